/**
 * A JPEG with nothing but its picture (ITU-T T.81 annex B): of the application segments those that say how colours are read stay, and of
 * Exif which way up it is. Comments go, and whatever comes after the picture: moving pictures and further ones are written there, with
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
    if (isKept(marker, segment)) kept.push(segment)
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

const isKept = (marker: number, segment: Buffer): boolean => {
  if (marker === 0xe0 || marker === 0xee) return true
  if (marker === 0xe2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE'
  return marker < 0xe0 || (marker > 0xef && marker !== 0xfe)
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
