import { Refused } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import {
  askForCompletion,
  type CaseForOfficer,
  caseForOfficer,
  prolongCompletion,
  withdrawCompletion,
} from '../cases/index.ts'
import { dueFrom, numberOf, revOf } from './forms.ts'
import { CompletionPage } from './pages/completion-page.tsx'
import { ProlongPage } from './pages/prolong-page.tsx'
import { WithdrawPage } from './pages/withdraw-page.tsx'
import { WrittenPage } from './pages/written-page.tsx'
import { caseUrl, desk } from './urls.ts'

const completion = `${desk}/arenden/:number/komplettering`
const who = officer('case.complete')
const sightsOf = (view: CaseForOfficer) => view.sights
const back = ({ number }: { number: string }): string => caseUrl(number)

/** The case, for an officer who may do this with it now. Throws Refused with the reason otherwise. */
const caseTo = async (r: Read<Officer>, number: string, action: 'ask' | 'withdraw' | 'prolong') => {
  const view = await caseForOfficer(r, number)
  const answer = view.actions[action]
  if (!answer.ok) throw new Refused(answer.reason)
  return view
}

const showAsk = get(completion, {
  who,
  room: 'desk',
  seen: sightsOf,
  load: (r, input) => caseTo(r, numberOf(input), 'ask'),
  page: CompletionPage,
})

/** Holds on to the words also when nothing can be asked any more: they can be sent as a message instead. */
const keptAsk = get(completion, {
  who,
  room: 'desk',
  seen: sightsOf,
  load: (r, input) => caseForOfficer(r, numberOf(input)),
  page: (view, c) => (view.actions.ask.ok ? CompletionPage(view, c) : WrittenPage(view, c, 'text')),
})

const ask = post(completion, {
  who,
  form: fields => ({ rev: revOf(fields), text: fields.text('text'), dueOn: dueFrom(fields) }),
  do: (w, form, input) => askForCompletion(w, { number: numberOf(input), ...form }),
  again: showAsk,
  kept: { page: keptAsk, at: 'text' },
  then: back,
  notice: () => 'desk.notice.asked',
})

const showWithdraw = get(`${completion}/ta-tillbaka`, {
  who,
  room: 'desk',
  seen: sightsOf,
  load: (r, input) => caseTo(r, numberOf(input), 'withdraw'),
  page: WithdrawPage,
})

const keptWithdraw = get(`${completion}/ta-tillbaka`, {
  who,
  room: 'desk',
  seen: sightsOf,
  load: (r, input) => caseForOfficer(r, numberOf(input)),
  page: (view, c) => (view.actions.withdraw.ok ? WithdrawPage(view, c) : WrittenPage(view, c, 'skal')),
})

const withdraw = post(`${completion}/ta-tillbaka`, {
  who,
  form: fields => ({ rev: revOf(fields), reason: fields.text('skal') }),
  do: (w, form, input) => withdrawCompletion(w, { number: numberOf(input), ...form }),
  again: showWithdraw,
  kept: { page: keptWithdraw, at: 'skal' },
  then: back,
  notice: () => 'desk.notice.withdrawn',
})

const showProlong = get(`${completion}/mer-tid`, {
  who,
  room: 'desk',
  seen: sightsOf,
  load: (r, input) => caseTo(r, numberOf(input), 'prolong'),
  page: ProlongPage,
})

const prolong = post(`${completion}/mer-tid`, {
  who,
  form: fields => ({ rev: revOf(fields), dueOn: dueFrom(fields) }),
  do: (w, form, input) => prolongCompletion(w, { number: numberOf(input), ...form }),
  again: showProlong,
  kept: { page: showProlong, at: 'sista-dag' },
  then: back,
  notice: () => 'desk.notice.prolonged',
})

export const completionRoutes: Route[] = [showAsk, ask, showWithdraw, withdraw, showProlong, prolong]
