import { compile } from '../../../kernel/feel/feel.ts'
import type { FeelType } from '../../../kernel/feel/feel-type.ts'
import { FeelFault } from '../../../kernel/feel/syntax.ts'
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

/** What is wrong with an expression in a record, and at which character from 0: it can't be read, speaks of what there is not, or does not fit. */
export type ExpressionFault = { what: 'unread' | 'unknown' | 'unfit'; at: number; name: string }

export const expressionFault = (
  sketch: Sketch,
  record: string,
  own: string,
  feel: string,
): ExpressionFault | undefined => {
  try {
    compile(feel, vocabularyAt(sketch, record, own))
    return undefined
  } catch (fault) {
    if (!(fault instanceof FeelFault)) throw fault
    const name = /^There is nothing called "([^"]*)"|^There is no function "([^"]*)"/.exec(fault.message)
    const unread = /can't be read|is empty|is too long|too many parts/.test(fault.message)
    const what = name ? 'unknown' : unread ? 'unread' : 'unfit'
    return { what, at: fault.at, name: name?.[1] ?? name?.[2] ?? '' }
  }
}

/** Every name that can be used in a record, with its type; not `own`, which is what is being written. */
const vocabularyAt = (sketch: Sketch, record: string, own: string): Map<string, FeelType> => {
  const whole = lenientScope(sketch)
  const names = new Map<string, FeelType>(contextVocabulary)
  for (const path of around(record).toReversed()) {
    const scope = scopeAt(whole, path)
    const { facts, conditions } = recordAt(sketch.body, path)
    for (const name of Object.keys(conditions)) names.set(name, { kind: 'boolean' })
    for (const name of Object.keys(facts)) {
      const type = scope && typeOfFact(scope, name)
      if (type && !(path === record && name === own)) names.set(name, type)
    }
  }
  return names
}

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
