import type { Expression } from '../../kernel/feel/feel.ts'
import type { FeelType } from '../../kernel/feel/feel-type.ts'
import type { CalculatedSource, Definition, ItemSource, PageSource } from './definition.ts'
import type { Question } from './question.ts'

/** A record of facts as a definition writes it: the service itself, or the rows of a group. `path` leads to it: '' or 'children.'. */
export type ScopeSource = {
  path: string
  facts: Definition['facts']
  conditions: Record<string, string>
  pages: readonly (Omit<PageSource, 'section'> & { section?: string })[]
}

/**
 * A record of facts, checked and compiled: the service itself, or one row of a group. Facts are known here by their short names; in
 * texts and forms by their paths, as `children.name`.
 */
export type Scope = {
  /** The path of its facts' names: '' for the service, 'children.' for the rows of a group. */
  path: string
  /** Every fact's name, in the order of the definition. */
  names: readonly string[]
  questions: ReadonlyMap<string, Question>
  groups: ReadonlyMap<string, Group>
  calculated: ReadonlyMap<string, Calculated>
  conditions: ReadonlyMap<string, Condition>
  /** The dependency graph: by fact, what must be found out anew when its value changes, through other conditions too. */
  dependents: ReadonlyMap<string, readonly string[]>
  pages: readonly ServicePage[]
  /** Of a service whose sections are tasks: what must be settled before each section. See `needs.ts`. */
  needs?: ReadonlyMap<string, ReadonlySet<string>>
}

export type Condition = { name: string; expression: Expression }

/** A list of rows. `key` is its short name, `fact` its path. */
export type Group = {
  key: string
  fact: string
  min: number
  max: number
  /** The question that a row is called by. */
  title: string | undefined
  unique: readonly string[]
  scope: Scope
}

export type Calculated = {
  key: string
  fact: string
  unit: CalculatedSource['unit']
  expression: Expression
}

/** What the engine asks of an answer besides what its type does: conditions by name. */
export type Rules = { must: readonly string[]; requiredWhen: string | undefined }

export type Tone = NonNullable<Extract<ItemSource, { info: string }>['tone']>

/** What stands on a page, in order. `required` is the same question where its being optional has an end. */
export type Item = { when: string | undefined } & (
  | { kind: 'question'; question: Question; required: Question; rules: Rules }
  | { kind: 'group'; group: Group; rules: Rules }
  | { kind: 'calculated'; calculated: Calculated }
  | { kind: 'info'; text: string; tone: Tone }
)

/** A page as the walk takes it. Row pages are in no section. */
export type ServicePage = {
  id: string
  section: string
  when: string | undefined
  known: ('name' | 'age')[]
  items: readonly Item[]
}

/** The questions of a page, whether they are asked now or not. */
export const questionsOf = (page: ServicePage): Question[] =>
  page.items.flatMap(item => (item.kind === 'question' ? [item.question] : []))

/** Every question there is, those of rows too. */
export const allQuestions = (scope: Scope): Question[] => [
  ...scope.questions.values(),
  ...[...scope.groups.values()].flatMap(group => allQuestions(group.scope)),
]

/** What conditions outside see of a record: its facts that can be compared. */
export const recordType = (scope: Scope): FeelType => {
  const of = new Map<string, FeelType>()
  for (const name of scope.names) {
    const type = typeOfFact(scope, name)
    if (type) of.set(name, type)
  }
  return { kind: 'record', of }
}

/** The type of a fact in conditions; undefined where it is nothing to compare. */
export const typeOfFact = (
  scope: Pick<Scope, 'questions' | 'groups' | 'calculated'>,
  name: string,
): FeelType | undefined => {
  const group = scope.groups.get(name)
  if (group) return { kind: 'list', of: recordType(group.scope) }
  return scope.questions.get(name)?.feel ?? scope.calculated.get(name)?.expression.type
}
