import type { Readable } from 'node:stream'
import { FileFault } from './fault.ts'
import type { StoredFile } from './files.ts'
import { type Scanner, ScannerDown } from './scanner.ts'
import type { FileRule, Store } from './store.ts'

/** A file on its way from a form to its row: `keepFile` writes that in the command's transaction. */
export type AdmittedFile = StoredFile & { scannedBy: Scanner['name'] | null }

/** What takes files from a body: receives, checks, scans. */
export type Intake = {
  receive: (stream: Readable, what: FileRule & { name: string; declared?: string }) => Promise<AdmittedFile>
  /** For a file whose request failed later on. What is in the store already may be another's too: the sweep decides. */
  discard: (file: AdmittedFile) => Promise<void>
}

/** Files come in through quarantine: clean ones go to the store, infected ones are refused, and without a verdict they wait there. */
export const admitting = (store: Store, scanner: Scanner): Intake => ({
  receive: async (stream, what) => {
    const received = await store.receive(stream, what)
    const { id, name, type, size, sha256 } = received
    const verdict = await scanner.scan(received.quarantinePath).catch(async (fault: unknown) => {
      if (fault instanceof ScannerDown) return 'waiting' as const
      await store.discard(received)
      throw fault
    })
    if (verdict === 'infected') {
      await store.discard(received)
      throw new FileFault('infected')
    }
    if (verdict === 'clean') await store.release(received)
    return { id, name, type, size, sha256, state: verdict, scannedBy: verdict === 'clean' ? scanner.name : null }
  },
  discard: file => store.discard(file),
})
