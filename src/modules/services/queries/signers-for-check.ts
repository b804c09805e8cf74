import type { Read } from '../../../kernel/hands.ts'
import { formatDate, formatList } from '../../../kernel/texts/format.ts'
import { numberOf } from '../../people/index.ts'
import type { Applicant } from '../applicant.ts'
import type { OpenDraft } from '../draft.ts'
import { show } from '../question-types/personal-number/model.ts'
import { type Risk, riskOfSigners } from '../signing/risk.ts'
import { signersIn } from '../signing/signers-in.ts'

export type SignersForCheck = {
  /** "Den andra vårdnadshavaren, Erik Holm", what they may read, and until when. */
  signers: { who: string; sections: string; until: string }[]
  /** Whose protected identity they could learn of: whoever sends must say that they know what is seen. */
  risk?: Risk
  /** The applicant has named themselves. */
  own: boolean
}

/** Who will be asked to sign when this is sent; undefined where nobody is. */
export const signersForCheck = async (
  r: Read<Applicant>,
  { service, walk, ask, help, onBehalf }: Pick<OpenDraft, 'service' | 'walk' | 'ask' | 'help' | 'onBehalf'>,
): Promise<SignersForCheck | undefined> => {
  const signers = signersIn(service, walk)
  if (signers.length === 0) return undefined
  // Whose draft it is; before somebody signs in nobody knows.
  const own = r.actor.kind === 'visitor' ? undefined : await numberOf(r, help?.owner ?? r.actor.id)
  const risk = await riskOfSigners(r, { service, walk, help, onBehalf })
  const { text } = ask.words
  return {
    signers: signers.map(({ coSigner, number, name }) => ({
      who: `${text(`signer.${coSigner.id}.label`)}, ${name ?? show(number)}`,
      sections: formatList(
        coSigner.sees.map(section => text(`section.${section}`)),
        r.locale,
      ),
      until: formatDate(ask.today.add({ days: coSigner.days }), r.locale),
    })),
    ...(risk ? { risk } : {}),
    own: own !== undefined && signers.some(({ number }) => number === own),
  }
}
