/**
 * A PNG with nothing but its picture: texts, Exif and times go, and whatever comes after its end (W3C PNG, sections 5 and 11.3). Undefined
 * where its chunks make no sense.
 */
export const plainPng = (picture: Buffer): Buffer | undefined => {
  const kept: Buffer[] = [picture.subarray(0, 8)]
  for (let at = 8; at + 12 <= picture.length; ) {
    const end = at + 12 + picture.readUInt32BE(at)
    if (end > picture.length) return undefined
    const type = picture.toString('latin1', at + 4, at + 8)
    if (pictorial.has(type)) kept.push(picture.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return undefined
}

const pictorial = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
)
