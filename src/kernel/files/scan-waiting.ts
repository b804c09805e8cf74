import type { Write } from '../hands.ts'
import type { Scanner } from './scanner.ts'
import type { Store } from './store.ts'
import './table.ts'

/**
 * The work of a delivery `file.scan`: scans a file that waits, and lets it in or marks it as infected. Throws ScannerDown
 * while there is no scanner to ask, so that the delivery is tried again. Doing it again is harmless: only a clean file
 * is ever moved to the store, and the bytes of an infected one stay in quarantine until the sweep.
 */
export const scanWaiting = async (w: Write, id: string, store: Store, scanner: Scanner): Promise<void> => {
  const file = await w.tx
    .selectFrom('files.file')
    .select(['id', 'sha256', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (file?.state !== 'waiting') return
  const inQuarantine = (await store.changedAt('quarantine', id)) !== undefined
  // Gone from quarantine and in the store: it was let in, but the commit after that did not come.
  const verdict = inQuarantine ? await scanner.scan(store.quarantinePath(id)) : 'clean'
  if (verdict === 'clean') await store.release(file)
  await w.tx.updateTable('files.file').set({ state: verdict, scanned_by: scanner.name }).where('id', '=', id).execute()
  await w.emit({ type: `file.${verdict}`, subject: id, visible: false })
}
