import { compile, type Expression } from '../../kernel/feel/feel.ts'

import type { FeelType, Vocabulary } from '../../kernel/feel/feel-type.ts'
import { FeelFault } from '../../kernel/feel/syntax.ts'
import { principalKinds } from './known.ts'
import type { Condition } from './scope.ts'
export type Tell = (path: string, message: string) => void

/** What conditions may know besides the facts: the day, who fills in (`person`), and whom it concerns (`principal`). */
export const contextVocabulary: Vocabulary = new Map<string, FeelType>([
  ['today', { kind: 'date' }],
  ['person.age', { kind: 'number' }],
  ['person.ageThisYear', { kind: 'number' }],
  ['person.birthDate', { kind: 'date' }],
  ['principal.kind', { kind: 'text', oneOf: principalKinds }],
  ['principal.age', { kind: 'number' }],
  ['principal.ageThisYear', { kind: 'number' }],
  ['principal.birthDate', { kind: 'date' }],
])

/**
 * Compiles the named conditions of a record against what they may speak of. Tells of unknown names, types that don't fit, and
 * conditions that go round in a circle; gives those that are sound.
 */
export const compileConditions = (
  sources: Record<string, string>,
  around: Vocabulary,
  fault: Tell,
): Map<string, Condition> => {
  const vocabulary = new Map(around)
  for (const name of Object.keys(sources)) vocabulary.set(name, { kind: 'boolean' })
  const compiled = new Map<string, Condition>()
  for (const [name, source] of Object.entries(sources)) {
    const expression = compiledOne(`conditions.${name}`, source, vocabulary, fault)
    if (!expression) continue
    if (expression.type.kind === 'boolean') compiled.set(name, { name, expression })
    else fault(`conditions.${name}`, `"${source}" is not true or false; write a comparison, as in x = "a"`)
  }
  refuseCircles(compiled, fault)
  return compiled
}

/** One expression, or what is wrong with it. */
export const compiledOne = (
  path: string,
  source: string,
  vocabulary: Vocabulary,
  fault: Tell,
): Expression | undefined => {
  try {
    return compile(source, vocabulary)
  } catch (broken) {
    if (!(broken instanceof FeelFault)) throw broken
    fault(path, `${broken.message} (at character ${broken.at + 1})`)
    return undefined
  }
}

const refuseCircles = (conditions: ReadonlyMap<string, Condition>, fault: Tell): void => {
  const done = new Set<string>()
  const visit = ({ name, expression }: Condition, trail: string[]): boolean => {
    if (done.has(name)) return true
    if (trail.includes(name)) {
      const circle = [...trail.slice(trail.indexOf(name)), name].join(' → ')
      fault(`conditions.${name}`, `goes round in a circle (${circle}); let one of them use facts only`)
      return false
    }
    for (const used of expression.names) {
      const inner = conditions.get(used)
      if (inner && !visit(inner, [...trail, name])) return false
    }
    done.add(name)
    return true
  }
  for (const condition of conditions.values()) if (!visit(condition, [])) return
}

type Conditions = Pick<ReadonlyMap<string, { expression: Expression }>, 'get'>

/**
 * What an expression or a condition rests on in the end, through other conditions too: names of facts, and what is known of the
 * person and the day. Never ends in a circle: those are refused before.
 */
export const namesBehind = (used: readonly string[], conditions: Conditions, seen = new Set<string>()): string[] =>
  used.flatMap(name => {
    if (seen.has(name)) return []
    seen.add(name)
    const condition = conditions.get(name)
    return condition ? namesBehind(condition.expression.names, conditions, seen) : [name]
  })

/** By fact: the conditions and calculated values that rest on it, however far away. */
export const dependentsOf = (
  conditions: ReadonlyMap<string, { expression: Expression }>,
  calculated: ReadonlyMap<string, { expression: Expression }>,
): Map<string, string[]> => {
  const derived = new Map([...conditions, ...calculated])
  const dependents = new Map<string, string[]>()
  for (const [name, { expression }] of derived) {
    for (const fact of namesBehind(expression.names, derived)) {
      const list = dependents.get(fact)
      if (list) list.push(name)
      else dependents.set(fact, [name])
    }
  }
  return dependents
}
