import { Refused } from '../../../kernel/errors.ts'
import type { OnBehalf } from '../../people/index.ts'
import type { ApplicantKind, Definition } from '../definition.ts'

/** What an application is sent as: for oneself, or by which right for whom else. */
const kindOf = (onBehalf: OnBehalf | undefined): ApplicantKind => {
  if (!onBehalf) return 'person'
  return onBehalf.principal.kind === 'organisation' ? 'organisation' : 'guardian'
}

/** Throws Refused where the service takes no applications of this kind. */
export const mayActAs = ({ applicant }: Definition, onBehalf: OnBehalf | undefined): void => {
  const kind = kindOf(onBehalf)
  if (!applicant.kinds.includes(kind)) throw new Refused({ key: `services.behalf.not-${kind}` })
}
