import { Refused } from '../../../kernel/errors.ts'
import { type OnBehalf, principalKey } from '../../people/index.ts'
import type { OpenDraft } from '../draft.ts'

/** What came of checking once more, when a draft is sent, that its owner may act for whom it concerns. */
export type Checked = { state: 'held'; onBehalf: OnBehalf } | { state: 'ended' | 'down' }

/**
 * The right to act for whom the draft concerns, as it was checked just now: without that nothing is signed or sent for anybody else. Throws
 * Refused.
 */
export const checkedFor = (
  { onBehalf }: Pick<OpenDraft, 'onBehalf'>,
  checked: Checked | undefined,
): OnBehalf | undefined => {
  if (!onBehalf) return undefined
  if (checked && checked.state !== 'held')
    throw new Refused({ key: checked.state === 'ended' ? 'services.behalf.ended' : 'services.behalf.down-sending' })
  if (!checked || principalKey(checked.onBehalf) !== principalKey(onBehalf))
    throw new Refused({ key: 'services.behalf.unchecked' })
  return checked.onBehalf
}
