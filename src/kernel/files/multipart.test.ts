import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, it } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { inPieces, samplePdf, samplePng } from '../../../test/support/sample-files.ts'
import { admitting } from './admit-file.ts'
import { FileFault } from './fault.ts'
import { type MultipartOptions, parseMultipart } from './multipart.ts'
import { createScanner } from './scanner.ts'
import { openStore, type Store } from './store.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

class ForgedToken extends Error {}

const faultOf = (kind: string) => (fault: unknown) => fault instanceof FileFault && fault.kind === kind

describe('a form with files', () => {
  let folder: string
  let store: Store
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'torg-multipart-'))
    store = await openStore(folder)
  })
  after(() => rm(folder, { recursive: true }))
  // What was taken waits for its command; there is none here.
  afterEach(async () => {
    for (const id of await quarantined()) await store.discard({ id })
  })

  const options = (more: Partial<MultipartOptions> = {}): MultipartOptions => ({
    maxFields: 20,
    maxFieldBytes: 1_000,
    files: { cv: { maxBytes: 100_000, types: ['application/pdf'] }, bild: { maxBytes: 100_000, types: ['image/png'] } },
    beforeFile: fields => {
      if (fields.get('_csrf')?.[0] !== 'good') throw new ForgedToken()
    },
    intake: admitting(store, createScanner()),
    ...more,
  })
  const parse = async (parts: [string, string | File][], more?: Partial<MultipartOptions>) => {
    const form = new FormData()
    for (const [name, value] of parts) form.append(name, value)
    const sent = new Response(form)
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
    const body = inPieces(await sent.bytes())
    const request = new Request('http://almvik.localhost/', { method: 'POST', body, headers, ...{ duplex: 'half' } })
    return parseMultipart(request, options(more))
  }
  const raw = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}) =>
    parseMultipart(
      new Request('http://almvik.localhost/', {
        method: 'POST',
        body,
        headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
        ...{ duplex: 'half' },
      }),
      options({ files: { cv: { maxBytes: 60_000_000, types: ['application/pdf', 'text/plain'] } } }),
    )
  const pdf = (name = 'cv.pdf', bytes = samplePdf()) =>
    new File([new Uint8Array(bytes)], name, { type: 'application/pdf' })
  const png = () => new File([new Uint8Array(samplePng())], 'bild.png', { type: 'image/png' })
  const quarantined = () => store.list('quarantine')

  it('gives the fields and the files', async () => {
    const parsed = await parse([
      ['_csrf', 'good'],
      ['namn', 'Åsa Čohkka'],
      ['val', 'a'],
      ['val', 'b'],
      ['cv', pdf('Åsas cv.pdf')],
      ['bild', png()],
      ['sist', 'ja'],
    ])
    assert.deepEqual(parsed.fields.get('namn'), ['Åsa Čohkka'])
    assert.deepEqual(parsed.fields.get('val'), ['a', 'b'])
    assert.deepEqual(parsed.fields.get('sist'), ['ja'])
    assert.equal(parsed.files.get('cv')?.[0]?.name, 'Åsas cv.pdf')
    assert.equal(parsed.files.get('bild')?.[0]?.type, 'image/png')
    assert.equal(parsed.files.get('cv')?.[0]?.state, 'clean')
    assert.equal(parsed.faults.size, 0)
    const { id = '', sha256 = '' } = parsed.files.get('cv')?.[0] ?? {}
    assert.equal(await store.has(sha256), false, 'not before its command is done')
    await store.release({ id, sha256 })
    assert.equal(await store.has(sha256), true)
  })

  it('takes a form where no file was chosen, and asks for the token all the same', async () => {
    const empty = new File([], '', { type: 'application/octet-stream' })
    assert.equal(
      (
        await parse([
          ['_csrf', 'good'],
          ['cv', empty],
        ])
      ).files.size,
      0,
    )
    await assert.rejects(
      parse([
        ['_csrf', 'stolen'],
        ['cv', empty],
      ]),
      ForgedToken,
    )
    await assert.rejects(parse([['namn', 'x']]), ForgedToken)
  })

  it('stores nothing before the token has been seen', async () => {
    await assert.rejects(
      parse([
        ['_csrf', 'stolen'],
        ['cv', pdf('cv.pdf', samplePdf('forged'))],
      ]),
      ForgedToken,
    )
    await assert.rejects(
      parse([
        ['cv', pdf('cv.pdf', samplePdf('too early'))],
        ['_csrf', 'good'],
      ]),
      ForgedToken,
    )
    assert.deepEqual(await quarantined(), [])
  })

  it('says which file is wrong and keeps what was typed', async () => {
    const wrong: [File, string][] = [
      [pdf('cv.pdf', samplePng()), 'other-content'],
      [pdf('cv.pdf', Buffer.alloc(0)), 'empty'],
      [pdf('cv.pdf', Buffer.concat([samplePdf(), Buffer.alloc(3_000_000)])), 'too-large'],
    ]
    for (const [file, kind] of wrong) {
      const parsed = await parse([
        ['_csrf', 'good'],
        ['cv', file],
        ['bild', png()],
        ['efter', 'kvar'],
      ])
      assert.equal(parsed.faults.get('cv')?.kind, kind)
      assert.deepEqual(parsed.fields.get('efter'), ['kvar'], kind)
      assert.equal(parsed.files.size, 0)
    }
    const two = await parse([
      ['_csrf', 'good'],
      ['cv', pdf()],
      ['cv', pdf('cv2.pdf')],
    ])
    assert.equal(two.faults.get('cv')?.kind, 'too-many')
    assert.deepEqual(await quarantined(), [])
  })

  it('cleans a path in the file name', async () => {
    const parsed = await parse([
      ['_csrf', 'good'],
      ['cv', pdf('../../x.pdf')],
    ])
    assert.equal(parsed.files.get('cv')?.[0]?.name, 'x.pdf')
  })

  it('refuses more than any page of ours sends', async () => {
    const many = Array.from({ length: 5_000 }, (_, n): [string, string] => [`f${n}`, 'x'])
    await assert.rejects(parse([['_csrf', 'good'], ...many]), faultOf('form-too-large'))
    await assert.rejects(
      parse([
        ['_csrf', 'good'],
        ['long', 'x'.repeat(1_001)],
      ]),
      faultOf('form-too-large'),
    )
    await assert.rejects(
      parse([['_csrf', 'good'], ...Array.from({ length: 9 }, (): [string, File] => ['cv', pdf()])]),
      faultOf('form-too-large'),
    )
    await assert.rejects(
      parse([
        ['_csrf', 'good'],
        ['annan', pdf()],
      ]),
      faultOf('broken'),
    )
    await assert.rejects(
      parse([
        ['_csrf', 'good'],
        ['__proto__', pdf()],
      ]),
      faultOf('broken'),
    )
    await assert.rejects(raw('x', { 'content-length': '9000000000' }), faultOf('form-too-large'))
    assert.deepEqual(await quarantined(), [])
  })

  it('refuses a body that is not whole or makes no sense', async () => {
    const head =
      '--b\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\ngood\r\n--b\r\ncontent-disposition: form-data; name="cv"; filename="cv.pdf"\r\ncontent-type: application/pdf\r\n\r\n'
    await assert.rejects(raw(`${head}${samplePdf()}`), faultOf('broken'))
    await assert.rejects(raw('nonsense'), faultOf('broken'))
    await assert.rejects(raw('--b\r\nno header at all\r\n\r\nx\r\n--b--'), faultOf('broken'))
    await assert.rejects(raw(head, { 'content-type': 'multipart/form-data' }), faultOf('broken'))
    await assert.rejects(raw(head, { 'content-type': 'text/plain' }), faultOf('broken'))
    let pulls = 0
    const cutOff = new ReadableStream<Uint8Array>({
      pull: controller => {
        pulls += 1
        if (pulls > 20) controller.error(new Error('the client went away'))
        else controller.enqueue(Buffer.from(pulls === 1 ? head : 'x'.repeat(10_000)))
      },
    })
    await assert.rejects(raw(cutOff), faultOf('broken'))
    assert.deepEqual(await quarantined(), [])
  })

  it('keeps memory flat while 50 MB stream through', async () => {
    const head = Buffer.from(
      '--b\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\ngood\r\n--b\r\ncontent-disposition: form-data; name="cv"; filename="stor.txt"\r\n\r\n',
    )
    const piece = Buffer.from('Åsa läser i solen. '.repeat(2_500))
    const count = Math.ceil(50_000_000 / piece.length)
    let sent = -1
    let highest = 0
    collectGarbage()
    const before = process.memoryUsage()
    const body = new ReadableStream<Uint8Array>({
      pull: controller => {
        sent += 1
        if (sent % 50 === 0) collectGarbage()
        const now = process.memoryUsage()
        highest = Math.max(highest, now.external + now.arrayBuffers + now.heapUsed)
        if (sent === 0) controller.enqueue(head)
        else if (sent <= count) controller.enqueue(new Uint8Array(piece))
        else {
          controller.enqueue(Buffer.from('\r\n--b--\r\n'))
          controller.close()
        }
      },
    })
    const parsed = await raw(body)
    assert.equal(parsed.files.get('cv')?.[0]?.size, count * piece.length)
    const grown = highest - (before.external + before.arrayBuffers + before.heapUsed)
    assert.ok(grown < 20_000_000, `grew by ${Math.round(grown / 1e6)} MB`)
  })
})
