import type { Officer, Write } from '../../kernel/hands.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { beginFromReason, type DecisionForm, decideCase, saveDecisionDraft, takeBackWording } from '../cases/index.ts'
import { releaseSlotsOf, signing } from '../services/index.ts'
import { allChoices, choicesFor, decisionToReview, decisionToWrite } from './decision-to-write.ts'
import { appealFrom, decisionFrom, numberOf, revOf, type Step, stepFrom } from './forms.ts'
import { KeptDecisionPage } from './pages/kept-decision-page.tsx'
import { OutcomePage } from './pages/outcome-page.tsx'
import { ReviewDecisionPage } from './pages/review-decision-page.tsx'
import { WriteDecisionPage } from './pages/write-decision-page.tsx'
import { caseUrl, desk } from './urls.ts'

const { noteUnsigned } = signing

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
  load: (r, input) => decisionToWrite(r, numberOf(input), input.query.get('utfall')),
  page: WriteDecisionPage,
})

/** What was written stays on the screen though it can't be kept, or though somebody else was first. */
const keptDecision = get(`${decision}/skriv`, {
  who: officer('case.decide'),
  room: 'desk',
  seen: view => view.sights,
  load: (r, input) => allChoices(r, numberOf(input)),
  page: KeptDecisionPage,
})

const keepDecision = post(`${decision}/skriv`, {
  who: officer('case.decide'),
  form: (fields, input) => ({
    written: decisionFrom(fields, input.query.get('utfall')),
    step: stepFrom(fields),
  }),
  do: (w, form, input) => keepWritten(w, form, input),
  again: writeDecision,
  kept: { page: keptDecision, at: 'beslutstext' },
  then: ({ number, step, outcome }) =>
    caseUrl(number, step.kind === 'look-through' ? 'beslut/granska' : `beslut/skriv?utfall=${outcome}`),
  notice: ({ step }) => (step.kind === 'look-through' ? undefined : `desk.notice.${step.kind}`),
})

/** Whichever button of the editor was pressed, what was typed is kept first. */
const keepWritten = async (
  w: Write<Officer>,
  { written, step }: { written: DecisionForm; step: Step },
  input: Input,
) => {
  const one = { number: numberOf(input), ...written }
  if (step.kind === 'begin-from') await beginFromReason(w, { ...one, reason: step.reason })
  else if (step.kind === 'take-back') await takeBackWording(w, one)
  else await saveDecisionDraft(w, one)
  return { number: one.number, outcome: written.outcome, step }
}

const reviewDecision = get(`${decision}/granska`, {
  who: officer('case.decide'),
  room: 'desk',
  seen: view => view.choices.sights,
  load: (r, input) => decisionToReview(r, numberOf(input)),
  page: ReviewDecisionPage,
})

const decide = post(decision, {
  who: officer('case.decide'),
  form: fields => ({
    rev: revOf(fields),
    appeal: appealFrom(fields),
    ...decisionFrom(fields, fields.text('utfall')),
  }),
  do: async (w, form, input) => {
    const decided = await decideCase(w, { number: numberOf(input), ...form })
    await noteUnsigned(w, decided)
    // What is dismissed is not tried: somebody else can have the time.
    if (form.outcome === 'dismissed') await releaseSlotsOf(w, decided.number)
    return decided
  },
  again: reviewDecision,
  kept: { page: keptDecision, at: 'beslutstext' },
  then: ({ number }) => caseUrl(number),
})

export const decisionRoutes: Route[] = [chooseOutcome, writeDecision, keepDecision, reviewDecision, decide]
