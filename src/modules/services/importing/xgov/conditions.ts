import { allOf, anyOf, type Comparison, compare, type Expr, literal, opposed, Untold } from '../expression.ts'
import type { Notes, Question } from '../form.ts'
import { type Cursor, excerpt, isRecord } from '../ledger.ts'
import { follow, type Place } from '../places.ts'
import { conditionIn } from '../script/script.ts'
import { equal, ordered, type Value, written } from '../values.ts'

export type Named = { expr: Expr | undefined; used: boolean; path: string; what: string }

/** What the conditions of a form may look for. */
export type Sight = {
  root: Place
  byId: Map<string, Question>
  lists: Map<string, string>
  notes: Notes
  /** What the condition that is being read looks for in vain. */
  gone: string[]
}

/** Every condition by its name and its id; those that can't be carried over have no expression, and are told. */
export const conditionsIn = (conditions: readonly Cursor[], sight: Sight): Map<string, Named> => {
  const all = new Map<string, Named>()
  const sources = new Map<string, Cursor>()
  for (const c of conditions) for (const key of ['name', 'id']) if (c.has(key)) sources.set(c.text(key), c)
  const read = (name: string, trail: string[]): Expr => {
    const known = all.get(name)
    if (known?.expr) return known.expr
    const source = sources.get(name)
    if (!source) throw new Untold(`there is no condition "${name}"`)
    if (trail.includes(name)) throw new Untold(`it goes round in a circle through "${name}"`)
    return conditionOf(source, sight, inner => {
      const expr = read(inner, [...trail, name])
      const used = all.get(inner)
      if (used) used.used = true
      return expr
    })
  }
  for (const [name, c] of sources) {
    const what = c.text('displayName') || name
    const same = [...all.values()].find(one => one.path === c.path)
    if (same) {
      all.set(name, same)
      continue
    }
    sight.notes.conditions += 1
    sight.gone.length = 0
    try {
      all.set(name, { expr: read(name, []), used: false, path: c.path, what })
      sight.notes.converted += 1
      for (const gone of sight.gone)
        sight.notes.approximated.push({
          path: c.path,
          what,
          why: `"${gone}" is not in the form: it counts as never answered, as in the source`,
        })
    } catch (fault) {
      if (!(fault instanceof Untold)) throw fault
      const source = excerpt(c.take())
      all.set(name, { expr: undefined, used: false, path: c.path, what })
      sight.notes.refused.push({
        path: c.path,
        what: source,
        why: `the condition can't be carried over: ${fault.message}; always shown`,
      })
    }
  }
  return all
}

type ByName = (name: string) => Expr

const conditionOf = (c: Cursor, sight: Sight, byName: ByName): Expr => {
  const value = c.at('value')
  if (typeof value.peek === 'string') return scripted(value.text(), sight)
  if (c.at('items').peek !== undefined)
    return joined(
      c.list('items'),
      () => c.text('coordinator') || 'and',
      item => itemOf(item, sight, byName),
    )
  if (isRecord(value.peek)) {
    value.text('name')
    return modelOf(value, sight, byName)
  }
  if (isRecord(c.at('expression').peek) || typeof c.at('expression').peek === 'string')
    return scripted(c.text('expression'), sight)
  throw new Untold('it says nothing')
}

/** `section.field == 'a' and not (...)`: read as the script that it is nearly. */
const scripted = (source: string, { root, gone }: Sight): Expr => {
  const script = source
    .split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replaceAll(/\band\b/gi, '&&')
            .replaceAll(/\bor\b/gi, '||')
            .replaceAll(/\bnot\b/gi, '!')
            .replaceAll(/(?<![=<>!])=(?!=)/g, '=='),
    )
    .join('')
  const standing = { data: root, row: root, depth: 0, bare: true, gone: [], assumed: [] }
  const expr = conditionIn(script, standing, 'show')
  gone.push(...standing.gone)
  return expr
}

const modelOf = (model: Cursor, sight: Sight, byName: ByName): Expr => {
  const parts = model.list('conditions')
  if (parts.length === 0) throw new Untold('it has no parts')
  return joined(
    parts,
    part => part.text('coordinator'),
    part => partOf(part, sight, byName),
  )
}

