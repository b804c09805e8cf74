import type { Write } from '../../../kernel/hands.ts'
import type { SignatureState } from './table.ts'

/** Of these requests those that nobody has answered are withdrawn: nobody is waited for any longer. Gives how many they were. */
export const withdrawLeft = async (
  w: Write,
  requests: readonly { id: string; state: SignatureState }[],
): Promise<number> => {
  const left = requests.filter(({ state }) => state === 'waiting' || state === 'expired')
  if (left.length === 0) return 0
  await w.tx
    .updateTable('services.signature')
    .set({ state: 'withdrawn', settled_at: w.now })
    .where(
      'id',
      'in',
      left.map(({ id }) => id),
    )
    .execute()
  return left.length
}
