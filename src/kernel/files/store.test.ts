import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { sampleDocx, sampleJpeg, sampleOdt, samplePdf, samplePng, zip } from '../../../test/support/sample-files.ts'
import { asFileFault, FileFault } from './fault.ts'
import { type FileType, fileTypes, isFileType } from './file-types.ts'
import { openStore, type Store } from './store.ts'
import { sweepOrphans } from './sweep.ts'

const all = Object.keys(fileTypes).filter(isFileType)
const faultOf = (kind: string) => (fault: unknown) => fault instanceof FileFault && fault.kind === kind

describe('the store', () => {
  let folder: string
  let store: Store
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'torg-store-'))
    store = await openStore(folder)
  })
  after(() => rm(folder, { recursive: true }))

  const receive = (bytes: Buffer, name: string, types: FileType[] = all, declared?: string, maxBytes = 1_000_000) =>
    store.receive(Readable.from([bytes]), { maxBytes, types, name, ...(declared ? { declared } : {}) })
  const leftovers = () => readdir(join(folder, 'quarantine'))

  it('keeps a file under the SHA-256 of its content, once it is released', async () => {
    const pdf = samplePdf()
    const file = await receive(pdf, 'cv.pdf')
    assert.equal(file.sha256, createHash('sha256').update(pdf).digest('hex'))
    assert.equal(file.size, pdf.length)
    assert.equal(file.type, 'application/pdf')
    assert.equal(await store.has(file.sha256), false, 'not before it is released')
    await store.release(file)
    await store.release(file)
    assert.deepEqual(await buffer(store.read(file.sha256)), pdf)
    assert.deepEqual(await leftovers(), [])
  })

  it('knows a file by its content', async () => {
    const samples: [Buffer, string, string][] = [
      [samplePng(), 'bild.png', 'image/png'],
      [sampleJpeg(), 'bild.JPG', 'image/jpeg'],
      [sampleDocx(), 'brev.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      [sampleOdt(), 'brev.odt', 'application/vnd.oasis.opendocument.text'],
      [Buffer.from('Hej på dig!\r\n\tčđŋ'), 'brev.txt', 'text/plain'],
    ]
    for (const [bytes, name, type] of samples) {
      const file = await receive(bytes, name)
      assert.equal(file.type, type, name)
      await store.discard(file)
    }
  })

  it('refuses what lies about itself, and leaves nothing behind', async () => {
    const lying: [Buffer, string, string?][] = [
      [Buffer.from('MZ\x90\0 program'), 'cv.pdf'],
      [samplePdf(), 'bild.png'],
      [samplePdf(), 'cv.exe'],
      [samplePdf(), 'cv.pdf', 'image/png'],
      [samplePdf().subarray(0, 60), 'halv.pdf'],
      [Buffer.from('text\0with NUL'), 'brev.txt'],
      [Buffer.from([0x68, 0xe4, 0x72]), 'latin1.txt'],
      [Buffer.from([0x68, 0xc3]), 'halv.txt'],
      [zip({ 'a.txt': 'hej' }), 'brev.docx'],
      [zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'tom.odt'],
      [sampleDocx({ 'word/vbaProject.bin': 'macro' }), 'macro.docx'],
      [sampleDocx().subarray(0, 90), 'halv.docx'],
    ]
    for (const [bytes, name, declared] of lying)
      await assert.rejects(
        receive(bytes, name, all, declared),
        faultOf(name.endsWith('.exe') ? 'wrong-type' : 'other-content'),
        name,
      )
    await assert.rejects(
      receive(samplePng(), 'bild.png', ['application/pdf']),
      faultOf('wrong-type'),
      'a type that is not asked for',
    )
    assert.deepEqual(await leftovers(), [])
  })

  it('refuses an empty file and one that is too large', async () => {
    await assert.rejects(receive(Buffer.alloc(0), 'tom.txt'), faultOf('empty'))
    await assert.rejects(receive(Buffer.alloc(2_000, 'a'), 'stor.txt', all, undefined, 1_999), faultOf('too-large'))
    assert.deepEqual(await leftovers(), [])
  })

  it('cleans names, and gives them the ending of what they are', async () => {
    const named = async (name: string) => {
      const file = await receive(samplePdf(), name)
      await store.discard(file)
      return file.name
    }
    assert.equal(await named('../../etc/cv.pdf'), 'cv.pdf')
    assert.equal(await named('C:\\fakepath\\mitt cv.pdf'), 'mitt cv.pdf')
    assert.equal(await named('cv\u202Efdp.\0\n.pdf'), 'cvfdp..pdf')
    assert.equal(await named('..'), 'fil.pdf')
    assert.equal(await named('Åsas cv 2026'), 'Åsas cv 2026.pdf')
    const long = await named(`${'å'.repeat(300)}.pdf`)
    assert.equal(long.length, 120)
    assert.match(long, /å\.pdf$/)
  })

  it('fails instead of giving damaged bytes', async () => {
    const { sha256 } = await store.put(Buffer.from('true'))
    await writeFile(join(folder, sha256.slice(0, 2), sha256), 'false')
    await assert.rejects(buffer(store.read(sha256)), /damaged/)
    assert.throws(() => store.read('../../etc/passwd'), /SHA-256/)
  })

  it('says so when the disk is full', async t => {
    assert.equal((asFileFault(Object.assign(new Error(), { code: 'ENOSPC' })) as FileFault).kind, 'no-room')
    const careful = await openStore(folder, { keepFree: Number.MAX_SAFE_INTEGER })
    await assert.rejects(careful.put(samplePdf()), faultOf('no-room'))
    const disk = await mkdtemp(join(tmpdir(), 'torg-small-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      await rm(disk, { recursive: true })
      return t.diagnostic('no right to mount a small disk: only the answer to ENOSPC was tried')
    }
    try {
      const small = await openStore(disk, { keepFree: -1e12 })
      const big = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(16_384, 'a')))
      await assert.rejects(small.receive(big, { maxBytes: 1e6, types: all, name: 'stor.txt' }), faultOf('no-room'))
      assert.deepEqual(await readdir(join(disk, 'quarantine')), [])
    } finally {
      execFileSync('umount', [disk])
      await rm(disk, { recursive: true })
    }
  })

  it('sweeps what no row names, once it is old', async () => {
    const kept = await store.put(Buffer.from('kept'))
    const orphan = await store.put(Buffer.from('orphan'))
    const fresh = await store.put(Buffer.from('fresh orphan'))
    const waiting = await receive(samplePdf('waiting'), 'a.pdf')
    const forgotten = await receive(samplePdf('forgotten'), 'b.pdf')
    const long = new Date('2026-01-01')
    for (const { sha256 } of [kept, orphan]) await utimes(join(folder, sha256.slice(0, 2), sha256), long, long)
    for (const { quarantinePath } of [waiting, forgotten]) await utimes(quarantinePath, long, long)
    const known = { kept: Readable.from([kept.sha256]), waiting: Readable.from([waiting.id]) }
    assert.equal(await sweepOrphans(store, known, Temporal.Instant.from('2026-02-01T00:00Z')), 2)
    assert.deepEqual(
      [await store.has(kept.sha256), await store.has(orphan.sha256), await store.has(fresh.sha256)],
      [true, false, true],
    )
    assert.deepEqual(await leftovers(), [waiting.id])
  })
})
