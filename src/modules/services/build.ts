import type { z } from 'zod'
import { inPlainWords, pathOf } from '../../kernel/shape-words.ts'
import { checkTexts } from './check-texts.ts'
import { compileConditions } from './conditions.ts'
import { type Definition, definitionSchema } from './definition.ts'
import { bindPages } from './pages-of.ts'
import type { Question } from './question.ts'
import { questionTypes } from './question-types/registry.ts'
import { hashOf, type Service } from './service.ts'
import { type TextSources, wordsOf } from './words.ts'

/** What is wrong, where, and what to write instead. `file` is inside the service's folder, `path` a JSON path in it. */
export type Fault = { file: string; path: string; message: string }

export type BuiltService = { service: Service; body: Definition; texts: TextSources }

/** Checks a definition with its texts and compiles it; or says everything that is wrong with it. */
export const buildService = (
  source: unknown,
  texts: TextSources,
  units?: readonly string[],
): BuiltService | { faults: Fault[] } => {
  const read = definitionSchema.safeParse(source, inPlainWords)
  if (!read.success) return { faults: read.error.issues.flatMap(shapeFault) }
  const definition = read.data
  const faults: Fault[] = []
  const fault = (path: string, message: string): void => {
    faults.push({ file: 'service.json', path, message })
  }
  if (units && !units.includes(definition.unit)) {
    fault('unit', `there is no unit "${definition.unit}" in organisation.json; write one of ${units.join(', ')}`)
  }
  if (definition.opens && definition.closes && definition.opens > definition.closes) {
    fault('closes', `comes before opens (${definition.opens}); write a later day`)
  }
  const questions = bindQuestions(definition, fault)
  const conditions = compileConditions(definition, questions, fault)
  const pages = bindPages(definition, questions, conditions, fault)
  faults.push(...checkTexts(definition, questions, pages, texts))
  if (faults.length > 0) return { faults }
  const service: Service = {
    slug: definition.slug,
    hash: hashOf(definition, texts),
    definition,
    questions,
    pages,
    conditions,
    words: wordsOf(texts),
  }
  return { service, body: definition, texts }
}

const bindQuestions = (
  definition: Definition,
  fault: (path: string, message: string) => void,
): Map<string, Question> => {
  const questions = new Map<string, Question>()
  for (const [fact, source] of Object.entries(definition.facts)) {
    const type = questionTypes.get(source.type)
    if (!type) {
      fault(
        `facts.${fact}.type`,
        `there is no question type "${source.type}"; write one of ${[...questionTypes.keys()].join(', ')}`,
      )
      continue
    }
    const { type: _type, optional: _optional, prefill: _prefill, ...settings } = source
    const read = type.options.safeParse(settings, inPlainWords)
    if (read.success) questions.set(fact, type.bind(fact, source))
    else for (const issue of read.error.issues) fault(pathOf(['facts', fact, ...issue.path]), issue.message)
  }
  return questions
}

const shapeFault = (issue: z.core.$ZodIssue): Fault[] => [
  { file: 'service.json', path: pathOf(issue.path), message: issue.message },
]
