import { readFileSync } from 'node:fs'

/** The file is saved in another encoding than UTF-8, so its å, ä and ö can't be read. */
class NotUtf8 extends Error {
  override name = 'NotUtf8'
}

/**
 * The text of a file that a municipality owns. It must be UTF-8; a byte order mark before it is left out.
 * Throws what `whyUnreadable` has words for.
 */
export const readOwnText = (path: string): string => {
  const bytes = readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) throw new NotUtf8(path)
    throw fault
  }
}

export const readOwnJson = (path: string): unknown => JSON.parse(readOwnText(path))

/** What is wrong with a file that could not be read, and what to do, to stand after its name. */
export const whyUnreadable = (fault: unknown): string => {
  if (fault instanceof NotUtf8)
    return 'is not saved as UTF-8, so å, ä and ö in it can not be read; open it in an editor and save it as UTF-8 (in Swedish editors: "Spara som", "Kodning: UTF-8")'
  if (fault instanceof SyntaxError) return `is not JSON (${fault.message}); mend the commas and quotes there`
  return `can't be read (${fault instanceof Error ? fault.message : fault}); mend it so that it is a file that Torg may read`
}
