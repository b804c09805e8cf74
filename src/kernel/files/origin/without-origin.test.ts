import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { exifSegment, sampleJpeg, samplePdf, samplePng } from '../../../../test/support/sample-files.ts'
import type { AdmittedFile, Intake } from '../admit-file.ts'
import { FileFault } from '../fault.ts'
import { withoutOrigin } from './without-origin.ts'

/** What comes through to the store, a few bytes at a time as the network may bring it. */
const through = async (bytes: Buffer, maxBytes = 1_000_000, step = 7): Promise<Buffer> => {
  let kept = Buffer.alloc(0)
  const intake: Intake = {
    receive: async (stream): Promise<AdmittedFile> => {
      kept = await buffer(stream)
      return { id: '', name: '', type: '', size: kept.length, sha256: '', state: 'clean', scannedBy: null }
    },
    discard: async () => undefined,
  }
  const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
    bytes.subarray(i * step, (i + 1) * step),
  )
  await withoutOrigin(intake).receive(Readable.from(chunks), { maxBytes, types: ['image/jpeg'], name: 'bild' })
  return kept
}

const refused = (kind: string) => (fault: unknown) => fault instanceof FileFault && fault.kind === kind
const telling = /Astrid|Exif.*II|GPSLatitude|Hamngatan/s
const segment = (marker: number, text: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([head, Buffer.from(text, 'latin1')])
}

test('a photo from a phone comes through as it looks, turned as it was, without where it was taken and by whom', async () => {
  const colours = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01')
  const told = [
    exifSegment(),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="58,56N"/>'),
    segment(0xed, 'Photoshop 3.0\0Hamngatan 8'),
    segment(0xfe, 'Tagen av Astrid'),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01Astrids skärm'),
    segment(0xe0, 'JFXX\0\x10Astrids lilla bild'),
    segment(0xee, 'Astrids redigerare'),
  ]
  const photo = sampleJpeg(...told, colours)
  assert.match(photo.toString('latin1'), telling)
  // After the picture a phone may write a moving one, with its place.
  const kept = await through(Buffer.concat([photo, Buffer.from('ftypmp42 Hamngatan 8')]))
  assert.doesNotMatch(kept.toString('latin1'), telling)
  const [upright, plain] = [Buffer.from('ffe100224578696600004d4d002a', 'hex'), sampleJpeg(colours)]
  assert.deepEqual(kept.subarray(20, 34), upright)
  assert.equal(kept.readUInt16BE(48), 6, 'still turned on its side')
  assert.deepEqual(Buffer.concat([kept.subarray(0, 20), kept.subarray(56)]), plain)
  assert.deepEqual(await through(kept), kept, 'what is clean stays as it is')
})

test('a photo whose end was never written is taken, one that is no photo is not', async () => {
  const whole = sampleJpeg()
  assert.deepEqual(await through(whole.subarray(0, -2)), whole)
  for (const end of [3, 12, 22]) await assert.rejects(through(whole.subarray(0, end)), refused('damaged'))
  await assert.rejects(through(Buffer.concat([whole.subarray(0, 20), Buffer.alloc(40)])), refused('damaged'))
})

test('a PNG keeps its picture and none of its texts', async () => {
  const chunk = (type: string, text: string): Buffer => {
    const body = Buffer.concat([Buffer.from(type), Buffer.from(text)])
    const around = Buffer.alloc(8)
    around.writeUInt32BE(text.length, 0)
    around.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
  }
  const plain = samplePng()
  const told = Buffer.concat([
    plain.subarray(0, 33),
    chunk('eXIf', 'GPSLatitude'),
    chunk('tEXt', 'Author\0Astrid'),
    plain.subarray(33),
    Buffer.from('Astrid'),
  ])
  assert.deepEqual(await through(told), plain)
  await assert.rejects(through(told.subarray(0, 60)), refused('damaged'))
})

