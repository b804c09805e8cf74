import { Missing, Redirect } from '../../kernel/errors.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { resident } from '../../kernel/http/who.ts'
import { isId } from '../../kernel/ids.ts'
import { onMap } from '../cases/index.ts'
import { CasePage } from './pages/case-page.tsx'
import { caseOfMine } from './queries/case-of-mine.ts'
import { caseUrl } from './urls.ts'

const step = '/mina-sidor/arenden/:number/steg/:task'
const numberOf = ({ params }: Input): string => params.number ?? ''

const showCase = get('/mina-sidor/arenden/:number', {
  who: resident(),
  room: 'my-pages',
  load: (r, input) => caseOfMine(r, numberOf(input)),
  seen: view => view.sights,
  page: CasePage,
})

const doStep = post(step, {
  who: resident(),
  form: onMap.givenIn,
  do: (w, given, input) => {
    const task = input.params.task ?? ''
    if (!isId(task)) throw new Missing('No such step')
    return onMap.completeStep(w, { number: numberOf(input), task, given })
  },
  again: showCase,
  then: (_, input) => caseUrl(numberOf(input)),
  notice: () => 'my-pages.notice.step-done',
})

// Where the browser stands after a form was refused: opened again by its address, it is the case.
const showRefused = get(step, {
  who: resident(),
  load: (_r, input) => {
    throw new Redirect(caseUrl(numberOf(input)))
  },
  page: CasePage,
})

export const stepRoutes: Route[] = [doStep, showRefused]
