import { type Difference, differencesOf } from './parts.ts'
import { changeRecord, factAt, partsOfPath, recordAt } from './record.ts'
import { type Edit, type Sketch, textOf, withTexts } from './sketch.ts'

/**
 * An edit that was made on `base`, on top of what others have made of it since. A form sends all that it shows: what its sender left
 * as it was, and others have changed, stays as the others left it.
 */
export const onTopOf = (theirs: Sketch, base: Sketch, edit: Edit): Sketch => {
  const own = new Set(differencesOf(base, edit.apply(base)).map(keyOf))
  return differencesOf(base, theirs)
    .filter(one => !own.has(keyOf(one)))
    .reduce((sketch, one) => kept(sketch, theirs, one), edit.apply(theirs))
}

const keyOf = ({ kind, id }: Difference): string => `${kind} ${id}`

const kept = (sketch: Sketch, theirs: Sketch, { kind, id }: Difference): Sketch => {
  if (kind === 'text') {
    const [language = '', key = ''] = id.split(' ')
    return withTexts(sketch, { [language]: { [key]: textOf(theirs, language, key) } })
  }
  if (kind === 'service') {
    const value = Object.entries(theirs.body).filter(([name]) => name === id)
    return { ...sketch, body: { ...sketch.body, ...Object.fromEntries(value) } }
  }
  if (kind === 'purpose') {
    const others = Object.entries(sketch.body.purposes).filter(([name]) => name !== id)
    const value = Object.entries(theirs.body.purposes).filter(([name]) => name === id)
    return { ...sketch, body: { ...sketch.body, purposes: Object.fromEntries([...others, ...value]) } }
  }
  if (kind === 'fact') return keptFact(sketch, theirs, id)
  return kind === 'page' ? keptPage(sketch, theirs, id) : sketch
}

const keptFact = (sketch: Sketch, theirs: Sketch, path: string): Sketch => {
  const { record, key } = partsOfPath(path)
  const there = (one: Sketch): boolean => Object.hasOwn(recordAt(one.body, record).facts, key)
  if (!there(sketch) || !there(theirs)) return sketch
  const { facts, conditions, pages } = factAt(sketch.body, path)
  const value = factAt(theirs.body, path)
  const inner = value.type === 'group' ? { facts, conditions, pages } : {}
  const body = changeRecord(sketch.body, record, old => ({
    ...old,
    facts: { ...old.facts, [key]: { ...value, ...inner } },
  }))
  return { ...sketch, body }
}

const keptPage = (sketch: Sketch, theirs: Sketch, path: string): Sketch => {
  const { record, key: id } = partsOfPath(path)
  const value = recordAt(theirs.body, record).pages.find(page => page.id === id)
  if (!value) return sketch
  const body = changeRecord(sketch.body, record, old => ({
    ...old,
    pages: old.pages.map(page => (page.id === id ? { ...value, facts: page.facts } : page)),
  }))
  return { ...sketch, body }
}
