import { Invalid } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Applicant } from '../applicant.ts'
import type { OpenDraft } from '../draft.ts'
import { hiddenAmong } from '../hidden-among.ts'
import { signersIn } from './signers-in.ts'

/** Whose protected identity those who are asked to sign could learn of: the applicant's, or that of somebody it concerns. */
export type Risk = 'own' | 'concerned'

type ToShare = Pick<OpenDraft, 'service' | 'walk' | 'help' | 'onBehalf'>

/** Undefined where nobody is asked to sign, or nobody in it has a protected identity. */
export const riskOfSigners = async (r: Read<Applicant>, draft: ToShare): Promise<Risk | undefined> => {
  if (signersIn(draft.service, draft.walk).length === 0) return undefined
  if (await hiddenAmong(r, draft)) return 'concerned'
  const own = draft.help?.protectedIdentity ?? (r.actor.kind === 'resident' && r.actor.protectedIdentity)
  return own ? 'own' : undefined
}

/** Throws Invalid on `risk` unless whoever sends says that they know what those who are asked to sign will see. */
export const refuseUnknownRisk = async (r: Read<Applicant>, draft: ToShare, knows: boolean): Promise<void> => {
  if (!knows && (await riskOfSigners(r, draft))) throw new Invalid({ risk: { key: 'services.signing.risk-missing' } })
}
