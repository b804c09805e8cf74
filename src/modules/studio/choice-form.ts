import type { Fields } from '../../kernel/http/fields.ts'
import { workshop } from '../services/index.ts'
import { wordsFrom } from './forms.ts'

const { nameFrom, slugFrom } = workshop

/** Room for so many more at a time. */
export const newChoices = [1, 2, 3]

export const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : []

export type Choices = { values: string[]; texts: { key: string; words: Record<string, string> }[] }

/**
 * The choices as a form leaves them: renamed, moved, taken away, and new ones last. What a choice is called may change; its value,
 * which answers and conditions know it by, does not.
 */
export const choicesFrom = (fields: Fields, setting: string, before: readonly string[]): Choices => {
  const key = setting === 'rows' ? 'row' : 'choice'
  const kept = before.filter(choice => !fields.has(`bort.${setting}.${choice}`))
  const added = newChoices.flatMap(n => {
    const words = wordsFrom(fields, `ny.${setting}.${n}`)
    return (words.sv ?? '') === '' ? [] : [words]
  })
  const known = [...before]
  const made = added.map(words => {
    const value = key === 'row' ? nameFrom(words.sv ?? '', known, 'row') : slugFrom(words.sv ?? '', known, 'val')
    known.push(value)
    return { value, words }
  })
  return {
    values: moved([...kept, ...made.map(one => one.value)], fields.text('flytta'), setting),
    texts: [
      ...kept.flatMap(choice => [
        { key: `${key}.${choice}`, words: wordsFrom(fields, `${setting}.${choice}`) },
        ...(key === 'choice' ? [{ key: `${key}.${choice}.hint`, words: wordsFrom(fields, `om.${choice}`) }] : []),
      ]),
      ...made.map(({ value, words }) => ({ key: `${key}.${value}`, words })),
    ],
  }
}

/** One of them a step up or down, where that was pressed: `upp:choices:park`. */
const moved = (values: string[], pressed: string, setting: string): string[] => {
  const [way, list, value = ''] = pressed.split(':')
  const at = values.indexOf(value)
  const to = at + (way === 'upp' ? -1 : 1)
  const other = values[to]
  return list !== setting || at === -1 || to < 0 || other === undefined
    ? values
    : values.with(at, other).with(to, value)
}
