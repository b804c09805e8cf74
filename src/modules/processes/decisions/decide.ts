import { functionOf } from '../../../kernel/feel/open/calls.ts'
import { type Clock, openRun } from '../../../kernel/feel/open/evaluate-open.ts'
import { fitted } from '../../../kernel/feel/open/open-type.ts'
import {
  entryOf,
  isRecord,
  OpenFunction,
  type OpenRecord,
  type OpenValue,
} from '../../../kernel/feel/open/open-value.ts'
import { nothing, type Run, stoppedBy } from '../../../kernel/feel/open/run.ts'
import type { Deciding, Rule } from './deciding.ts'
import { evaluateBoxed } from './evaluate-boxed.ts'
import { ownType, typesOf } from './item-types.ts'
import type { Library, Model, Part } from './model.ts'
import { DmnFault } from './read-dmn.ts'

/** What a decision gave, by which rules, and why it is null where something was wrong. */
export type Decided = { value: OpenValue; rules: Rule[]; warnings: string[] }

/**
 * Decides: a decision, a decision service or a knowledge model of the main model, by its id or its name. Input data and what a service is
 * given come by name. Throws DmnFault where there is nothing of that name.
 */
export const decide = (library: Library, decision: string, input: OpenRecord, clock: Clock): Decided => {
  const { parts } = library.main
  const asked = parts.filter(({ kind }) => kind !== 'input')
  const part = asked.find(({ id }) => id === decision) ?? asked.find(({ name }) => name === decision)
  if (!part) throw new DmnFault('no-decision', `There is no decision "${decision}" in the file`, { decision })
  const run = openRun(clock)
  const rules: Rule[] = []
  try {
    return {
      value: answer(part, { library, run, rules, input, known: new Map(), going: new Set() }),
      rules,
      warnings: run.warnings,
    }
  } catch (fault) {
    const why = stoppedBy(fault)
    if (why === undefined) throw fault
    return { value: null, rules, warnings: [...run.warnings, why] }
  }
}

/** One asking: what is known so far of each part, by key. */
type Asking = {
  library: Library
  run: Run
  rules: Rule[]
  input: OpenRecord
  known: Map<string, OpenValue>
  going: Set<string>
}

const answer = (part: Part, asking: Asking): OpenValue => {
  if (part.kind === 'service') return serve(part, asking.input, asking)
  if (part.kind !== 'knowledge') return partValue(part, asking)
  const model = partValue(part, asking)
  if (!(model instanceof OpenFunction)) return null
  const named = Object.fromEntries(model.params.map(name => [name, entryOf(asking.input, name) ?? null]))
  return model.run({ named }, asking.run)
}

/** The value of a part, found once. */
const partValue = (part: Part, asking: Asking): OpenValue => {
  const known = asking.known.get(part.key)
  if (known !== undefined) return known
  if (asking.going.has(part.key)) return nothing(asking.run, `"${part.name}" requires itself`)
  asking.going.add(part.key)
  const value = found(part, asking)
  asking.going.delete(part.key)
  asking.known.set(part.key, value)
  return value
}

const found = (part: Part, asking: Asking): OpenValue => {
  const model = modelOf(part, asking.library)
  const deciding = decidingIn(model, asking)
  if (part.kind === 'service') return serviceFunction(part, asking)
  if (part.kind === 'input') return typed(inputFor(part, model, asking), part, deciding)
  const names = namesFor(part, model, asking)
  if (part.kind === 'decision') return typed(evaluateBoxed(part.logic, part.name, names, deciding), part, deciding)
  // A knowledge model knows itself, so that it can call itself.
  const inside: { [name: string]: OpenValue } = { ...names }
  const made = evaluateBoxed(part.logic, part.name, inside, deciding)
  inside[part.name] = made
  return made
}

const typed = (value: OpenValue, part: Part, deciding: Deciding): OpenValue => {
  const fit = fitted(value, deciding.types(part.type))
  return fit === undefined
    ? nothing(deciding.run, `"${part.name}" has a value that is not of the type ${part.type}`)
    : fit
}

const inputFor = (part: Part, model: Model, { input, library }: Asking): OpenValue => {
  const own = entryOf(input, part.name)
  if (own !== undefined) return own
  const { name = '' } = library.main.imports.find(({ namespace }) => namespace === model.namespace) ?? {}
  const under = entryOf(input, name) ?? null
  return (isRecord(under) ? entryOf(under, part.name) : undefined) ?? null
}

/** What a part may name: all that it requires, and what comes from another file under the name of its import. */
const namesFor = (part: Part & { requires: string[] }, model: Model, asking: Asking): OpenRecord => {
  const names: { [name: string]: OpenValue } = {}
  const imported = new Map<string, { [name: string]: OpenValue }>()
  for (const key of part.requires) {
    const other = partAt(key, asking.library)
    if (!other) {
      nothing(asking.run, `"${part.name}" requires what is not there`)
      continue
    }
    const value = partValue(other, asking)
    const home = modelOf(other, asking.library)
    const under =
      home === model ? '' : (model.imports.find(({ namespace }) => namespace === home.namespace)?.name ?? '')
    if (under === '') names[other.name] = value
    else imported.set(under, { ...imported.get(under), [other.name]: value })
  }
  return { ...names, ...Object.fromEntries(imported) }
}

/** A decision service as a function: its input data and then its input decisions are what it takes. */
const serviceFunction = (part: Part & { kind: 'service' }, asking: Asking): OpenFunction => {
  const deciding = decidingIn(modelOf(part, asking.library), asking)
  const params = [...part.inputs, ...part.decisions].flatMap(key => partAt(key, asking.library) ?? [])
  return functionOf(
    params.map(({ name, type }) => ({ name, type: deciding.types(type) })),
    (given, run) => serve(part, given, { ...asking, run }),
    part.name,
  )
}

/** What a service gives: the value of its one decision, or a context of several. What it is given is not decided again. */
const serve = (part: Part & { kind: 'service' }, given: OpenRecord, asking: Asking): OpenValue => {
  const deciding = decidingIn(modelOf(part, asking.library), asking)
  const known = new Map<string, OpenValue>()
  for (const key of [...part.inputs, ...part.decisions]) {
    const other = partAt(key, asking.library)
    if (other) known.set(key, typed(entryOf(given, other.name) ?? null, other, deciding))
  }
  const inside: Asking = { ...asking, input: given, known, going: new Set() }
  const outputs = part.outputs.flatMap(key => partAt(key, asking.library) ?? [])
  const values = outputs.map(other => partValue(other, inside))
  const value =
    outputs.length === 1
      ? (values[0] ?? null)
      : Object.fromEntries(outputs.map(({ name }, i) => [name, values[i] ?? null]))
  return typed(value, part, deciding)
}

const modelOf = (part: Part, { models, main }: Library): Model =>
  models.get(part.key.slice(0, part.key.length - part.id.length - 1)) ?? main

const partAt = (key: string, { models }: Library): Part | undefined => {
  const at = key.lastIndexOf('#')
  return models.get(key.slice(0, at))?.parts.find(part => part.key === key)
}

const decidingIn = (model: Model, { library, run, rules }: Asking): Deciding => {
  const types = typesOf(library, model, run)
  return {
    run: { ...run, types: name => ownType(model, types, name) },
    rules,
    types,
    allowedOf: name => model.types.find(type => type.name === name)?.allowed,
  }
}
