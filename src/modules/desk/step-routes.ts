import { Missing, Refused } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { isId } from '../../kernel/ids.ts'
import { caseForOfficer, onMap } from '../cases/index.ts'
import { numberOf, revOf } from './forms.ts'
import { CaseMapPage, type CaseOnMap } from './pages/case-map-page.tsx'
import { GivePage, RepeatPage, SkipPage } from './pages/steer-pages.tsx'
import { StepPage } from './pages/step-page.tsx'
import type { CaseAtStep } from './step-of-case.ts'
import { caseUrl, desk } from './urls.ts'

const { caseOnItsMap, completeStep, givenIn, repeatable, steerCase } = onMap

const one = `${desk}/arenden/:number/steg/:task`
const back = ({ number }: { number: string }): string => caseUrl(number)
const sightsOf = (view: CaseAtStep) => view.sights

/** Which step; asked of the database as a uuid, so that nothing else may reach it. */
const taskOf = ({ params }: Input): string => {
  const task = params.task ?? ''
  if (!isId(task)) throw new Missing('No such step')
  return task
}

/** The case at one of the steps that it is asked for now. Throws Missing where that is gone, Refused with the reason where the officer may not. */
const atStep =
  (action: 'step' | 'steer') =>
  async (r: Read<Officer>, input: Input): Promise<CaseAtStep> => {
    const view = await caseForOfficer(r, numberOf(input))
    const step = view.steps.find(({ task }) => task === taskOf(input))
    if (!step || (action === 'step' && (step.hasOwnPage || step.who === 'resident'))) throw new Missing('No such step')
    const answer = view.actions[action]
    if (!answer.ok) throw new Refused(answer.reason)
    return { ...view, step, again: action === 'steer' ? await repeatable(r, view.number, step.task) : [] }
  }

const showStep = get(one, {
  who: officer('case.complete'),
  room: 'desk',
  seen: sightsOf,
  load: atStep('step'),
  page: StepPage,
})

const done = post(one, {
  who: officer('case.complete'),
  form: fields => ({ rev: revOf(fields), given: givenIn(fields) }),
  do: (w, form, input) => completeStep(w, { number: numberOf(input), task: taskOf(input), ...form }),
  again: showStep,
  then: back,
  notice: () => 'desk.notice.step-done',
})

const showMap = get(`${desk}/arenden/:number/karta`, {
  who: officer('case.read'),
  room: 'desk',
  seen: (view: CaseOnMap) => view.sights,
  load: async (r, input) => {
    const view = await caseForOfficer(r, numberOf(input))
    const map = await caseOnItsMap(r, view.number)
    if (!map) throw new Missing('The case goes by no map')
    return { ...view, map }
  },
  page: CaseMapPage,
})

const who = officer('case.steer')

const showSkip = get(`${one}/hoppa-over`, { who, room: 'desk', seen: sightsOf, load: atStep('steer'), page: SkipPage })

const skip = post(`${one}/hoppa-over`, {
  who,
  form: fields => ({ rev: revOf(fields), reason: fields.text('skal'), given: givenIn(fields) }),
  do: (w, form, input) => steerCase(w, { number: numberOf(input), task: taskOf(input), how: 'skip', ...form }),
  again: showSkip,
  then: back,
  notice: () => 'desk.notice.steered',
})

const showRepeat = get(`${one}/gor-om`, { who, room: 'desk', seen: sightsOf, load: atStep('steer'), page: RepeatPage })

const repeat = post(`${one}/gor-om`, {
  who,
  form: fields => ({ rev: revOf(fields), reason: fields.text('skal'), node: fields.text('steg') }),
  do: (w, form, input) => steerCase(w, { number: numberOf(input), task: taskOf(input), how: 'repeat', ...form }),
  again: showRepeat,
  then: back,
  notice: () => 'desk.notice.steered',
})

const showGive = get(`${one}/lamna`, { who, room: 'desk', seen: sightsOf, load: atStep('steer'), page: GivePage })

const give = post(`${one}/lamna`, {
  who,
  form: fields => ({ rev: revOf(fields), reason: fields.text('skal'), to: fields.text('handlaggare') }),
  do: (w, form, input) => steerCase(w, { number: numberOf(input), task: taskOf(input), how: 'give', ...form }),
  again: showGive,
  then: back,
  notice: () => 'desk.notice.steered',
})

export const stepRoutes: Route[] = [showMap, showStep, done, showSkip, skip, showRepeat, repeat, showGive, give]
