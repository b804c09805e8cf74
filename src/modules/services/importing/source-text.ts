import { isRecord, type Note } from './ledger.ts'

/** The text of a file, whatever it was saved as. */
export const decoded = (bytes: Uint8Array): string => {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const bare = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bare)
  } catch {
    // Old exports are in the letters of Western Europe.
    return new TextDecoder('windows-1252').decode(bare)
  }
}

/** Names that an object has twice: the reading keeps the last of them only, so the others are told. */
export const repeatedNames = (text: string): Note[] => {
  const found: Note[] = []
  const open: ({ names: Set<string>; name: string } | undefined)[] = []
  const sign = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g
  let waiting: string | undefined
  for (const [part] of text.matchAll(sign)) {
    const here = open.at(-1)
    if (part === '{') open.push({ names: new Set(), name: '' })
    else if (part === '[') open.push(undefined)
    else if (part === '}' || part === ']') open.pop()
    else if (part === ':' && here && waiting !== undefined) {
      const name = nameIn(waiting)
      const outer = open.slice(0, -1).flatMap(one => (one && one.name !== '' ? [one.name] : []))
      const path = [...outer, name].join('.')
      if (here.names.has(name))
        found.push({
          path,
          what: name,
          why: 'written twice in the same object: only the last is read',
        })
      here.names.add(name)
      here.name = name
    }
    waiting = part.startsWith('"') ? part : undefined
  }
  return found
}

const nameIn = (quoted: string): string => {
  try {
    const read: unknown = JSON.parse(quoted)
    return typeof read === 'string' ? read : quoted
  } catch {
    return quoted
  }
}

/** Some exports put the form into an envelope, or into a list of one. */
export const unwrapped = (value: unknown): unknown => {
  if (Array.isArray(value) && value.length === 1) return unwrapped(value[0])
  return isRecord(value) && isRecord(value.definition) && !('pages' in value) ? value.definition : value
}
