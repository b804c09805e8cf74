import { type Cursor, isRecord } from '../ledger.ts'
import type { Reader } from './required.ts'

/** The schema that a reference within the file leads to; one that leads out of it, or in a circle, is told. */
export const resolved = (c: Cursor, reader: Reader): Cursor => {
  if (!isRecord(c.peek) || typeof c.at('$ref').peek !== 'string') return c
  const reference = c.text('$ref')
  if (!reference.startsWith('#')) {
    reader.notes.refused.push({ path: c.path, what: reference, why: 'a schema in another file: asked as text' })
    return c
  }
  if (reader.trail.includes(reference)) {
    reader.notes.refused.push({ path: c.path, what: reference, why: 'a schema that holds itself: it would never end' })
    return c
  }
  const keys = reference
    .slice(1)
    .split('/')
    .filter(key => key !== '')
    .map(key => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))
  const found =
    keys.length === 1 && !isRecord(reader.root.at(keys[0] ?? '').peek)
      ? anchored(reader.root, keys[0] ?? '')
      : keys.reduce((at, key) => at.at(key), reader.root)
  if (!found || !isRecord(found.peek)) {
    reader.notes.refused.push({ path: c.path, what: reference, why: 'a reference that leads nowhere: asked as text' })
    return c
  }
  return resolved(found, { ...reader, trail: [...reader.trail, reference] })
}

const anchored = (root: Cursor, name: string): Cursor | undefined => {
  for (const part of ['$defs', 'definitions']) {
    for (const key of root.at(part).keys()) {
      const one = root.at(part).at(key)
      if (one.at('$anchor').peek === name || one.at('$id').peek === `#${name}`) return one
    }
  }
  return undefined
}
