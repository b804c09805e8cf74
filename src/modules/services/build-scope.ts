import type { FeelType, Vocabulary } from '../../kernel/feel/feel-type.ts'
import { inPlainWords, pathOf } from '../../kernel/shape-words.ts'
import { compileConditions, compiledOne, dependentsOf, type Tell } from './conditions.ts'
import { calculatedSchema, type Definition, type GroupSource, groupSchema } from './definition.ts'
import { bindPages } from './pages-of.ts'
import { ownSettings, type Question } from './question.ts'
import { questionTypes } from './question-types/registry.ts'
import { type Calculated, type Group, type Rules, recordType, type Scope, type ScopeSource } from './scope.ts'

/** What a record may speak of that stands around it. */
type Around = { vocabulary: Vocabulary; conditions: ReadonlySet<string>; depth: number }

/** So deep may groups stand in groups. */
export const deepest = 3

/** Binds every fact to its type, compiles what is written in FEEL, and binds the pages; for the rows of groups too. */
export const buildScope = (source: ScopeSource, around: Around, fault: Tell): Scope => {
  const vocabulary = new Map<string, FeelType>(around.vocabulary)
  const conditionNames = new Set([...around.conditions, ...Object.keys(source.conditions)])
  for (const name of Object.keys(source.conditions)) {
    if (source.facts[name]) fault(`conditions.${name}`, 'a fact has the same name; give the condition another')
    else vocabulary.set(name, { kind: 'boolean' })
  }
  const questions = bindQuestions(source, fault)
  for (const name of Object.keys(source.facts)) vocabulary.delete(name)
  for (const [name, question] of questions) if (question.feel) vocabulary.set(name, question.feel)

  const groups = new Map<string, Group>()
  const calculated = new Map<string, Calculated>()
  for (const [name, read] of inBuildingOrder(source, fault)) {
    if ('expression' in read) {
      const expression = compiledOne(`facts.${name}.expression`, read.expression, vocabulary, fault)
      if (!expression) continue
      calculated.set(name, { key: name, fact: `${source.path}${name}`, unit: read.unit, expression })
      vocabulary.set(name, expression.type)
    } else {
      const inner = { vocabulary, conditions: conditionNames, depth: around.depth + 1 }
      const group = buildGroup(name, read, source, inner, within(`facts.${name}`, fault))
      groups.set(name, group)
      vocabulary.set(name, { kind: 'list', of: recordType(group.scope) })
    }
  }
  const conditions = compileConditions(source.conditions, vocabulary, fault)
  const rules = new Map(
    Object.entries(source.facts).map(([name, fact]) => [name, rulesOf(name, fact, conditionNames, fault)]),
  )
  const names = Object.keys(source.facts)
  const pages = bindPages(source, { questions, groups, calculated, rules, conditions: conditionNames, names }, fault)
  return {
    path: source.path,
    names,
    questions: new Map([...questions].map(([name, { question }]) => [name, question])),
    groups,
    calculated,
    conditions,
    dependents: dependentsOf(conditions, calculated),
    pages,
  }
}

/** A fact as its type binds it, and the same where an optional one has to be answered. */
export type Bound = Pick<Question, 'feel'> & { question: Question; required: Question }

const bindQuestions = (source: ScopeSource, fault: Tell): Map<string, Bound> => {
  const questions = new Map<string, Bound>()
  for (const [name, fact] of Object.entries(source.facts)) {
    if (fact.type === 'group' || fact.type === 'calculated') continue
    const type = questionTypes.get(fact.type)
    if (!type) {
      const known = [...questionTypes.keys(), 'group', 'calculated'].join(', ')
      fault(`facts.${name}.type`, `there is no question type "${fact.type}"; write one of ${known}`)
      continue
    }
    const read = type.options.safeParse(ownSettings(fact), inPlainWords)
    if (!read.success) {
      for (const issue of read.error.issues) fault(pathOf(['facts', name, ...issue.path]), issue.message)
      continue
    }
    const path = `${source.path}${name}`
    const question = type.bind(path, fact, name)
    const required = fact.requiredWhen === undefined ? question : type.bind(path, { ...fact, optional: false }, name)
    questions.set(name, { question, required, feel: question.feel })
  }
  return questions
}

type Built = GroupSource | { expression: string; unit: Calculated['unit'] }

/** Groups and calculated values, each after those that it mentions. The order of an object's keys says nothing. */
const inBuildingOrder = (source: ScopeSource, fault: Tell): [string, Built][] => {
  const waiting = new Map<string, Built>()
  for (const [name, fact] of Object.entries(source.facts)) {
    if (fact.type !== 'group' && fact.type !== 'calculated') continue
    const read = (fact.type === 'group' ? groupSchema : calculatedSchema).safeParse(fact, inPlainWords)
    if (read.success) waiting.set(name, read.data)
    else for (const issue of read.error.issues) fault(pathOf(['facts', name, ...issue.path]), issue.message)
  }
  const ordered: [string, Built][] = []
  while (waiting.size > 0) {
    const free = [...waiting].filter(([name, built]) =>
      [...waiting.keys()].every(other => other === name || !mentions(built, other)),
    )
    // A circle: each is then told that it speaks of what isn't there.
    for (const [name, built] of free.length > 0 ? free : [...waiting]) {
      ordered.push([name, built])
      waiting.delete(name)
    }
  }
  return ordered
}

const mentions = (built: Built, name: string): boolean => {
  const written = 'expression' in built ? built.expression : JSON.stringify([built.facts, built.conditions])
  return new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(written)
}

const buildGroup = (key: string, read: GroupSource, outer: ScopeSource, around: Around, fault: Tell): Group => {
  const fact = `${outer.path}${key}`
  if (around.depth > deepest)
    fault('', `groups may stand in groups ${deepest} deep; make this one a service of its own`)
  if (read.min > read.max) fault('min', `is more than max (${read.max}); write fewer`)
  const source = { path: `${fact}.`, facts: read.facts, conditions: read.conditions, pages: read.pages }
  const scope = around.depth > deepest ? emptyScope(source.path) : buildScope(source, around, fault)
  for (const name of [...(read.title === undefined ? [] : [read.title]), ...(read.unique ?? [])]) {
    if (!scope.questions.has(name))
      fault(
        name === read.title ? 'title' : 'unique',
        `there is no question "${name}" in the group; write one of ${[...scope.questions.keys()].join(', ')}`,
      )
  }
  return { key, fact, min: read.min, max: read.max, title: read.title, unique: read.unique ?? [], scope }
}

const emptyScope = (path: string): Scope => ({
  path,
  names: [],
  questions: new Map(),
  groups: new Map(),
  calculated: new Map(),
  conditions: new Map(),
  dependents: new Map(),
  pages: [],
})

const rulesOf = (
  name: string,
  fact: Definition['facts'][string],
  conditions: ReadonlySet<string>,
  fault: Tell,
): Rules => {
  for (const condition of [...(fact.must ?? []), ...(fact.requiredWhen === undefined ? [] : [fact.requiredWhen])]) {
    if (!conditions.has(condition))
      fault(
        `facts.${name}`,
        `there is no condition "${condition}"; write its name under conditions, where there are: ${[...conditions].join(', ') || 'none'}`,
      )
  }
  return { must: fact.must ?? [], requiredWhen: fact.requiredWhen }
}

/** Tells of what is inside something, by the path that leads there. */
const within =
  (outer: string, fault: Tell): Tell =>
  (path, message) =>
    fault(path === '' ? outer : `${outer}.${path}`, message)
