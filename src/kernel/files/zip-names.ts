import type { FileHandle } from 'node:fs/promises'

/**
 * The names in a zip's central directory, read from its end; nothing is unpacked. Undefined when it is not a plain zip
 * or its directory is larger than a document's can be.
 */
export const zipNames = async (file: FileHandle, size: number): Promise<string[] | undefined> => {
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(endMark)
  if (end < 0 || end + 22 > tail.length) return undefined
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (count > 5_000 || length > 2_000_000 || start + length > size) return undefined
  return namesIn(await readAt(file, start, length), count)
}

const namesIn = (directory: Buffer, count: number): string[] | undefined => {
  const names: string[] = []
  let at = 0
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameLength = directory.readUInt16LE(at + 28)
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return names
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06])

export const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
