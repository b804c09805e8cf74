import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { type ClamavServer, eicar, startClamav } from '../../../test/support/clamav-server.ts'
import { admitting } from './admit-file.ts'
import { FileFault } from './fault.ts'
import { createScanner, ScannerDown } from './scanner.ts'
import { openStore } from './store.ts'

describe('the virus scanner', () => {
  let clamav: ClamavServer
  let folder: string
  const path = (name: string): string => join(folder, name)
  before(async () => {
    clamav = await startClamav()
    folder = await mkdtemp(join(tmpdir(), 'torg-scan-'))
    await writeFile(path('clean'), Buffer.alloc(5_000_000, 'a'))
    await writeFile(path('infected'), `${'x'.repeat(65_530)}${eicar}`)
  })
  after(async () => {
    await clamav.close()
    await rm(folder, { recursive: true })
  })

  it('streams the whole file and believes the verdict', async () => {
    const scanner = createScanner({ clamav: clamav.address })
    assert.equal(await scanner.scan(path('clean')), 'clean')
    assert.equal(clamav.scanned, 5_000_000)
    assert.equal(await scanner.scan(path('infected')), 'infected')
  })

  it('fails closed when the scanner is dead, slow, absent or not a scanner', async () => {
    const scanner = createScanner({ clamav: clamav.address, timeoutMs: 200 })
    for (const mode of ['dead', 'slow', 'garbage'] as const) {
      clamav.mode = mode
      await assert.rejects(scanner.scan(path('clean')), ScannerDown, mode)
    }
    clamav.mode = 'well'
    await assert.rejects(createScanner({ clamav: 'tcp://127.0.0.1:1' }).scan(path('clean')), ScannerDown)
    await assert.rejects(createScanner({ clamav: `unix:${path('no.sock')}` }).scan(path('clean')), ScannerDown)
    const small = await startClamav({ streamMaxLength: 1_000 })
    await assert.rejects(createScanner({ clamav: small.address }).scan(path('clean')), ScannerDown)
    await small.close()
    assert.throws(() => createScanner({ clamav: 'localhost' }), /address of ClamAV/)
  })

  it('refuses infected files, and lets clean ones wait for their command and the rest for their scan', async () => {
    const store = await openStore(path('files'))
    const send = (text: string) =>
      admitting(store, createScanner({ clamav: clamav.address, timeoutMs: 200 })).receive(
        Readable.from([Buffer.from(text)]),
        {
          name: 'brev.txt',
          maxBytes: 1_000,
          types: ['text/plain'],
        },
      )
    const clean = await send('hej')
    assert.equal(clean.state, 'clean')
    assert.equal(clean.scannedBy, 'clamav')
    assert.equal(await store.has(clean.sha256), false)
    await assert.rejects(send(eicar), (fault: unknown) => fault instanceof FileFault && fault.kind === 'infected')
    clamav.mode = 'dead'
    const waiting = await send('hej igen')
    clamav.mode = 'well'
    assert.deepEqual([waiting.state, waiting.scannedBy, await store.has(waiting.sha256)], ['waiting', null, false])
    assert.deepEqual(await store.list('quarantine'), [clean.id, waiting.id].sort())
  })
})
