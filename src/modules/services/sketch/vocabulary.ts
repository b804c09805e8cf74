import type { FeelType } from '../../../kernel/feel/feel-type.ts'
import type { Translate } from '../../../kernel/texts/texts.ts'
import { contextVocabulary } from '../conditions.ts'
import { principalKinds } from '../known.ts'
import { type Scope, typeOfFact } from '../scope.ts'
import { lenientScope, scopeAt } from './lenient-service.ts'
import { partsOfPath, prefixOf, recordAt } from './record.ts'
import { type Sketch, textOf } from './sketch.ts'

/** Something a condition may speak of: what it is called, and what it can be compared with. */
export type Term = {
  name: string
  label: string
  kind: 'choice' | 'choices' | 'yes-no' | 'number' | 'day' | 'text' | 'condition' | 'other'
  choices: { value: string; label: string }[]
  /** Of a condition: what it says. */
  feel?: string
}

/** Everything that conditions of a record may speak of: its own facts first, then those around it, then what is known. */
export const termsOf = (sketch: Sketch, record: string, t: Translate): Term[] => {
  const whole = lenientScope(sketch)
  const terms = around(record).flatMap(path => {
    const scope = scopeAt(whole, path)
    return scope ? termsIn(sketch, path, scope) : []
  })
  const known = [...contextVocabulary].map(([name, type]): Term => {
    const keys = {
      today: 'today',
      'person.age': 'age',
      'person.ageThisYear': 'age-this-year',
      'person.birthDate': 'birth-date',
      'principal.kind': 'principal-kind',
      'principal.age': 'principal-age',
      'principal.ageThisYear': 'principal-age-this-year',
      'principal.birthDate': 'principal-birth-date',
    } as const
    const key = Object.entries(keys).find(([one]) => one === name)?.[1] ?? 'today'
    const choices = name === 'principal.kind' ? kindChoices(t) : []
    return { name, label: t(`services.sketch.known.${key}`), kind: kindOf(type), choices }
  })
  const all = [...terms, ...known]
  return all.filter(({ name }, at) => all.findIndex(other => other.name === name) === at)
}

const kindChoices = (t: Translate): Term['choices'] =>
  principalKinds.map(value => ({ value, label: t(`services.sketch.principal.${value}`) }))

/** The record itself and those around it, the innermost first. */
const around = (record: string): string[] => (record === '' ? [''] : [record, ...around(partsOfPath(record).record)])

const termsIn = (sketch: Sketch, path: string, scope: Scope): Term[] => {
  const { facts, conditions } = recordAt(sketch.body, path)
  const label = (name: string): string => textOf(sketch, 'sv', `fact.${prefixOf(path)}${name}.label`) || name
  return [
    ...Object.keys(facts).flatMap((name): Term[] => {
      const type = typeOfFact(scope, name)
      if (!type) return []
      const values = oneOf(type) ?? (type.kind === 'list' ? oneOf(type.of) : undefined) ?? []
      const choices = values.map(value => ({
        value,
        label: textOf(sketch, 'sv', `fact.${prefixOf(path)}${name}.choice.${value}`) || value,
      }))
      return [{ name, label: label(name), kind: kindOf(type), choices }]
    }),
    ...Object.entries(conditions).map(
      ([name, feel]): Term => ({ name, label: name, kind: 'condition', choices: [], feel }),
    ),
  ]
}

const oneOf = (type: FeelType): readonly string[] | undefined => (type.kind === 'text' ? type.oneOf : undefined)

const kindOf = (type: FeelType): Term['kind'] => {
  switch (type.kind) {
    case 'text':
      return type.oneOf ? 'choice' : 'text'
    case 'number':
      return 'number'
    case 'boolean':
      return 'yes-no'
    case 'date':
      return 'day'
    case 'list':
      return type.of.kind === 'text' ? 'choices' : 'other'
    default:
      return 'other'
  }
}
