import { type DurationUnit, size } from './duration.ts'
import { type FeelType, listOf, number, typeInWords } from './feel-type.ts'
import { type FeelValue, fieldOf, isList, isRecord } from './feel-value.ts'
import { child, type Maker, type Piece, type Scope } from './piece.ts'
import { FeelFault, plainName, type Syntax } from './syntax.ts'

/** `weeks` */
export const variable: Maker = (node, scope) => {
  const name = plainName(node)
  return named(name, scope) ?? unknown(name, node, scope)
}

/** `person.age`, `child.age`, `children.age`. A dotted name of the vocabulary goes before a field. */
export const path: Maker = (node, scope) => {
  const parts = dotted(node)
  if (!parts) return field(scope.compile(child(node, 0), scope), plainName(child(node, 2)), node)
  const longest = scope.locals.has(parts[0] ?? '') ? 1 : parts.length
  for (let length = longest; length > 0; length -= 1) {
    const root = named(parts.slice(0, length).join('.'), scope)
    if (root) return parts.slice(length).reduce((piece, name) => field(piece, name, node), root)
  }
  return unknown(parts.join('.'), node, scope)
}

/** A field of a record, of every record in a list, or a part of a date. */
const field = (of: Piece, name: string, node: Syntax): Piece => {
  const reading = readingOf(of.type, name, node)
  return { type: reading.type, run: frame => reading.read(of.run(frame)) }
}

type Reading = { type: FeelType; read: (value: FeelValue) => FeelValue }

const readingOf = (type: FeelType, name: string, node: Syntax): Reading => {
  if (type.kind === 'list') {
    const each = readingOf(type.of, name, node)
    // A row without the value keeps its place, as the standard says.
    return { type: listOf(each.type), read: value => (isList(value) ? value.map(each.read) : null) }
  }
  if (type.kind === 'record') {
    const found = type.of.get(name)
    if (found) return { type: found, read: value => (isRecord(value) ? fieldOf(value, name) : null) }
    const fields = [...type.of.keys()].join(', ')
    throw new FeelFault(`"${node.text}": there is no field "${name}" here; the fields are ${fields}`, node.at)
  }
  const parts = temporalParts.get(type.kind)
  const part = parts?.get(name)
  if (part) return part
  const hint = parts ? `; it has ${[...parts.keys()].join(', ')}` : ''
  throw new FeelFault(`"${node.text}": ${typeInWords(type)} has no part "${name}"${hint}`, node.at)
}

/** The words of `a.b.c`; undefined where its beginning is more than a name, as in `children[1].age`. */
const dotted = (node: Syntax): string[] | undefined => {
  if (node.name === 'VariableName') return [plainName(node)]
  if (node.name !== 'PathExpression') return undefined
  const before = dotted(child(node, 0))
  return before && [...before, plainName(child(node, 2))]
}

const named = (name: string, scope: Scope): Piece | undefined => {
  const local = scope.locals.get(name)
  if (local) return local
  const type = scope.vocabulary.get(name)
  if (!type) return undefined
  scope.used(name)
  return { type, run: frame => fieldOf(frame.context, name) }
}

const unknown = (name: string, node: Syntax, scope: Scope): never => {
  const known = [...new Set([...scope.locals.keys(), ...scope.vocabulary.keys()])].join(', ')
  throw new FeelFault(`There is nothing called "${name}" here; the names are ${known || 'none'}`, node.at)
}

const numeric = (read: (value: FeelValue) => number | null): Reading => ({ type: number, read })

const ofDay = (read: (day: Temporal.PlainDate | Temporal.PlainDateTime) => number): Reading =>
  numeric(v => (v instanceof Temporal.PlainDate || v instanceof Temporal.PlainDateTime ? read(v) : null))

const ofTime = (read: (time: Temporal.PlainTime | Temporal.PlainDateTime) => number): Reading =>
  numeric(v => (v instanceof Temporal.PlainTime || v instanceof Temporal.PlainDateTime ? read(v) : null))

/** A duration of the other kind has no such part, unless it is nothing at all. */
const ofDuration = (unit: DurationUnit, read: (amount: number) => number): Reading =>
  numeric(v => {
    if (!(v instanceof Temporal.Duration)) return null
    const { unit: own, amount } = size(v)
    return own === unit || amount === 0 ? read(amount) + 0 : null
  })

const days = new Map<string, Reading>([
  ['year', ofDay(day => day.year)],
  ['month', ofDay(day => day.month)],
  ['day', ofDay(day => day.day)],
  ['weekday', ofDay(day => day.dayOfWeek)],
])

const times = new Map<string, Reading>([
  ['hour', ofTime(time => time.hour)],
  ['minute', ofTime(time => time.minute)],
  ['second', ofTime(time => time.second)],
])

const durations = new Map<string, Reading>([
  ['years', ofDuration('months', months => Math.trunc(months / 12))],
  ['months', ofDuration('months', months => months % 12)],
  ['days', ofDuration('seconds', seconds => Math.trunc(seconds / 86_400))],
  ['hours', ofDuration('seconds', seconds => Math.trunc(seconds / 3600) % 24)],
  ['minutes', ofDuration('seconds', seconds => Math.trunc(seconds / 60) % 60)],
  ['seconds', ofDuration('seconds', seconds => seconds % 60)],
])

const temporalParts = new Map<FeelType['kind'], ReadonlyMap<string, Reading>>([
  ['date', days],
  ['time', times],
  ['date and time', new Map([...days, ...times])],
  ['duration', durations],
])
