import { allOf, always, anyOf, type Expr, opposed, Untold } from '../expression.ts'
import { type Cursor, excerpt, isRecord } from '../ledger.ts'
import { conditionFromLogic } from '../logic/logic.ts'
import { type Found, follow, type Place } from '../places.ts'
import type { Standing } from '../script/reading.ts'
import { conditionIn } from '../script/script.ts'
import { equal, ordered, truthOf, type Value, written } from '../values.ts'
import type { Reader } from './reader.ts'

export const standingAt = (place: Place, { root }: Reader): Standing => ({
  data: root,
  row: place,
  depth: 0,
  bare: false,
  gone: [],
  assumed: [],
})

/**
 * The conditions of a component, of all kinds that there have been; more than one at once do not happen in the source either: the script
 * decides there too. What can't be carried over is told, and the component is always shown.
 */
export const shownWhen = (c: Cursor, place: Place, reader: Reader): Expr | undefined => {
  const { notes } = reader
  const conditional = c.at('conditional')
  const kinds: [Cursor, (from: Cursor, standing: Standing) => Expr][] = []
  if (c.has('customConditional')) kinds.push([c.at('customConditional'), scripted])
  if (typeof conditional.peek === 'string' && conditional.peek.trim() !== '') kinds.push([conditional, scripted])
  if (conditional.has('json')) kinds.push([conditional.at('json'), reasoned])
  if (listedIn(conditional).length > 0) kinds.push([conditional, listed])
  if (conditional.has('when')) kinds.push([conditional, simple])
  const [first, ...others] = kinds
  for (const [other] of others)
    if (other.path !== first?.[0].path)
      notes.refused.push({
        path: other.path,
        what: excerpt(other.take()),
        why: 'the component has another condition, which decides',
      })
  if (!first) {
    // Half a condition: nothing that it waits for, and so nothing in the source either.
    if (!conditional.has('when')) conditional.take()
    return undefined
  }
  notes.conditions += 1
  const [from, read] = first
  const standing = standingAt(place, reader)
  const source = excerpt(from.peek)
  try {
    const expr = read(from, standing)
    told(from.path, source, standing, reader)
    // What is not in the form is never answered in the source either: the meaning is the same.
    if (standing.assumed.length === 0) notes.converted += 1
    return expr
  } catch (fault) {
    if (!(fault instanceof Untold)) throw fault
    from.take()
    notes.refused.push({
      path: from.path,
      what: source,
      why: `the condition can't be carried over: ${fault.message}; always shown`,
    })
    return undefined
  }
}

/** What was taken for granted while a condition was read. */
export const told = (
  path: string,
  what: string,
  { gone, assumed }: Standing,
  { notes }: Pick<Reader, 'notes'>,
): void => {
  for (const key of gone)
    notes.approximated.push({
      path,
      what,
      why: `"${key}" is not in the form: it counts as never answered, as in the source`,
    })
  for (const why of assumed) notes.approximated.push({ path, what, why })
}

const scripted = (from: Cursor, standing: Standing): Expr => conditionIn(String(from.take()), standing, 'show')

const reasoned = (from: Cursor, standing: Standing): Expr => {
  const { peek } = from
  from.take()
  if (typeof peek !== 'string') return conditionFromLogic(peek, standing)
  try {
    return conditionFromLogic(JSON.parse(peek), standing)
  } catch (fault) {
    throw fault instanceof Untold ? fault : new Untold('it is not JSON that can be read')
  }
}

/** `show`, `when`, `eq`. */
const simple = (conditional: Cursor, standing: Standing): Expr => {
  const when = conditional.text('when')
  const show = conditional.at('show').take()
  const eq = conditional.at('eq').take()
  // The builder leaves "show" empty until somebody chooses: then nothing is decided.
  if (show === '' || show === null || show === undefined) {
    standing.assumed.push('does not say whether to show or hide: the source shows it always')
    return always
  }
  const is = equal(atPath(when, standing), comparedWith(eq))
  return show === true || show === 'true' ? is : opposed(is)
}

const comparedWith = (eq: unknown): Value => {
  // A country is written with its label; it is kept as its code.
  const inner = isRecord(eq) ? (eq.value ?? eq.key) : eq
  if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean') return written(inner)
  if (inner === null || inner === undefined) return written('')
  throw new Untold('it compares with something that is no single value')
}

