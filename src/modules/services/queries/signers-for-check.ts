import type { Read, Resident } from '../../../kernel/hands.ts'
import { formatDate, formatList } from '../../../kernel/texts/format.ts'
import { numberOf } from '../../people/index.ts'
import type { OpenDraft } from '../draft.ts'
import { show } from '../question-types/personal-number/model.ts'
import { signersIn } from '../signing/signers-in.ts'

export type SignersForCheck = {
  /** "Den andra vårdnadshavaren, Erik Holm", what they may read, and until when. */
  signers: { who: string; sections: string; until: string }[]
  /** They are not told who the applicant is. */
  nameHidden: boolean
  /** The applicant has named themselves. */
  own: boolean
}

/** Who will be asked to sign when this is sent; undefined where nobody is. */
export const signersForCheck = async (
  r: Read<Resident>,
  { service, walk, ask }: Pick<OpenDraft, 'service' | 'walk' | 'ask'>,
): Promise<SignersForCheck | undefined> => {
  const signers = signersIn(service, walk)
  if (signers.length === 0) return undefined
  const own = await numberOf(r, r.actor.id)
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
    nameHidden: r.actor.protectedIdentity,
    own: signers.some(({ number }) => number === own),
  }
}
