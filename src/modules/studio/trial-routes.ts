import { dayOf } from '../../kernel/clock.ts'
import { Invalid } from '../../kernel/errors.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { answerTrial, beginTrial, trialPage, trialUrl } from '../services/index.ts'
import { slugOf } from './forms.ts'
import { BeginTrialPage, TrialPageOrEnd } from './pages/trial-pages.tsx'
import { roomOf } from './queries/room.ts'
import { studio } from './urls.ts'

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${studio}/:slug/prova`

/** `:page/:row1/:page1`, as the real journey has it. */
const depths = [
  '',
  '/:page',
  '/:page/:row1/:page1',
  '/:page/:row1/:page1/:row2/:page2',
  '/:page/:row1/:page1/:row2/:page2/:row3/:page3',
]

const at = ({ params }: Input) => ({
  slug: params.slug ?? '',
  trial: params.trial ?? '',
  page: [params.page, params.row1, params.page1, params.row2, params.page2, params.row3, params.page3]
    .filter(part => part !== undefined)
    .join('/'),
})

const showBegin = get(one, {
  who,
  room,
  seen,
  load: async (r, input) => ({ room: await roomOf(r, slugOf(input)), today: dayOf(r.now) }),
  page: BeginTrialPage,
})

const begin = post(one, {
  who,
  form: fields => ({ birthDate: dayFrom(fields, 'fodd'), today: dayFrom(fields, 'dag') }),
  do: (w, form, input) => beginTrial(w, { slug: slugOf(input), ...form }),
  again: showBegin,
  then: (trial, input) => trialUrl(slugOf(input), trial),
})

const dayFrom = (fields: Fields, name: string): Temporal.PlainDate => {
  try {
    return Temporal.PlainDate.from(fields.text(name), { overflow: 'reject' })
  } catch {
    throw new Invalid({ [name]: { key: 'studio.service.day-wrong' } })
  }
}

const pages: Route[] = depths.flatMap(depth => {
  const show = get(`${one}/:trial${depth}`, {
    who,
    room,
    seen,
    load: async (r, input) => ({
      room: await roomOf(r, slugOf(input)),
      trial: at(input).trial,
      shown: await trialPage(r, at(input)),
    }),
    page: TrialPageOrEnd,
  })
  if (depth === '') return [show]
  const answer = post(`${one}/:trial${depth}`, {
    who,
    form: fields => fields,
    do: (w, fields, input) => answerTrial(w, { ...at(input), fields }),
    again: show,
    then: to => to,
  })
  return [show, answer]
})

export const trialRoutes: Route[] = [showBegin, begin, ...pages]