/** The value at a path: from the innermost row or container outwards, as the source looks for it. Rows are gone through with "some". */
const atPath = (path: string, standing: Standing): Value => {
  const keys = path.split('.').filter(key => key !== '')
  const around: Place[] = []
  for (let place: Place | undefined = standing.row; place; place = place.around) around.push(place)
  for (const from of [...around, standing.data]) {
    const found = follow([from], keys) ?? throughOwnRow(from, keys)
    if (found) return meaningOf(found, standing)
  }
  standing.gone.push(path)
  return written(null)
}

/** `children.age`, seen from within a row of `children`: the same row is meant. */
const throughOwnRow = (from: Place, keys: string[]): Found | undefined => {
  for (let at = 1; at < keys.length; at += 1) {
    if (!from.path.endsWith(`${keys.slice(0, at).join('.')}.`)) continue
    const found = follow([from], keys.slice(at))
    if (found) return found
  }
  return undefined
}

const meaningOf = (found: Found, standing: Standing): Value => {
  const [rows] = found.rows
  if (rows) {
    const [key, ...rest] = found.rest
    if (key === undefined) return { kind: 'rows', of: rows, fact: { is: 'fact', of: rows.group } }
    const row = `row${standing.depth === 0 ? '' : standing.depth + 1}`
    const inner = follow([rows.row], [key, ...rest], row)
    if (!inner) {
      standing.gone.push([rows.group.key, key, ...rest].join('.'))
      return written(null)
    }
    standing.assumed.push(
      'it looks from outside into rows of which there may be several: shown when one of them says so',
    )
    return {
      kind: 'inRows',
      fact: { is: 'fact', of: rows.group },
      row,
      inner: meaningOf(inner, { ...standing, depth: standing.depth + 1 }),
    }
  }
  if (found.facts.length > 0) {
    const [option] = found.rest
    const many = found.facts.every(({ of }) => of.kind === 'question' && of.type === 'many-of')
    return option !== undefined && many ? { kind: 'box', of: found.facts, option } : { kind: 'facts', of: found.facts }
  }
  return { kind: 'places', of: found.places }
}

const listedIn = (conditional: Cursor): Cursor[] =>
  conditional.list('conditions').filter(one => one.has('component') || one.has('operator'))

/** The newer way: a list of comparisons, all or any of which must hold. */
const listed = (conditional: Cursor, standing: Standing): Expr => {
  const every = conditional.text('conjunction') !== 'any'
  const show = conditional.at('show').take()
  const parts = listedIn(conditional).map(one => comparison(one, standing))
  for (const unused of ['when', 'eq']) conditional.at(unused).take()
  const all = every ? allOf(parts) : anyOf(parts)
  return show === false || show === 'false' ? opposed(all) : all
}

const comparison = (one: Cursor, standing: Standing): Expr => {
  const value = atPath(one.text('component'), standing)
  const operator = one.text('operator')
  const raw = one.at('value').take()
  const compared = (): Value => comparedWith(raw)
  switch (operator) {
    case 'isEqual':
      return equal(value, compared())
    case 'isNotEqual':
      return opposed(equal(value, compared()))
    case 'isEmpty':
      return opposed(truthOf(value))
    case 'isNotEmpty':
      return truthOf(value)
    case 'includes':
    case 'notIncludes': {
      const inside = equal(value, compared())
      return operator === 'includes' ? inside : opposed(inside)
    }
    case 'lessThan':
    case 'isDateBefore':
    case 'dateLessThan':
      return ordered('<', value, compared())
    case 'greaterThan':
    case 'isDateAfter':
    case 'dateGreaterThan':
      return ordered('>', value, compared())
    case 'lessThanOrEqual':
    case 'dateLessThanOrEqual':
      return ordered('<=', value, compared())
    case 'greaterThanOrEqual':
    case 'dateGreaterThanOrEqual':
      return ordered('>=', value, compared())
    case 'startsWith':
    case 'endsWith': {
      const with_ = compared()
      if (value.kind !== 'facts' || with_.kind !== 'written') throw new Untold(`it uses "${operator}" on no text`)
      const part = String(with_.value)
      const name = operator === 'startsWith' ? 'starts with' : 'ends with'
      return anyOf(value.of.map((fact): Expr => ({ is: 'call', name, of: [fact, { is: 'literal', value: part }] })))
    }
    default:
      throw new Untold(`it uses "${operator}", which is not known here`)
  }
}
