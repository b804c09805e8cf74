import { functionOf } from '../../../kernel/feel/open/calls.ts'
import { evaluateIn } from '../../../kernel/feel/open/evaluate-open.ts'
import { fitted } from '../../../kernel/feel/open/open-type.ts'
import {
  isList,
  isRecord,
  OpenFunction,
  type OpenRecord,
  type OpenValue,
} from '../../../kernel/feel/open/open-value.ts'
import { goOn, nothing } from '../../../kernel/feel/open/run.ts'
import { FeelFault } from '../../../kernel/feel/syntax.ts'
import type { Deciding } from './deciding.ts'
import { decideTable } from './decision-table.ts'
import type { Boxed } from './model.ts'

/** The value of a boxed expression, of the type that it says it has. `name` is whose logic it is. */
export const evaluateBoxed = (
  boxed: Boxed | undefined,
  name: string,
  names: OpenRecord,
  deciding: Deciding,
): OpenValue => {
  if (!boxed) return nothing(deciding.run, `"${name}" has no logic`)
  goOn(deciding.run)
  const value = readable(boxed, name, names, deciding)
  const fit = boxed.kind === 'function' ? value : fitted(value, deciding.types(boxed.type))
  return fit === undefined ? nothing(deciding.run, `"${name}" has a value that is not of the type ${boxed.type}`) : fit
}

/** An expression that can't be read has no value. */
const readable = (boxed: Boxed, name: string, names: OpenRecord, deciding: Deciding): OpenValue => {
  try {
    return boxedValue(boxed, name, names, deciding)
  } catch (fault) {
    if (fault instanceof FeelFault) return nothing(deciding.run, `${name}: ${fault.message}`)
    throw fault
  }
}

const boxedValue = (boxed: Boxed, name: string, names: OpenRecord, deciding: Deciding): OpenValue => {
  const { run } = deciding
  const at = (inside: Boxed | undefined, more: OpenRecord = {}): OpenValue =>
    evaluateBoxed(inside, name, { ...names, ...more }, deciding)
  switch (boxed.kind) {
    case 'literal':
      if (boxed.language !== undefined && !/FEEL/i.test(boxed.language))
        return nothing(run, `"${name}" is written in a language that is not FEEL`)
      return boxed.text.trim() === '' ? nothing(run, `"${name}" is empty`) : evaluateIn(run, boxed.text, names)
    case 'table':
      return decideTable(boxed.table, name, names, deciding)
    case 'context':
      return contextOf(boxed, name, names, deciding)
    case 'list':
      return boxed.items.map(one => at(one))
    case 'relation':
      return boxed.rows.map(row => Object.fromEntries(boxed.columns.map((column, i) => [column.name, at(row[i])])))
    case 'invocation': {
      const called = at(boxed.called)
      if (!(called instanceof OpenFunction)) return nothing(run, `"${name}" calls what is no function`)
      const named = Object.fromEntries(boxed.bindings.map(one => [one.name, at(one.value)]))
      return called.run({ named }, run)
    }
    case 'function':
      return functionFrom(boxed, name, names, deciding)
    case 'conditional':
      return chosen(at(boxed.if), boxed, at, name, deciding)
    case 'filter':
      return filtered(at(boxed.over), one => at(boxed.match, one), name, deciding)
    case 'each':
      return iterated(boxed, at, name, deciding)
  }
}

const chosen = (
  is: OpenValue,
  boxed: Boxed & { kind: 'conditional' },
  at: (inside: Boxed | undefined) => OpenValue,
  name: string,
  { run }: Deciding,
): OpenValue =>
  is === null || typeof is === 'boolean'
    ? at(is === true ? boxed.then : boxed.else)
    : nothing(run, `"${name}" asks what is no condition`)

/** Each entry sees those before it; an entry without a name is what the whole gives. */
const contextOf = (
  boxed: Boxed & { kind: 'context' },
  name: string,
  names: OpenRecord,
  deciding: Deciding,
): OpenValue => {
  let made: OpenRecord = {}
  for (const entry of boxed.entries) {
    const value = evaluateBoxed(entry.value, entry.name ?? name, { ...names, ...made }, deciding)
    if (entry.name === undefined || entry.name === '') return value
    const fit = fitted(value, deciding.types(entry.type))
    if (fit === undefined) nothing(deciding.run, `"${entry.name}" has a value that is not of the type ${entry.type}`)
    made = { ...made, [entry.name]: fit ?? null }
  }
  return made
}

const functionFrom = (
  boxed: Boxed & { kind: 'function' },
  name: string,
  names: OpenRecord,
  deciding: Deciding,
): OpenValue =>
  functionOf(
    boxed.params.map(param => ({ name: param.name, type: deciding.types(param.type) })),
    (given, run) =>
      boxed.outside
        ? nothing(run, 'External functions are not run')
        : evaluateBoxed(boxed.body, name, { ...names, ...given }, { ...deciding, run }),
    name,
  )

const filtered = (
  value: OpenValue,
  match: (names: OpenRecord) => OpenValue,
  name: string,
  { run }: Deciding,
): OpenValue => {
  if (value === null) return nothing(run, `"${name}" has nothing to look through`)
  const kept: OpenValue[] = []
  for (const one of isList(value) ? value : [value]) {
    goOn(run)
    const answer = match(isRecord(one) ? { item: one, ...one } : { item: one })
    if (answer === true) kept.push(one)
    else if (answer !== false && answer !== null) return nothing(run, `"${name}" looks for what is no condition`)
  }
  return kept
}

const iterated = (
  boxed: Boxed & { kind: 'each' },
  at: (inside: Boxed | undefined, names?: OpenRecord) => OpenValue,
  name: string,
  { run }: Deciding,
): OpenValue => {
  const over = at(boxed.over)
  if (!isList(over)) return nothing(run, `"${name}" has no list to go through`)
  const made: OpenValue[] = []
  for (const one of over) {
    goOn(run, 1 + Math.floor(made.length / 100))
    made.push(at(boxed.body, boxed.how === 'for' ? { partial: [...made], [boxed.name]: one } : { [boxed.name]: one }))
  }
  if (boxed.how === 'for') return made
  if (made.some(one => one !== null && typeof one !== 'boolean'))
    return nothing(run, `"${name}" asks what is no condition`)
  const decides = boxed.how === 'some'
  if (made.includes(decides)) return decides
  return made.every(one => typeof one === 'boolean') ? !decides : null
}
