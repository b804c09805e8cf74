import { z } from 'zod'
import type { Fields } from '../../kernel/http/fields.ts'
import { workshop } from '../services/index.ts'
import { numberFrom, wordsFrom } from './forms.ts'

const { nameFrom } = workshop

export const columnTypes = ['text', 'number', 'money'] as const

const column = z.looseObject({ id: z.string(), type: z.enum(columnTypes) })
export type Column = z.infer<typeof column>

export const columnsOf = (value: unknown): Column[] => {
  const read = z.array(column).safeParse(value)
  return read.success ? read.data : []
}

/** What the cells of a column can be limited by. */
export const limitsOf = (type: Column['type']): string[] =>
  type === 'text' ? ['maxLength'] : type === 'number' ? ['min', 'max', 'decimals'] : ['min', 'max', 'whole']

/** The columns as a form leaves them. Throws Invalid on a limit that is no number. */
export const columnsFrom = (
  fields: Fields,
  before: readonly Column[],
): { values: Column[]; texts: { key: string; words: Record<string, string> }[] } => {
  const kept = before.filter(({ id }) => !fields.has(`columns.${id}.bort`))
  const words = wordsFrom(fields, 'ny.columns')
  const id = nameFrom(
    words.sv ?? '',
    before.map(one => one.id),
    'column',
  )
  const added = (words.sv ?? '') === '' ? [] : [{ id, type: typeFrom(fields, 'ny.columns') }]
  return {
    values: [...kept.map(one => changed(fields, one.id)), ...added],
    texts: [
      ...kept.map(one => ({ key: `column.${one.id}`, words: wordsFrom(fields, `columns.${one.id}`) })),
      ...added.map(one => ({ key: `column.${one.id}`, words })),
    ],
  }
}

const changed = (fields: Fields, id: string): Column => {
  const name = `columns.${id}`
  const type = typeFrom(fields, name)
  const limits = limitsOf(type).flatMap((limit): [string, number | boolean][] => {
    if (limit === 'whole') return fields.has(`${name}.whole`) ? [[limit, true]] : []
    const number = fields.has(`${name}.${limit}`) ? numberFrom(fields, `${name}.${limit}`) : undefined
    return number === undefined ? [] : [[limit, number]]
  })
  return { id, type, ...(fields.has(`${name}.optional`) ? { optional: true } : {}), ...Object.fromEntries(limits) }
}

const typeFrom = (fields: Fields, name: string): Column['type'] =>
  columnTypes.find(type => type === fields.text(`${name}.type`)) ?? 'text'
