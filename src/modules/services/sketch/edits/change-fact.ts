import type { FactSource } from '../../definition.ts'
import type { TextSources } from '../../words.ts'
import { changeRecord, factAt, partsOfPath } from '../record.ts'
import { type Edit, withTextKeys, withTexts } from '../sketch.ts'

export type FactInput = {
  path: string
  /** All of its settings. Of a group its own: what is in it stays. */
  fact: FactSource
  /** All of its own texts, in every language, by key. */
  texts: TextSources
}

/** What a question asks for, and how. Its name stays what it is. */
export const changeFact = ({ path, fact, texts }: FactInput): Edit => ({
  did: 'change-fact',
  about: texts.sv?.[`fact.${path}.label`] ?? path,
  apply: sketch => {
    const before = factAt(sketch.body, path)
    const { record, key } = partsOfPath(path)
    const inner =
      before.type === 'group' ? { facts: before.facts, conditions: before.conditions, pages: before.pages } : {}
    const body = changeRecord(sketch.body, record, old => ({
      ...old,
      facts: { ...old.facts, [key]: { ...fact, ...inner } },
    }))
    const kept = new Set(Object.values(texts).flatMap(own => Object.keys(own)))
    const names = before.type === 'group' ? Object.keys(isRecord(before.facts) ? before.facts : {}) : []
    const isOwn = (text: string): boolean => {
      const start = `fact.${path}.`
      return text.startsWith(start) && !names.some(name => text.startsWith(`${start}${name}.`))
    }
    const pruned = withTextKeys({ ...sketch, body }, text => (isOwn(text) && !kept.has(text) ? undefined : text))
    return withTexts(pruned, texts)
  },
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
