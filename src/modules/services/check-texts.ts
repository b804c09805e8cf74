import { placeholders } from '../../kernel/texts/message.ts'
import type { Fault } from './build.ts'
import type { Definition } from './definition.ts'
import type { Question } from './question.ts'
import type { ServicePage } from './service.ts'
import type { TextSources } from './words.ts'

/** What the texts about the time after sending may speak of. */
const nextPlaceholders = ['days']

/** Compares the texts of each language with what the definition asks for: none missing, none left over, none broken. */
export const checkTexts = (
  definition: Definition,
  questions: ReadonlyMap<string, Question>,
  pages: readonly ServicePage[],
  texts: TextSources,
): Fault[] => {
  const { required, optional } = keysOf(definition, questions, pages)
  // What is wrong with these is told already; which texts they need, nobody knows.
  const unbound = Object.keys(definition.facts).filter(fact => !questions.has(fact))
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
      ...missing(own, required, file),
      ...superfluous(own, [required, optional], unbound, file),
      ...broken(own, file),
      ...onlyHere(own, texts, definition, file),
    ]
  })
}

const keysOf = (definition: Definition, questions: ReadonlyMap<string, Question>, pages: readonly ServicePage[]) => {
  const required = new Set([
    'service.name',
    'service.summary',
    'service.who',
    'service.needed',
    'service.after',
    'service.purpose',
  ])
  const optional = new Set(['service.words', 'service.closed', 'service.start', 'service.cost'])
  for (const question of questions.values()) {
    for (const key of question.texts.required) required.add(`fact.${question.fact}.${key}`)
    for (const key of question.texts.optional) optional.add(`fact.${question.fact}.${key}`)
  }
  for (const page of pages) {
    required.add(`section.${page.section}`)
    const many = page.facts.length > 1 || page.known.length > 0
    ;(many ? required : optional).add(`page.${page.id}.title`)
    optional.add(`page.${page.id}.lead`)
  }
  for (const step of definition.next) {
    required.add(`next.${step}.title`)
    optional.add(`next.${step}.text`)
  }
  for (const condition of definition.applicant.refusedWhen ?? []) required.add(`refused.${condition}`)
  return { required, optional }
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
