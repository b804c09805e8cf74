import type { Language } from '../../../kernel/texts/languages.ts'
import { compile } from '../../../kernel/texts/message.ts'
import { buildScope } from '../build-scope.ts'
import { contextVocabulary } from '../conditions.ts'
import type { Scope } from '../scope.ts'
import type { Words } from '../words.ts'
import type { Sketch } from './sketch.ts'

/** What of a sketch can be shown already. What is wrong with the rest is not told here. */
export const lenientScope = ({ body }: Sketch): Scope =>
  buildScope(
    { path: '', facts: body.facts, conditions: body.conditions, pages: body.pages },
    { vocabulary: contextVocabulary, conditions: new Set(), depth: 0 },
    () => undefined,
  )

/** The texts of a sketch. One that is missing shows its place; one that can't be read is shown as it is written. */
export const lenientWords = ({ texts }: Pick<Sketch, 'texts'>, language: Language, missing: string): Words => {
  const own = texts[language] ?? {}
  const maybe: Words['maybe'] = (key, args) => {
    const source = own[key]
    if (source === undefined) return undefined
    try {
      return compile(source, language)(args)
    } catch {
      return source
    }
  }
  return { language, maybe, text: (key, args) => maybe(key, args) ?? missing, filled: key => maybe(key) ?? missing }
}

/** The scope of the rows of a group, by its path. */
export const scopeAt = (scope: Scope, record: string): Scope | undefined =>
  record === ''
    ? scope
    : record.split('.').reduce<Scope | undefined>((inner, key) => inner?.groups.get(key)?.scope, scope)
