import { Refused } from '../../../kernel/errors.ts'
import type { Write } from '../../../kernel/hands.ts'
import { type Answers, rowsOf } from '../answers.ts'
import type { Applicant } from '../applicant.ts'
import type { OpenDraft } from '../draft.ts'
import type { Scope } from '../scope.ts'

/** A child who was chosen in an answer, by our own id of it and the name that the guardian was told. */
export type Picked = { person: string; name: string }

/** The children of the register who were chosen in answers, those of rows too, each once. */
export const pickedIn = (scope: Scope, answers: Answers): Picked[] => {
  const own = [...scope.questions.values()].flatMap(({ key, childIn }) => childIn(answers[key] ?? null) ?? [])
  const inRows = [...scope.groups.values()].flatMap(({ key, scope: inner }) =>
    (rowsOf(answers[key]) ?? []).flatMap(row => pickedIn(inner, row.answers)),
  )
  return [...new Map([...own, ...inRows].map(one => [one.person, one])).values()]
}

/**
 * Makes sure that who sends has the custody of each child who was chosen in the answers that count, as the register has said in this very
 * request, and tells whether one of them has a protected identity: then the case is only for who may see such. Throws Refused, with the draft
 * left as it is.
 */
export const checkPicked = ({ actor }: Write<Applicant>, { service, walk }: OpenDraft): { hidden: boolean } => {
  const picked = pickedIn(service, walk.relevant)
  const [first] = picked
  if (!first) return { hidden: false }
  const checked = actor.kind === 'resident' ? actor.acting?.picked : undefined
  if (!checked) throw new Refused({ key: 'services.child.unchecked', args: { name: first.name } })
  if (checked.state === 'down') throw new Refused({ key: 'services.behalf.down-sending' })
  const lost = picked.find(({ person }) => !checked.held.includes(person))
  if (lost) throw new Refused({ key: 'services.child.ended', args: { name: lost.name } })
  return { hidden: checked.protectedIdentity }
}
