import { Redirect, Refused, SignInNeeded } from '../../kernel/errors.ts'
import { reading, type Write } from '../../kernel/hands.ts'
import type { Applicant } from './applicant.ts'
import type { OpenDraft } from './draft.ts'
import { statementsIn } from './own-signature/to-be-signed.ts'
import { whoSigns } from './signing/request-signatures.ts'
import type { Signer } from './signing/signers-in.ts'
import { newVersionUrl, pageUrl } from './urls.ts'
import { refusals } from './walk.ts'
import { refuseOutside } from './window.ts'

/**
 * Makes sure that a locked draft can be sent now, by who acts, and tells who is to sign with it. Throws Redirect to the page that is
 * not answered, Refused when the time to apply is out, when another is to send, or when the applicant is to sign twice, and
 * SignInNeeded where the service is not for those who have not said who they are.
 */
export const readyToSend = async (
  w: Write<Applicant>,
  draft: OpenDraft,
): Promise<{ signers: Signer[]; hidden: boolean }> => {
  const { id, help, service, walk, ask } = draft
  const { definition, slug } = service
  const signs = Object.keys(statementsIn(walk, ask)).length > 0
  // Nobody signs for somebody else.
  if (help && (draft.corrects || signs || help.may !== 'fill' || definition.applicant.helper !== 'send'))
    throw new Refused({ key: 'services.help.owner-sends' })
  // What was read on the check page was an older version: what has changed is told first.
  if (draft.newer) throw new Redirect(newVersionUrl(slug, id))
  if (!walk.complete) throw new Redirect(pageUrl(slug, id, walk.furthest))
  if (draft.corrects) return { signers: [], hidden: false }
  const [refusal] = refusals(service, ask, draft.known)
  if (refusal) throw new Refused({ text: ask.words.text(`refused.${refusal}`) })
  refuseOutside(definition, ask.today, w.locale)
  if (w.actor.kind === 'visitor' && definition.applicant.anonymous !== 'send') throw new SignInNeeded('resident')
  return whoSigns(reading(w), service, walk, help?.owner ?? (w.actor.kind === 'resident' ? w.actor.id : undefined))
}
