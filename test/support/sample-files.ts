import { crc32 } from 'node:zlib'

/** The smallest PDF that opens. */
export const samplePdf = (text = 'Hej'): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)

/** A PNG of one grey pixel. */
export const samplePng = (): Buffer =>
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64')

/** A JPEG as its segments go, with some of its own before the picture. */
export const sampleJpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010101006000600000', 'hex'),
    ...segments,
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.alloc(64, 0x2a),
    Buffer.from('ff00ffd0', 'hex'),
    Buffer.from('ffd9', 'hex'),
  ])

/** An Exif segment as a phone writes it: turned on its side, with its place, and the name of who holds it. */
export const exifSegment = (): Buffer => {
  const tiff = Buffer.alloc(160)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  entry(tiff, 10, 0x0112, 3, 1, 6)
  // The place lies in a directory of its own.
  entry(tiff, 22, 0x8825, 4, 1, 40)
  tiff.writeUInt16LE(1, 40)
  entry(tiff, 42, 0x0002, 5, 3, 60)
  tiff.writeUInt32LE(5_893_333, 60)
  tiff.write('Astrid Lindqvists telefon', 90, 'latin1')
  const head = Buffer.alloc(10)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(8 + tiff.length, 2)
  head.write('Exif\0\0', 4, 'latin1')
  return Buffer.concat([head, tiff])
}

const entry = (tiff: Buffer, at: number, tag: number, type: number, count: number, value: number): void => {
  tiff.writeUInt16LE(tag, at)
  tiff.writeUInt16LE(type, at + 2)
  tiff.writeUInt32LE(count, at + 4)
  tiff.writeUInt32LE(value, at + 8)
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const sampleDocx = (extra: Record<string, string> = {}): Buffer =>
  zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...extra,
  })

export const sampleOdt = (): Buffer =>
  zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document-content/>' })

/** A zip with its files stored as they are. */
export const zip = (files: Record<string, string>): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, path]))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end])
}

/** As the network brings it. */
export const inPieces = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
  let at = 0
  return new ReadableStream<Uint8Array>({
    pull: controller => {
      controller.enqueue(bytes.slice(at, at + 16_384))
      at += 16_384
      if (at >= bytes.length) controller.close()
    },
  })
}
