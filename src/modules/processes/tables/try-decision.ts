import { type Complaints, Invalid } from '../../../kernel/errors.ts'
import { type Clock, evaluateOpen } from '../../../kernel/feel/open/evaluate-open.ts'
import { fromJson, toJson } from '../../../kernel/feel/open/open-json.ts'
import { equal } from '../../../kernel/feel/open/open-order.ts'
import { isList, type OpenRecord, type OpenValue } from '../../../kernel/feel/open/open-value.ts'
import { asString } from '../../../kernel/feel/open/write-value.ts'
import { FeelFault } from '../../../kernel/feel/syntax.ts'
import { libraryOf } from '../decisions/compile-dmn.ts'
import { type Decided, decide } from '../decisions/decide.ts'
import type { Model } from '../decisions/model.ts'
import type { DecisionPart } from './decision-file.ts'
import type { Example } from './examples-in-file.ts'

/** The type behind the name of a type: the language's own, or what the file's own rests on; with the values that it allows. */
export const typeBehind = ({ types }: Model, name: string): { type: string; allowed: string } => {
  const own = types.find(one => one.name === name)
  if (!own) return { type: name.split(':').at(-1) ?? name, allowed: '' }
  const type = own.collection || own.parts.length > 0 ? 'Any' : (own.type ?? 'Any')
  return { type: type.split(':').at(-1) ?? type, allowed: own.allowed ?? '' }
}

/** Something that is given to a decision. `options` are the texts that it may be, where they are written out. */
export type GivenInput = { name: string; type: string; options: string[] }

/** All that a decision rests on in the end, in the order in which it asks for it. */
export const inputsOf = (parts: readonly DecisionPart[], model: Model, decision: string): GivenInput[] => {
  const found = new Map<string, GivenInput>()
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const part = parts.find(one => one.id === id)
    if (!part || seen.has(id)) return
    seen.add(id)
    if (part.kind === 'input') found.set(part.name, givenOf(parts, model, part))
    else part.needs.forEach(visit)
  }
  visit(decision)
  return [...found.values()]
}

const givenOf = (parts: readonly DecisionPart[], model: Model, { name, type }: DecisionPart): GivenInput => {
  const behind = typeBehind(model, type)
  const column = parts.flatMap(({ table }) => table?.inputs ?? []).find(({ expression }) => expression === name)
  const written = column ? typeBehind(model, column.type) : behind
  const allowed = behind.allowed || column?.allowed || written.allowed
  return { name, type: behind.type || written.type, options: textsIn(allowed) }
}

const timeless: Clock = { now: Temporal.Instant.fromEpochMilliseconds(0), zone: 'UTC' }

/** Texts that are written out one after another; none where anything else is. */
const textsIn = (allowed: string): string[] => {
  if (allowed.trim() === '') return []
  try {
    const { value } = evaluateOpen(`[${allowed}]`, {}, timeless)
    return isList(value) && value.every(one => typeof one === 'string')
      ? value.filter(one => typeof one === 'string')
      : []
  } catch (fault) {
    if (fault instanceof FeelFault) return []
    throw fault
  }
}

/** What was typed, as a value of the type; empty is no value. Gives a complaint where it is none. */
const valueFrom = (typed: string, type: string): { value: OpenValue } | { complaint: Complaints[string] } => {
  if (typed === '') return { value: null }
  if (type === 'string') return { value: typed }
  if (type === 'boolean') return { value: typed === 'true' }
  if (type === 'number') {
    const plain = typed
      .replaceAll(/[\s\u00a0]/g, '')
      .replace(',', '.')
      .replace('−', '-')
    if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(plain)) return { complaint: { key: 'processes.decision.number-wrong' } }
    return { value: Number(plain) }
  }
  if (type === 'date') {
    const value = /^\d{4}-\d\d-\d\d$/.test(typed) ? evaluateOpen(`date("${typed}")`, {}, timeless).value : null
    return value === null ? { complaint: { key: 'processes.decision.date-wrong' } } : { value }
  }
  return written(typed)
}

/** What is written as FEEL; words that are none of it are a text. */
const written = (typed: string): { value: OpenValue } => {
  try {
    const { value } = evaluateOpen(typed, {}, timeless)
    return { value: value === null && typed !== 'null' ? typed : value }
  } catch (fault) {
    if (fault instanceof FeelFault) return { value: typed }
    throw fault
  }
}

/** The name of the field of an input: its number, for a name may be anything. */
export const fieldOf = (at: number): string => `in-${at}`

/** What was typed for each input, by `fieldOf`. Throws Invalid on the fields. */
export const givenFrom = (inputs: readonly GivenInput[], typed: (field: string) => string): OpenRecord => {
  const complaints: Complaints = {}
  const given: [string, OpenValue][] = []
  for (const [at, { name, type }] of inputs.entries()) {
    const read = valueFrom(typed(fieldOf(at)), type)
    if ('complaint' in read) complaints[fieldOf(at)] = read.complaint
    else given.push([name, read.value])
  }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  return Object.fromEntries(given)
}

/** Asks a decision of a file. Files that it imports are not here: what comes from them has no value. */
export const askDecision = (model: Model, decision: string, given: OpenRecord, clock: Clock): Decided =>
  decide(libraryOf(model), decision, given, clock)

/** A value as FEEL writes it, to be read by `expectedFrom`. */
export const feelOf = (value: OpenValue): string => {
  if (value instanceof Temporal.PlainDate) return `@"${asString(value)}"`
  const inside = asString([value])
  return inside.slice(1, -1)
}

/** What should come, as it was written: FEEL, or words that are a text. */
export const expectedFrom = (typed: string): OpenValue => written(typed).value

export const asKept = (value: OpenValue | OpenRecord): string => JSON.stringify(toJson(value))

const fromKept = (kept: string): OpenValue => {
  try {
    return fromJson(JSON.parse(kept))
  } catch {
    // A file that was written elsewhere: an example that can't be read holds for nothing, and says so.
    return null
  }
}

export type TriedExample = Example & { given: OpenRecord; wanted: OpenValue; came: OpenValue; holds: boolean }

/** The examples of a decision, each asked anew. */
export const tryExamples = (model: Model, part: DecisionPart, clock: Clock): TriedExample[] =>
  part.examples.map(example => {
    const kept = fromKept(example.input)
    const given: OpenRecord = isPlainRecord(kept) ? kept : {}
    const wanted = fromKept(example.expected)
    const { value: came } = askDecision(model, part.id, given, clock)
    return { ...example, given, wanted, came, holds: came === wanted || equal(came, wanted) === true }
  })

const isPlainRecord = (value: OpenValue): value is OpenRecord =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
