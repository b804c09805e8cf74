import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../../kernel/hands.ts'
import { colleaguesAt } from '../../organisation/index.ts'
import { casesOnMaps, type OpenStep } from '../../processes/index.ts'
import { advance, type LockedCase, lockCase } from '../locked-case.ts'
import { longText } from '../long-text.ts'
import { answersTo } from '../on-map/answers.ts'
import { closing } from '../on-map/closing.ts'
import { hasEnded } from '../on-map/move-on.ts'
import { keepStep } from '../on-map/step-record.ts'

const { repeatStep, skipTask, stepsToRepeat } = casesOnMaps

/** What somebody who may does with a case besides its map: a step is let be, done once more, or given to a colleague. Always with a reason. */
export type Steering =
  | { how: 'skip'; given: Readonly<Record<string, string>> }
  | { how: 'repeat'; node: string }
  | { how: 'give'; to: string }

const longest = 2000

/**
 * Throws Invalid on `skal`, and on what `how` asks for (`steg`, `handlaggare`, the answers of the step); Refused for a decision or a reply, which the
 * law asks for and no map is led around; Stale where the step is not there any more.
 */
export const steerCase = async (
  w: Write<Officer>,
  { number, rev, task, reason, ...steering }: { number: string; rev: number; task: string; reason: string } & Steering,
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, number, 'steer', { rev, event: 'case.steered' })
  if (locked.repeated) return { id: locked.id, number }
  const step = locked.running.steps.find(one => one.task === task)
  if (!step) throw new Stale([w.t('cases.step.gone')])
  const why = longText(reason)
  if (why === '') throw new Invalid({ skal: { key: 'cases.steer.reason-empty' } })
  if (why.length > longest)
    throw new Invalid({ skal: { key: 'cases.text.long', args: { max: longest, n: why.length } } })
  if (steering.how === 'give') await give(w, locked, step, steering.to, why)
  else if (steering.how === 'skip') await skip(w, locked, step, steering.given, why)
  else await again(w, locked, step, steering.node, why)
  const ended = await hasEnded(w, locked.id)
  return advance(w, locked, ended ? closing(w, locked) : {}, {
    type: 'case.steered',
    visible: false,
    body: { how: steering.how, step: step.name },
  })
}

const skip = async (
  w: Write<Officer>,
  locked: LockedCase,
  step: OpenStep,
  given: Readonly<Record<string, string>>,
  reason: string,
): Promise<void> => {
  if (step.work === 'decide' || step.work === 'reply') throw new Refused({ key: 'cases.refused.not-skipped' })
  const { variables, answers } = answersTo(step.asks, given, true)
  await keepStep(w, locked, step, { did: 'skipped', answers, reason })
  if (!(await skipTask(w, { task: step.task, variables }))) throw new Stale([w.t('cases.step.gone')])
}

const again = async (
  w: Write<Officer>,
  locked: LockedCase,
  step: OpenStep,
  node: string,
  reason: string,
): Promise<void> => {
  const found = (await stepsToRepeat(reading(w), locked.running, step.task)).find(one => one.node === node)
  if (!found) throw new Invalid({ steg: { key: 'cases.steer.choose-step' } })
  await keepStep(w, locked, { ...found, task: step.task }, { did: 'repeated', reason })
  if (!(await repeatStep(w, { task: step.task, node }))) throw new Stale([w.t('cases.step.gone')])
}

const give = async (
  w: Write<Officer>,
  locked: LockedCase,
  step: OpenStep,
  to: string,
  reason: string,
): Promise<void> => {
  const able = await colleaguesAt(reading(w), locked.unit, locked.protected ? 'case.protected' : 'case.complete')
  const colleague = able.find(one => one.id === to)
  if (!colleague) throw new Invalid({ handlaggare: { key: 'cases.assign.choose' } })
  await keepStep(w, locked, step, { did: 'given', reason, to: colleague })
}
