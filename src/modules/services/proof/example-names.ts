import type { Fault } from '../build.ts'
import type { Service } from '../compiled-service.ts'
import type { Json } from '../question.ts'
import type { Scope } from '../scope.ts'
import type { Example } from './example.ts'
import { nameOf, recordsOf } from './record.ts'

type Told = Omit<Fault, 'file'>

/** Names in an example that the service doesn't have, and answers to what is not asked. `at` is the example's place in its file. */
export const wrongNames = (service: Service, { answers, expect }: Example, at: string): Told[] => {
  const scopes = recordsOf(service).map(({ scope }) => scope)
  const facts = scopes.flatMap(scope => scope.names.map(name => `${scope.path}${name}`))
  const shown = scopes.flatMap(scope => [
    ...scope.pages.map(page => `${scope.path}${page.id}`),
    ...scope.pages.flatMap(page => page.items.flatMap(item => (item.kind === 'info' ? [item.text] : []))),
  ])
  const unknown = (kind: string, known: readonly string[], names: readonly string[], path: string): Told[] =>
    names
      .filter(name => !known.includes(name))
      .map(name => ({ path, message: `there is no ${kind} "${name}"; write one of ${known.join(', ') || 'none'}` }))
  const calculated = scopes.flatMap(scope => [...scope.calculated.values()].map(({ fact }) => fact))
  return [
    ...wrongAnswers(service, answers, `${at}.answers`),
    ...unknown('page or fact', [...shown, ...facts], expect.asks ?? [], `${at}.expect.asks`),
    ...unknown('page or fact', [...shown, ...facts], expect.asksNot ?? [], `${at}.expect.asksNot`),
    ...unknown(
      'condition that refuses',
      service.definition.applicant.refusedWhen ?? [],
      expect.refused === undefined ? [] : [expect.refused],
      `${at}.expect.refused`,
    ),
    ...unknown('fact', facts, Object.keys(expect.complains ?? {}), `${at}.expect.complains`),
    ...unknown('calculated value', calculated, Object.keys(expect.calculates ?? {}), `${at}.expect.calculates`),
    ...unknown('fact', facts, Object.keys(expect.sends ?? {}), `${at}.expect.sends`),
    ...wrongChoices(scopes, expect.mayNotChoose ?? {}, `${at}.expect.mayNotChoose`),
    ...wrongRules(scopes, expect.complains ?? {}, `${at}.expect.complains`),
  ]
}

const wrongAnswers = (scope: Scope, answers: Readonly<Record<string, Json>>, at: string): Told[] =>
  Object.entries(answers).flatMap(([name, answer]): Told[] => {
    const path = `${at}.${name}`
    const group = scope.groups.get(name)
    if (scope.calculated.has(name))
      return [{ path, message: 'is calculated and never answered; write it under expect.calculates' }]
    if (!group) {
      const known = [...scope.questions.keys(), ...scope.groups.keys()]
      return known.includes(name)
        ? []
        : [{ path, message: `there is no question "${name}"; write one of ${known.join(', ')}` }]
    }
    if (!Array.isArray(answer)) return [{ path, message: 'is a group; write a list of rows, as in [{...}, {...}]' }]
    return answer.flatMap((row, i) =>
      isObject(row)
        ? wrongAnswers(group.scope, row, `${path}[${i}]`)
        : [{ path: `${path}[${i}]`, message: 'write an object with the answers of the row' }],
    )
  })

export const isObject = (json: Json): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const wrongChoices = (scopes: readonly Scope[], chosen: Record<string, string>, path: string): Told[] =>
  Object.entries(chosen).flatMap(([fact, choice]) => {
    const question = scopes.flatMap(scope => [...scope.questions.values()]).find(one => one.fact === fact)
    const choices = choicesOf(question?.feel)
    if (choices.includes(choice)) return []
    const known = choices.join(', ')
    return [{ path: `${path}.${fact}`, message: known ? `write one of ${known}` : 'is no question with choices' }]
  })

const choicesOf = (feel: { kind: string; oneOf?: readonly string[]; of?: unknown } | undefined): readonly string[] => {
  if (feel?.oneOf) return feel.oneOf
  const { of } = feel ?? {}
  if (typeof of !== 'object' || of === null || !('oneOf' in of) || !Array.isArray(of.oneOf)) return []
  return of.oneOf.map(String)
}

const wrongRules = (scopes: readonly Scope[], rules: Record<string, string>, path: string): Told[] =>
  Object.entries(rules).flatMap(([fact, rule]) => {
    if (rule === 'any') return []
    const item = scopes
      .flatMap(scope =>
        scope.pages.flatMap(page => page.items.map(one => ({ one, name: `${scope.path}${nameOf(one)}` }))),
      )
      .find(({ name }) => name === fact)?.one
    const known = item && 'rules' in item ? item.rules.must : []
    if (known.includes(rule)) return []
    return [{ path: `${path}.${fact}`, message: `has no rule "${rule}"; write ${[...known, 'any'].join(' or ')}` }]
  })