/** Parts with "and" and "or" between them; "and" binds tighter. */
const joined = (parts: Cursor[], coordinator: (part: Cursor) => string, read: (part: Cursor) => Expr): Expr => {
  const alternatives: Expr[][] = []
  for (const [i, part] of parts.entries()) {
    const by = coordinator(part).toLowerCase()
    const expr = read(part)
    if (i === 0 || by === 'or') alternatives.push([expr])
    else alternatives.at(-1)?.push(expr)
  }
  return anyOf(alternatives.map(allOf))
}

const partOf = (part: Cursor, sight: Sight, byName: ByName): Expr => {
  if (part.at('conditions').peek !== undefined) return modelOf(part, sight, byName)
  if (part.has('conditionName')) {
    part.text('conditionDisplayName')
    return byName(part.text('conditionName'))
  }
  const field = part.at('field')
  for (const told of ['type', 'display']) field.text(told)
  const value = factsAt(field.text('name'), sight)
  const raw = part.at('value')
  raw.text('display')
  return compared(value, part.text('operator'), raw, sight)
}

const itemOf = (item: Cursor, sight: Sight, byName: ByName): Expr => {
  item.text('id')
  if (item.has('conditionId')) return byName(item.text('conditionId'))
  const id = item.text('componentId')
  const question = sight.byId.get(id)
  if (!question) throw new Untold(`the question ${id} is not in the form`)
  return compared({ kind: 'facts', of: [{ is: 'fact', of: question }] }, item.text('operator'), item, sight)
}

const factsAt = (name: string, { root, gone }: Sight): Value => {
  const path = name.split('.')
  const found = follow([root], path) ?? follow([root], path.slice(-1))
  if (!found) {
    gone.push(name)
    return written(null)
  }
  const [rows] = found.rows
  if (rows) return { kind: 'rows', of: rows, fact: { is: 'fact', of: rows.group } }
  return { kind: 'facts', of: found.facts }
}

const orders = new Map<string, Comparison>([
  ['is before', '<'],
  ['is after', '>'],
  ['is at least', '>='],
  ['is at most', '<='],
  ['is less than', '<'],
  ['is more than', '>'],
  ['is longer than', '>'],
  ['is shorter than', '<'],
  ['has length', '='],
])

const compared = (value: Value, operator: string, raw: Cursor, { lists }: Sight): Expr => {
  const other = valueIn(raw, lists)
  if (operator === 'is' || operator === 'contains') return equal(value, other)
  if (operator === 'is not' || operator === 'does not contain') return opposed(equal(value, other))
  const by = orders.get(operator)
  if (!by) throw new Untold(`it uses "${operator}", which is not known here`)
  if (!/length|longer|shorter/.test(operator)) return ordered(by, value, other)
  const [fact] = value.kind === 'facts' ? value.of : []
  if (!fact || other.kind !== 'written') throw new Untold('it measures what is no text')
  return compare(by, { is: 'call', name: 'string length', of: [fact] }, literal(Number(other.value)))
}

/** A value written out, an item of a list, or a day so and so far from today. */
const valueIn = (raw: Cursor, lists: Map<string, string>): Value => {
  const type = raw.text('type')
  const inner = raw.at('value')
  if (/^Relative/.test(type)) return relative(isRecord(inner.peek) ? inner : raw)
  if (isRecord(inner.peek)) {
    inner.text('listId')
    const item = inner.text('itemId')
    const known = lists.get(item)
    if (known === undefined) throw new Untold(`the choice ${item} is in no list`)
    return written(known)
  }
  const taken = inner.take()
  if (typeof taken === 'string' || typeof taken === 'number' || typeof taken === 'boolean') return written(taken)
  throw new Untold('it compares with nothing')
}

const relative = (raw: Cursor): Value => {
  const amount = raw.number('timePeriod') ?? raw.number('period')
  const unit = (raw.text('timeUnit') || raw.text('unit')).replace(/s?$/, 's')
  const direction = raw.text('direction')
  if (raw.flag('timeOnly') || amount === undefined || (unit !== 'days' && unit !== 'months' && unit !== 'years'))
    throw new Untold('it reckons with hours and minutes')
  return {
    kind: 'made',
    type: 'date',
    is: {
      is: 'math',
      by: /past|ago/i.test(direction) ? '-' : '+',
      left: { is: 'today' },
      right: { is: 'days', value: amount, unit },
    },
  }
}
