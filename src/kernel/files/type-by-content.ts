import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { type FileType, isFileType } from './file-types.ts'
import { readAt, zipNames } from './zip-names.ts'

/**
 * What a file is, by its content alone; undefined when it is none of the types we know. What a program would run (macros,
 * a zip that only begins like a document) is none. A PDF may hold anything a PDF can: it is never opened by us.
 */
export const typeByContent = async (path: string): Promise<FileType | undefined> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = await readAt(file, 0, 4_100)
    const guess = await guessOf(path, head)
    if (guess === undefined) return (await isText(file)) ? 'text/plain' : undefined
    if (!isFileType(guess)) return undefined
    return (await confirmed(guess, file, size)) ? guess : undefined
  } finally {
    await file.close()
  }
}

/** A zip has to be walked to know what it is; of all else the beginning says it, and no parser has more to chew on. */
const guessOf = async (path: string, head: Buffer): Promise<string | undefined> =>
  (head.subarray(0, 4).equals(zipMark) ? await fileTypeFromFile(path) : await fileTypeFromBuffer(head))?.mime

const confirmed = async (type: FileType, file: FileHandle, size: number): Promise<boolean> => {
  if (type === 'application/pdf') return (await readAt(file, Math.max(0, size - 4_096), 4_096)).includes('%%EOF')
  if (type === 'application/vnd.oasis.opendocument.text')
    return holds(await zipNames(file, size), ['mimetype', 'content.xml'])
  if (type === 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    return holds(await zipNames(file, size), ['[Content_Types].xml', 'word/document.xml'])
  return true
}

const holds = (names: string[] | undefined, needed: string[]): boolean =>
  names !== undefined && needed.every(name => names.includes(name)) && !names.some(name => runnable.test(name))

const runnable = /(^|\/)(vbaProject\.bin|Basic\/|Scripts\/)|\.(exe|dll|js|vbs)$/i

/** Valid UTF-8 with no control characters but line ends, tabs and page breaks; read in pieces. */
const isText = async (file: FileHandle): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
      if (control.test(decoder.decode(chunk, { stream: true }))) return false
    }
    decoder.decode()
    return true
  } catch (fault) {
    if (fault instanceof TypeError) return false
    throw fault
  }
}

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04])
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/
