/**
 * A JPEG with nothing but its picture (ITU-T T.81 annex B): of the application segments those stay that a reader needs (JFIF without a
 * thumbnail, and Adobe's word on how colours are stored), written anew so that nothing hides in them, and of Exif which way up it is.
 * Colour profiles go: they hold the names of their owner and screen, and a picture without one is read as sRGB. Comments go, and whatever comes after the picture: moving pictures and further ones are written there, with
 * places of their own. Undefined where its segments make no sense.
 */
export const plainJpeg = (picture: Buffer): Buffer | undefined => {
  const kept: Buffer[] = [picture.subarray(0, 2)]
  let at = 2
  for (;;) {
    if (picture[at] !== 0xff) return undefined
    // A marker may be preceded by any number of fill bytes.
    while (picture[at + 1] === 0xff) at += 1
    const marker = picture[at + 1]
    if (marker === undefined) return undefined
    if (marker === endOfImage) {
      kept.push(picture.subarray(at, at + 2))
      return Buffer.concat(kept)
    }
    if (at + 4 > picture.length) return undefined
    const end = at + 2 + picture.readUInt16BE(at + 2)
    if (end < at + 4 || end > picture.length) return undefined
    const segment = picture.subarray(at, end)
    if (marker === 0xe0) kept.push(...plainJfif(segment))
    else if (marker === 0xee) kept.push(...plainAdobe(segment))
    else if (isKept(marker)) kept.push(segment)
    else if (marker === app1) kept.push(...uprightness(segment))
    at = end
    if (marker !== startOfScan) continue
    const next = afterScan(picture, at)
    kept.push(picture.subarray(at, next))
    // Some cameras never write the end.
    if (next >= picture.length) return Buffer.concat([...kept, Buffer.from([0xff, endOfImage])])
    at = next
  }
}

const startOfScan = 0xda
const endOfImage = 0xd9
const app1 = 0xe1

/** Of what is no application's own. */
const isKept = (marker: number): boolean => marker < 0xe0

/** ITU-T T.871: the version and the density, and a thumbnail of nothing. One of the extended kind (JFXX) holds another picture, and goes. */
const plainJfif = (segment: Buffer): Buffer[] => {
  if (segment.length < 18 || segment.toString('latin1', 4, 9) !== 'JFIF\0') return []
  const made = Buffer.from(segment.subarray(0, 18))
  made.writeUInt16BE(16, 2)
  made.writeUInt16BE(0, 16)
  return [made]
}

/** Adobe technical note 5116, section 18: the version is always 100, the flags are of no use to readers, and the last byte is the transform. */
const plainAdobe = (segment: Buffer): Buffer[] => {
  const transform = segment[15]
  if (transform === undefined || transform > 2 || segment.toString('latin1', 4, 9) !== 'Adobe') return []
  return [Buffer.from([0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform])]
}

/** Where the next marker stands after the data of a scan: 0xff00 is a byte of data, and 0xffd0 to 0xffd7 stand in it. */
const afterScan = (picture: Buffer, from: number): number => {
  let at = picture.indexOf(0xff, from)
  while (at !== -1 && at + 1 < picture.length) {
    const marker = picture[at + 1] ?? 0
    if (marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return at
    at = picture.indexOf(0xff, at + 2)
  }
  return picture.length
}

/** An Exif segment that says which way up the picture is and nothing else; none where that is as it should be. */
const uprightness = (segment: Buffer): Buffer[] => {
  const turned = orientationIn(segment)
  if (turned === undefined || turned === 1) return []
  const made = Buffer.alloc(36)
  made.writeUInt16BE(0xffe1, 0)
  made.writeUInt16BE(34, 2)
  made.write('Exif\0\0MM\0*', 4, 'latin1')
  made.writeUInt32BE(8, 14)
  made.writeUInt16BE(1, 18)
  made.writeUInt16BE(orientation, 20)
  made.writeUInt16BE(3, 22)
  made.writeUInt32BE(1, 24)
  made.writeUInt16BE(turned, 28)
  return [made]
}

const orientation = 0x0112

/** TIFF 6.0, section 2: the entries of the first directory. */
const orientationIn = (segment: Buffer): number | undefined => {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number | undefined =>
    at + 2 > tiff.length ? undefined : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  if (tiff.length < 8 || short(2) !== 42) return undefined
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(first) ?? 0
  for (let i = 0; i < entries; i += 1) {
    const entry = first + 2 + i * 12
    if (short(entry) !== orientation) continue
    const value = short(entry + 8)
    return value !== undefined && value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}