/** A HEIC with a picture and an Exif item, which lie in the file itself or in the box for such. */
const heic = (method: 0 | 1, at: (start: number) => number): Buffer => {
  const box = (type: string, ...inside: Buffer[]): Buffer => {
    const body = Buffer.concat(inside)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + body.length, 0)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body])
  }
  const full = (version: number) => Buffer.from([version, 0, 0, 0])
  const number = (bytes: number, value: number) => {
    const made = Buffer.alloc(bytes)
    made.writeUIntBE(value, 0, bytes)
    return made
  }
  const infe = (item: number, type: string) =>
    box('infe', full(2), number(2, item), number(2, 0), Buffer.from(`${type}\0`))
  const place = (item: number, from: number, length: number) =>
    Buffer.concat([number(2, item), number(2, method), number(2, 0), number(2, 1), number(4, from), number(4, length)])
  const data = Buffer.from('BILDENExif Astrid Hamngatan')
  const made = (start: number): Buffer =>
    Buffer.concat([
      box('ftyp', Buffer.from('heic\0\0\0\0mif1')),
      box(
        'meta',
        full(0),
        box('iinf', full(0), number(2, 2), infe(1, 'hvc1'), infe(2, 'Exif')),
        box(
          'iloc',
          full(1),
          number(2, 0x4400),
          number(2, 2),
          place(1, at(start), 6),
          place(2, at(start) + 6, data.length - 6),
        ),
        ...(method === 1 ? [box('idat', data)] : []),
      ),
      ...(method === 0 ? [box('mdat', data)] : []),
    ])
  return made(made(0).indexOf('BILDEN'))
}

test('a HEIC keeps its picture where it was, and what it told is zeros', async () => {
  for (const photo of [heic(0, start => start), heic(1, () => 0)]) {
    const kept = await through(photo)
    assert.equal(kept.length, photo.length)
    assert.ok(kept.includes('BILDEN\0\0\0'))
    assert.doesNotMatch(kept.toString('latin1'), /Astrid|Hamngatan/)
  }
  await assert.rejects(through(heic(0, () => 100_000)), refused('damaged'))
  await assert.rejects(through(heic(0, start => start).subarray(0, 90)), refused('damaged'))
})

test('what is no picture comes through byte by byte, and a picture that is too large does not', async () => {
  const pdf = samplePdf()
  assert.deepEqual(await through(pdf), pdf)
  assert.deepEqual(await through(Buffer.from('x')), Buffer.from('x'))
  assert.deepEqual(await through(Buffer.alloc(0)), Buffer.alloc(0))
  await assert.rejects(through(sampleJpeg(), 50), refused('too-large'))
})

test('nothing hides behind what a reader needs: a thumbnail, a longer segment, a name', async () => {
  const names: string[] = []
  const kept: Buffer[] = []
  const intake = withoutOrigin({
    receive: async (stream, { name }): Promise<AdmittedFile> => {
      names.push(name)
      kept.push(await buffer(stream))
      return { id: '', name, type: '', size: 0, sha256: '', state: 'clean', scannedBy: null }
    },
    discard: async () => undefined,
  })
  const jfif = segment(0xe0, 'JFIF\0\x01\x01\x01\0\x60\0\x60\x01\x01Astrid')
  const adobe = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01Astrid')
  const photo = Buffer.concat([Buffer.from('ffd8', 'hex'), jfif, adobe, sampleJpeg().subarray(20)])
  for (const name of ['Astrid Lindqvist hemma.jpg', 'Hamngatan 8.jpg'])
    await intake.receive(Readable.from([photo]), { maxBytes: 1_000_000, types: ['image/jpeg'], name })
  assert.deepEqual(names, ['bild.jpg', 'bild-2.jpg'])
  assert.doesNotMatch(kept[0]?.toString('latin1') ?? 'Astrid', telling)
  assert.deepEqual(kept[0]?.subarray(2, 20), sampleJpeg().subarray(2, 20))
  const head = await intake.receive(Readable.from([samplePdf()]), { maxBytes: 1_000_000, types: [], name: 'a.pdf' })
  assert.equal(head.name, 'a.pdf')
})
