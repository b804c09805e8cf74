import { compile, type Expression } from '../../kernel/feel/feel.ts'
import type { FeelType } from '../../kernel/feel/feel-type.ts'
import { FeelFault } from '../../kernel/feel/syntax.ts'
import type { Definition } from './definition.ts'
import type { Question } from './question.ts'

export type Condition = { name: string; expression: Expression }

type Tell = (path: string, message: string) => void

/** What conditions may know besides the facts: the day, and what is known of the person. */
const contextVocabulary: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ['today', { kind: 'date' }],
  ['person.age', { kind: 'number' }],
  ['person.ageThisYear', { kind: 'number' }],
  ['person.birthDate', { kind: 'date' }],
])

/**
 * Compiles the named conditions against the facts and each other, and puts them in an order in which each comes after
 * those it uses. Tells of unknown names, types that don't fit, and conditions that go round in a circle.
 */
export const compileConditions = (
  definition: Definition,
  questions: ReadonlyMap<string, Question>,
  fault: Tell,
): Condition[] => {
  const names = Object.keys(definition.conditions)
  const vocabulary = new Map(contextVocabulary)
  for (const question of questions.values()) if (question.feel) vocabulary.set(question.fact, question.feel)
  for (const name of names) {
    if (definition.facts[name]) fault(`conditions.${name}`, 'a fact has the same name; give the condition another')
    else vocabulary.set(name, { kind: 'boolean' })
  }
  const compiled = names.flatMap(name => compiledOne(name, definition.conditions[name] ?? '', vocabulary, fault))
  return inOrder(compiled, fault)
}

const compiledOne = (
  name: string,
  source: string,
  vocabulary: ReadonlyMap<string, FeelType>,
  fault: Tell,
): Condition[] => {
  try {
    const expression = compile(source, vocabulary)
    if (expression.type.kind === 'boolean') return [{ name, expression }]
    fault(`conditions.${name}`, `"${source}" is not true or false; write a comparison, as in x = "a"`)
  } catch (broken) {
    if (!(broken instanceof FeelFault)) throw broken
    fault(`conditions.${name}`, `${broken.message} (at character ${broken.at + 1})`)
  }
  return []
}

const inOrder = (conditions: Condition[], fault: Tell): Condition[] => {
  const byName = new Map(conditions.map(condition => [condition.name, condition]))
  const done = new Set<string>()
  const ordered: Condition[] = []
  const visit = (condition: Condition, trail: string[]): boolean => {
    if (done.has(condition.name)) return true
    if (trail.includes(condition.name)) {
      const circle = [...trail.slice(trail.indexOf(condition.name)), condition.name].join(' → ')
      fault(`conditions.${condition.name}`, `goes round in a circle (${circle}); let one of them use facts only`)
      return false
    }
    for (const name of condition.expression.names) {
      const used = byName.get(name)
      if (used && !visit(used, [...trail, condition.name])) return false
    }
    done.add(condition.name)
    ordered.push(condition)
    return true
  }
  for (const condition of conditions) if (!visit(condition, [])) break
  return ordered
}

/** The facts that a condition rests on, through other conditions too. Never ends in a circle: those are refused before. */
export const factsBehind = (name: string, conditions: readonly Condition[], seen = new Set<string>()): string[] => {
  if (seen.has(name)) return []
  seen.add(name)
  const condition = conditions.find(one => one.name === name)
  if (!condition) return contextVocabulary.has(name) ? [] : [name]
  return condition.expression.names.flatMap(used => factsBehind(used, conditions, seen))
}
