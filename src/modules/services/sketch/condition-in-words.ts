import type { SimpleValue } from '../../../kernel/feel/simple.ts'
import type { Translate } from '../../../kernel/texts/texts.ts'
import { valueInField } from './row-values.ts'
import { type Row, sentencesIn } from './rows.ts'
import type { Term } from './vocabulary.ts'

/** A condition in words; undefined where it says more than sentences can. Named conditions in it are said out, too. */
export const conditionInWords = (
  feel: string,
  terms: readonly Term[],
  t: Translate,
  around: readonly string[] = [],
): string | undefined => {
  const sentences = sentencesIn(feel)
  if (!sentences) return undefined
  const { within, groups } = sentences
  const said = groups.map(rows => {
    const words = rows.map(row => rowInWords(row, terms, t, around))
    const joined = words.join(` ${t(`services.sketch.join.${within}`)} `)
    return groups.length > 1 && rows.length > 1 ? `(${joined})` : joined
  })
  return said.join(` ${t(`services.sketch.join.${within === 'and' ? 'or' : 'and'}`)} `)
}

const rowInWords = (row: Row, terms: readonly Term[], t: Translate, around: readonly string[]): string => {
  const term = terms.find(one => one.name === row.name)
  if (term?.feel !== undefined && !around.includes(row.name)) {
    const inner = conditionInWords(term.feel, terms, t, [...around, row.name])
    if (inner !== undefined) return row.operator === 'false' ? t('services.sketch.says.not', { inner }) : inner
  }
  const name = term?.label ?? row.name
  const value = row.values.map(one => valueInWords(one, term, t)).join(', ')
  const operator =
    term?.kind === 'condition' && row.operator === 'true'
      ? 'holds-true'
      : term?.kind === 'condition' && row.operator === 'false'
        ? 'holds-false'
        : row.operator
  return t(`services.sketch.says.${operator}`, { name: `”${name}”`, value })
}

const valueInWords = (value: SimpleValue, term: Term | undefined, t: Translate): string => {
  const choice = term?.choices.find(one => one.value === value)
  if (choice) return choice.label
  if (
    typeof value === 'object' &&
    !(value instanceof Temporal.PlainDate) &&
    value.name === 'today' &&
    value.duration === 'P0D'
  )
    return t('services.sketch.today')
  return valueInField(value)
}
