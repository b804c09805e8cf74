import type { Readable } from 'node:stream'
import { FileFault } from './fault.ts'
import type { StoredFile } from './files.ts'
import { type Scanner, ScannerDown } from './scanner.ts'
import type { FileRule, Store } from './store.ts'

/**
 * A file on its way from a form to its row: `keepFile` writes that in the command's transaction. Its bytes stay in quarantine
 * until the command is done; then a clean one is released, so that a refused form leaves nothing.
 */
export type AdmittedFile = StoredFile & { scannedBy: Scanner['name'] | null }

/** What takes files from a body: receives, checks, scans. */
export type Intake = {
  receive: (stream: Readable, what: FileRule & { name: string; declared?: string }) => Promise<AdmittedFile>
  /** For a file whose request failed later on: nothing is left of it. */
  discard: (file: AdmittedFile) => Promise<void>
}

/** Files come in through quarantine, where all wait: clean ones for their command, those without a verdict for their scan. Infected ones are refused. */
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
    return { id, name, type, size, sha256, state: verdict, scannedBy: verdict === 'clean' ? scanner.name : null }
  },
  discard: file => store.discard(file),
})

/** What takes no file at all, and says why. */
export const refusing = (fault: FileFault): Intake => ({
  receive: () => Promise.reject(fault),
  discard: async () => undefined,
})
