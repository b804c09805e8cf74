import type { StoredFile } from '../files/files.ts'

/** What a form sent, as text; trimmed, never undefined. */
export type Fields = {
  /** The first value, trimmed; '' when absent. */
  text: (name: string) => string
  all: (name: string) => string[]
  has: (name: string) => boolean
  /** The first file of a field. */
  file: (name: string) => StoredFile | undefined
  files: (name: string) => readonly StoredFile[]
  names: () => string[]
}

export const fieldsOf = (
  pairs: Iterable<[string, string]>,
  files: ReadonlyMap<string, readonly StoredFile[]> = new Map(),
): Fields => {
  const values = new Map<string, string[]>()
  for (const [name, sent] of pairs) {
    // PostgreSQL has no text with NUL in it, and no keyboard types one.
    const value = sent.replaceAll('\0', '')
    const list = values.get(name)
    if (list) list.push(value)
    else values.set(name, [value])
  }
  return {
    text: name => (values.get(name)?.[0] ?? '').trim(),
    all: name => (values.get(name) ?? []).map(value => value.trim()),
    has: name => values.has(name),
    file: name => files.get(name)?.[0],
    files: name => files.get(name) ?? [],
    names: () => [...values.keys()],
  }
}
