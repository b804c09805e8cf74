import { placeholders } from '../../kernel/texts/message.ts'
import type { Fault } from './build.ts'
import { pageKey } from './compiled-service.ts'
import type { Definition } from './definition.ts'
import type { Question } from './question.ts'
import type { Scope } from './scope.ts'
import type { TextSources } from './words.ts'

/** What the texts about the time after sending may speak of. */
const nextPlaceholders = ['days']

/** Compares the texts of each language with what the definition asks for: none missing, none left over, none broken. */
export const checkTexts = (definition: Definition, scope: Scope, texts: TextSources): Fault[] => {
  const keys = keysOf(definition, scope)
  // What is wrong with these is told already; which texts they need, nobody knows.
  const unbound = Object.keys(definition.facts).filter(
    name => ![scope.questions, scope.groups, scope.calculated].some(bound => bound.has(name)),
  )
  return definition.languages.flatMap(language => {
    const file = `texts/${language}.json`
    const own = texts[language]
    if (!own)
      return [
        {
          file,
          path: '',
          message: `is missing; write the service's texts in this language, or take "${language}" out of languages`,
        },
      ]
    return [
      ...missing(own, keys.required, file),
      ...superfluous(own, [keys.required, keys.optional], unbound, file),
      ...broken(own, file),
      ...onlyHere(own, texts, definition, file),
    ]
  })
}

type Keys = { required: Set<string>; optional: Set<string> }

const keysOf = (definition: Definition, scope: Scope): Keys => {
  const keys: Keys = {
    required: new Set(['name', 'summary', 'who', 'needed', 'after', 'purpose'].map(key => `service.${key}`)),
    optional: new Set(['words', 'closed', 'start', 'cost'].map(key => `service.${key}`)),
  }
  addScope(scope, keys)
  for (const page of scope.pages) keys.required.add(`section.${page.section}`)
  for (const step of definition.next) {
    keys.required.add(`next.${step}.title`)
    keys.optional.add(`next.${step}.text`)
  }
  if (definition.applicant.kinds.length > 1 && definition.applicant.kinds.includes('person'))
    keys.optional.add('applicant.person')
  for (const condition of definition.applicant.refusedWhen ?? []) keys.required.add(`refused.${condition}`)
  for (const { id } of definition.coSigners ?? [])
    for (const key of ['label', 'statement']) keys.required.add(`signer.${id}.${key}`)
  for (const { id } of definition.fees ?? []) {
    for (const key of ['label', 'paid']) keys.required.add(`fee.${id}.${key}`)
    keys.optional.add(`fee.${id}.text`)
  }
  for (const condition of Object.keys(definition.conditions)) keys.optional.add(`condition.${condition}`)
  for (const purpose of Object.keys(definition.purposes)) keys.required.add(`purpose.${purpose}`)
  return keys
}

/** The texts of a record: of its facts, its pages and the rows of its groups. */
const addScope = (scope: Scope, { required, optional }: Keys): void => {
  for (const page of scope.pages) {
    const headed = page.items.length === 1 && page.known.length === 0 && page.items[0]?.kind === 'question'
    ;(headed ? optional : required).add(pageKey(page, scope.path, 'title'))
    optional.add(pageKey(page, scope.path, 'lead'))
    for (const item of page.items) {
      if (item.kind === 'info') required.add(item.text)
      if (item.kind === 'question') addQuestion(item.required, { required, optional })
      if (item.kind !== 'question' && item.kind !== 'group') continue
      const fact = item.kind === 'question' ? item.question.fact : item.group.fact
      for (const condition of item.rules.must) required.add(`fact.${fact}.must.${condition}`)
    }
  }
  for (const { fact } of scope.calculated.values()) {
    required.add(`fact.${fact}.label`)
    optional.add(`fact.${fact}.hint`)
  }
  for (const group of scope.groups.values()) {
    for (const key of ['label', 'one', 'add']) required.add(`fact.${group.fact}.${key}`)
    for (const key of ['hint', 'none']) optional.add(`fact.${group.fact}.${key}`)
    for (const name of group.scope.conditions.keys()) optional.add(`condition.${group.scope.path}${name}`)
    addScope(group.scope, { required, optional })
  }
}

const addQuestion = (question: Question, { required, optional }: Keys): void => {
  for (const key of question.texts.required) required.add(`fact.${question.fact}.${key}`)
  for (const key of question.texts.optional) optional.add(`fact.${question.fact}.${key}`)
}

const missing = (own: Record<string, string>, required: Set<string>, file: string): Fault[] =>
  [...required]
    .filter(key => (own[key] ?? '').trim() === '')
    .map(key => ({ file, path: key, message: 'is missing; write the text' }))

const superfluous = (own: Record<string, string>, known: Set<string>[], unbound: string[], file: string): Fault[] =>
  Object.keys(own)
    .filter(key => !known.some(keys => keys.has(key)) && !unbound.some(fact => key.startsWith(`fact.${fact}.`)))
    .map(key => ({ file, path: key, message: 'nothing asks for this text; take it away, or mend the key' }))

const broken = (own: Record<string, string>, file: string): Fault[] =>
  Object.entries(own).flatMap(([path, text]) => {
    try {
      const allowed = path.startsWith('next.') ? nextPlaceholders : []
      return [...placeholders(text).keys()]
        .filter(name => !allowed.includes(name))
        .map(name => ({
          file,
          path,
          message: `{${name}} can't be filled in here; ${allowed.length > 0 ? `write {${allowed.join('}, {')}}` : 'write the text without it'}`,
        }))
    } catch (fault) {
      return [
        {
          file,
          path,
          message: `is not a text that can be shown (${fault instanceof Error ? fault.message : fault}); write single braces as '{'`,
        },
      ]
    }
  })

/** A hint that only one language has would be lost for those who read the other. */
const onlyHere = (own: Record<string, string>, texts: TextSources, definition: Definition, file: string): Fault[] =>
  definition.languages
    .flatMap(language => Object.keys(texts[language] ?? {}))
    .filter((key, i, all) => all.indexOf(key) === i && own[key] === undefined)
    .filter(key => !/^(service\.(name|summary|who|needed|after|purpose)|fact\..*\.(label|missing))$/.test(key))
    .map(key => ({ file, path: key, message: 'another language has this text; write it here too' }))
