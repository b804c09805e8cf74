import { isId } from '../../kernel/ids.ts'

/** A place in a list that is newest first, and which way from it one looks. */
export type Cursor = { way: 'older' | 'newer'; at: Temporal.Instant; id: string }

/** Years that a case can be from: the database has no place for all that a time can be written as. */
const pattern = /^([on])((?:19\d\d|2[01]\d\d|2200)-[0-9T:.-]+Z)\|([0-9a-f-]{36})$/

export const writeCursor = ({ way, at, id }: Cursor): string =>
  Buffer.from(`${way === 'older' ? 'o' : 'n'}${at}|${id}`).toString('base64url')

/** Undefined for what is not a cursor: the list then begins from the top. */
export const readCursor = (text: string | undefined): Cursor | undefined => {
  if (!text) return undefined
  const [, way, at, id] = pattern.exec(Buffer.from(text, 'base64url').toString()) ?? []
  if (!way || !at || !id || !isId(id)) return undefined
  try {
    return { way: way === 'o' ? 'older' : 'newer', at: Temporal.Instant.from(at), id }
  } catch {
    // Digits in the right places that are no time.
    return undefined
  }
}
