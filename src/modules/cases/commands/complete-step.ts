import { Refused, Stale } from '../../../kernel/errors.ts'
import { type Officer, type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { completeTask, type OpenStep } from '../../processes/index.ts'
import { advance, type LockedCase, lockCase } from '../locked-case.ts'
import { answersTo } from '../on-map/answers.ts'
import { closing } from '../on-map/closing.ts'
import { hasEnded } from '../on-map/move-on.ts'
import { givenTo, keepStep, stepDone } from '../on-map/step-record.ts'
import { stepsOf } from '../on-map/works.ts'

export type StepDone = { number: string; task: string; given: Readonly<Record<string, string>> }

/**
 * A step that the map of a case asks an officer or the applicant to do is done, with what was answered there; the case goes on. The same sent
 * twice is done once. Throws Invalid by the fields, Stale where the step is not asked for any more, Refused where it was given to somebody else.
 */
export const completeStep = async (
  w: Write<Officer | Resident>,
  { number, task, given, rev }: StepDone & { rev?: number },
): Promise<{ id: string; number: string }> => {
  const before = await stepDone(w, number, task)
  if (before) return before
  const seen = rev === undefined ? undefined : { rev, event: 'case.step-done' }
  const locked = await lockCase(w, number, 'step', seen)
  // The rules are not asked of what was done already; any other step from a page that old is not done.
  if (locked.repeated) {
    const again = await stepDone(w, number, task)
    if (again) return again
    throw gone(w)
  }
  const step = openStep(w, locked, task)
  const owner = await givenTo(reading(w), task)
  if (w.actor.kind === 'officer' && owner && owner.officer !== w.actor.id)
    throw new Refused({ key: 'cases.refused.others', args: { name: owner.name } })
  const { variables, answers } = answersTo(step.asks, given)
  await keepStep(w, locked, step, { did: 'done', answers })
  if (!(await completeTask(w, { task, variables }))) throw gone(w)
  const ended = await hasEnded(w, locked.id)
  return advance(w, locked, ended ? closing(w, locked) : {}, {
    type: 'case.step-done',
    visible: w.actor.kind === 'resident',
    body: { step: step.name, ...(ended ? { ended } : {}) },
  })
}

/** The step as it is asked for now, of this actor. Throws Stale. */
const openStep = (w: Write<Officer | Resident>, { running }: LockedCase, task: string): OpenStep => {
  const found = stepsOf(running, w.actor.kind === 'resident' ? 'resident' : 'staff').find(step => step.task === task)
  if (!found) throw gone(w)
  return found
}

const gone = (w: Write): Stale => new Stale([w.t('cases.step.gone')])
