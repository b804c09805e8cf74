import assert from 'node:assert/strict'
import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { type ClamavServer, eicar, startClamav } from '../../../test/support/clamav-server.ts'
import { almvik, circumstances, granas, openTestDatabase, system } from '../../../test/support/kernel.ts'
import { samplePdf } from '../../../test/support/sample-files.ts'
import { type Circumstances, openRead, openWrite } from '../db/transaction.ts'
import { Missing, Refused } from '../errors.ts'
import type { Read, System, Write } from '../hands.ts'
import '../jobs/table.ts'
import { admitting } from './admit-file.ts'
import { fileById, fileForDownload, keepFile, keepMade } from './files.ts'
import { scanWaiting } from './scan-waiting.ts'
import { createScanner, ScannerDown } from './scanner.ts'
import { openStore, type Store } from './store.ts'
import { sweepStore } from './sweep.ts'

describe('a file and its row', () => {
  let test: Awaited<ReturnType<typeof openTestDatabase>>
  let folder: string
  let store: Store
  let clamav: ClamavServer
  const here: Circumstances<System> = circumstances(almvik, system)
  const there: Circumstances<System> = circumstances(granas, system)
  const write = <T>(fn: (w: Write<System>) => Promise<T>, at = here) => openWrite(test.database, at, fn)
  const read = <T>(fn: (r: Read<System>) => Promise<T>, at = here) => openRead(test.database, at, fn)
  const scanner = () => createScanner({ clamav: clamav.address, timeoutMs: 500 })
  const send = (bytes: Buffer, name: string) =>
    admitting(store, scanner()).receive(Readable.from([bytes]), {
      name,
      maxBytes: 1e6,
      types: ['application/pdf', 'text/plain'],
    })

  before(async () => {
    test = await openTestDatabase()
    folder = await mkdtemp(join(tmpdir(), 'torg-files-'))
    store = await openStore(folder)
    clamav = await startClamav()
  })
  after(async () => {
    await clamav.close()
    await test.done()
    await rm(folder, { recursive: true })
  })

  it('is kept once, and exists in its own municipality only', async () => {
    const admitted = await send(samplePdf(), 'cv.pdf')
    const file = await write(async w => {
      await keepFile(w, admitted)
      return keepFile(w, admitted)
    })
    assert.deepEqual(await read(r => fileForDownload(r, file.id)), file)
    await assert.rejects(
      read(r => fileById(r, file.id), there),
      Missing,
    )
  })

  it('waits while the scanner is dead, and is let in when it lives again', async () => {
    clamav.mode = 'dead'
    const file = await send(samplePdf('later'), 'cv.pdf')
    await write(w => keepFile(w, file))
    const due = await read(r =>
      r.db.selectFrom('jobs.delivery').select(['kind', 'payload']).where('correlation', '=', file.id).execute(),
    )
    assert.deepEqual(due, [{ kind: 'file.scan', payload: { file: file.id } }])
    await assert.rejects(
      read(r => fileForDownload(r, file.id)),
      Refused,
    )
    await assert.rejects(
      write(w => scanWaiting(w, file.id, store, scanner())),
      ScannerDown,
    )
    clamav.mode = 'well'
    await assert.rejects(
      write(async w => {
        await scanWaiting(w, file.id, store, scanner())
        throw new Error('killed before the commit')
      }),
      /killed/,
    )
    await write(w => scanWaiting(w, file.id, store, scanner()))
    await write(w => scanWaiting(w, file.id, store, scanner()))
    assert.equal((await read(r => fileForDownload(r, file.id))).state, 'clean')
    assert.equal(await store.has(file.sha256), true)
  })

  it('is never opened when the late scan finds a virus', async () => {
    clamav.mode = 'slow'
    const file = await send(Buffer.from(eicar), 'brev.txt')
    assert.equal(file.state, 'waiting')
    clamav.mode = 'well'
    await write(w => keepFile(w, file))
    await write(w => scanWaiting(w, file.id, store, scanner()))
    await assert.rejects(
      read(r => fileForDownload(r, file.id)),
      Missing,
    )
    assert.equal(await store.has(file.sha256), false)
  })

  it('stays through the sweep as long as any municipality has it', async () => {
    const made = await write(
      w => keepMade(w, store, Buffer.from('made'), { name: 'beslut.pdf', type: 'application/pdf' }),
      there,
    )
    const orphan = await store.put(Buffer.from('orphan'))
    const long = new Date('2026-01-01')
    for (const { sha256 } of [made, orphan]) await utimes(join(folder, sha256.slice(0, 2), sha256), long, long)
    const readers = [here, there].map(at => (fn: (r: Read) => Promise<string[]>) => read(fn, at))
    await sweepStore(store, readers, Temporal.Now.instant())
    assert.deepEqual([await store.has(made.sha256), await store.has(orphan.sha256)], [true, false])
  })
})
