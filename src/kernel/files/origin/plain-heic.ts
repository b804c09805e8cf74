/**
 * A HEIC whose Exif and XMP are written over with zeros (ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12): which way up it is stands elsewhere. All
 * else stays where it was, so that nothing that points into the file points wrong. Undefined where its boxes make no sense.
 */
export const plainHeic = (picture: Buffer): Buffer | undefined => {
  try {
    const cleaned = Buffer.from(picture)
    const meta = boxesIn(cleaned, 0, cleaned.length).find(({ type }) => type === 'meta')
    if (!meta) return undefined
    // A full box: four bytes of version and flags come first.
    const inside = boxesIn(cleaned, meta.from + 4, meta.end)
    const told = itemsIn(cleaned, inside)
    const data = inside.find(({ type }) => type === 'idat')
    for (const { item, method, from, length } of placesIn(cleaned, inside)) {
      if (!told.has(item)) continue
      const base = method === 1 ? data?.from : method === 0 ? 0 : undefined
      // In another item, or without a length: not to be found here.
      if (base === undefined || length === 0 || base + from + length > cleaned.length) return undefined
      cleaned.fill(0, base + from, base + from + length)
    }
    return cleaned
  } catch (fault) {
    // A box that says that it is longer than the file.
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

type Box = { type: string; from: number; end: number }

const boxesIn = (file: Buffer, from: number, end: number): Box[] => {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= end; ) {
    const said = file.readUInt32BE(at)
    const head = said === 1 ? 16 : 8
    const size = said === 1 ? Number(file.readBigUInt64BE(at + 8)) : said === 0 ? end - at : said
    if (size < head || at + size > end) throw new RangeError('A box beyond its end')
    boxes.push({ type: file.toString('latin1', at + 4, at + 8), from: at + head, end: at + size })
    at += size
  }
  return boxes
}

/** The items that are Exif or a text of their own, such as XMP, by number. */
const itemsIn = (file: Buffer, inside: readonly Box[]): Set<number> => {
  const found = new Set<number>()
  const infos = inside.find(({ type }) => type === 'iinf')
  if (!infos) return found
  const first = infos.from + (file[infos.from] === 0 ? 6 : 8)
  for (const { type, from } of boxesIn(file, first, infos.end)) {
    if (type !== 'infe') continue
    const wide = (file[from] ?? 0) >= 3
    const item = wide ? file.readUInt32BE(from + 4) : file.readUInt16BE(from + 4)
    const kind = file.toString('latin1', from + (wide ? 10 : 8), from + (wide ? 14 : 12))
    if (kind === 'Exif' || kind === 'mime' || kind === 'uri ') found.add(item)
  }
  return found
}

type ItemPlace = { item: number; method: number; from: number; length: number }

/** Where each part of each item lies. `method` 0 counts from the beginning of the file, 1 from that of `idat`. */
const placesIn = (file: Buffer, inside: readonly Box[]): ItemPlace[] => {
  const box = inside.find(({ type }) => type === 'iloc')
  if (!box) return []
  const version = file[box.from] ?? 0
  const sizes = file.readUInt16BE(box.from + 4)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  let at = box.from + 6
  const take = (bytes: number): number => {
    const value = bytes === 0 ? 0 : bytes === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, bytes)
    at += bytes
    return value
  }
  const numberSize = version < 2 ? 2 : 4
  const count = take(numberSize)
  const places: ItemPlace[] = []
  for (let i = 0; i < count; i += 1) {
    const item = take(numberSize)
    const method = version === 0 ? 0 : take(2) & 15
    take(2)
    const base = take(baseSize)
    const extents = take(2)
    for (let part = 0; part < extents; part += 1) {
      take(indexSize)
      const from = base + take(offsetSize)
      places.push({ item, method, from, length: take(lengthSize) })
    }
  }
  return places
}
