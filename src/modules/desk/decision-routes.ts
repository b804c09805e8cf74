import type { Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { decideCase, saveDecisionDraft } from '../cases/index.ts'
import { choicesFor, decisionToReview, decisionToWrite } from './decision-to-write.ts'
import { decisionFrom, numberOf, revOf } from './forms.ts'
import { OutcomePage } from './pages/outcome-page.tsx'
import { ReviewDecisionPage } from './pages/review-decision-page.tsx'
import { WriteDecisionPage } from './pages/write-decision-page.tsx'
import { caseUrl, desk } from './urls.ts'

const decision = `${desk}/arenden/:number/beslut`

const chooseOutcome = get(decision, {
  who: officer('case.decide'),
  room: 'desk',
  seen: view => view.sights,
  load: (r, input) => choicesFor(r, numberOf(input)),
  page: OutcomePage,
})

const writeDecision = get(`${decision}/skriv`, {
  who: officer('case.decide'),
  room: 'desk',
  seen: view => view.choices.sights,
  load: (r, input) =>
    decisionToWrite(r, numberOf(input), { outcome: input.query.get('utfall'), reason: input.query.get('skal') }),
  page: WriteDecisionPage,
})

const keepDecision = post(`${decision}/skriv`, {
  who: officer('case.decide'),
  form: (fields, input) => decisionFrom(fields, input.query.get('utfall')),
  do: (w, form, input) => saveDecisionDraft(w, { number: numberOf(input), ...form }),
  again: writeDecision,
  then: ({ number }) => caseUrl(number, 'beslut/granska'),
})

const reviewDecision = get(`${decision}/granska`, {
  who: officer('case.decide'),
  room: 'desk',
  seen: view => view.choices.sights,
  load: (r, input) => decisionToReview(r, numberOf(input)),
  page: ReviewDecisionPage,
})

const decide = post(decision, {
  who: officer('case.decide'),
  form: fields => ({ rev: revOf(fields), ...decisionFrom(fields, fields.text('utfall')) }),
  do: (w, form, input) => decideCase(w, { number: numberOf(input), ...form }),
  again: reviewDecision,
  then: ({ number }) => caseUrl(number),
})

export const decisionRoutes: Route[] = [chooseOutcome, writeDecision, keepDecision, reviewDecision, decide]
