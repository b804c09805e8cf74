import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { type Definition, workshop } from '../services/index.ts'
import { allOf, listFrom, wordsFrom } from './forms.ts'

type Fee = NonNullable<Definition['fees']>[number]
type Text = { key: string; words: Record<string, string> }

export const feeKinds = ['fixed', 'range', 'decision'] as const
export const feePeriods = ['once', 'month', 'year'] as const
export const costs = ['unsaid', 'free', 'fees'] as const
export const levels = ['sent', 'complete'] as const

/** What the form says that the service costs, with its texts. Throws Invalid with what to write instead. */
export const feesFrom = (
  fields: Fields,
  before: NonNullable<Definition['fees']>,
): { fees: Definition['fees']; texts: Text[] } => {
  const cost = costs.find(one => one === fields.text('kostar')) ?? 'unsaid'
  if (cost !== 'fees') return { fees: cost === 'free' ? [] : undefined, texts: [] }
  const kept = before.map(({ id }) => id).filter(id => !fields.has(`bort.avgift.${id}`))
  const words = wordsFrom(fields, 'avgift.')
  const added = words.sv ? [workshop.nameFrom(words.sv, kept, 'fee')] : []
  const all = [...kept.map(id => ({ id, field: id })), ...added.map(id => ({ id, field: '' }))]
  if (all.length === 0) throw new Invalid({ 'avgift.-sv': { key: 'studio.fee.none' } })
  return {
    fees: allOf(
      all.map(
        ({ id, field }) =>
          () =>
            feeFrom(fields, id, field),
      ),
    ),
    texts: all.flatMap(({ id, field }) => [
      { key: `fee.${id}.label`, words: wordsFrom(fields, `avgift.${field}`) },
      { key: `fee.${id}.paid`, words: wordsFrom(fields, `betalas.${field}`) },
      { key: `fee.${id}.text`, words: wordsFrom(fields, `om-avgiften.${field}`) },
    ]),
  }
}

/** From when the promised days are counted; undefined where it is not said. */
export const levelFrom = (fields: Fields): Definition['serviceLevel'] => {
  const countsFrom = levels.find(one => one === fields.text('raknas-fran'))
  const legalBasis = fields.text('tidens-lag').trim()
  return countsFrom && { countsFrom, ...(legalBasis ? { legalBasis } : {}) }
}

const feeFrom = (fields: Fields, id: string, field: string): Fee => {
  const complaints: Complaints = {}
  const legalBasis = listFrom(fields, `avgiftens-grund.${field}`)
  if (legalBasis.length === 0) complaints[`avgiftens-grund.${field}`] = { key: 'studio.fee.law-missing' }
  const common = { id, legalBasis, per: feePeriods.find(one => one === fields.text(`per.${field}`)) ?? 'once' }
  const kind = feeKinds.find(one => one === fields.text(`slags-avgift.${field}`)) ?? 'decision'
  const ore = (name: string, least: number): number => {
    const kronor = amountIn(fields.text(`${name}.${field}`))
    const amount = Math.round(kronor * 100)
    if (!(amount >= least && amount <= 100_000_000)) complaints[`${name}.${field}`] = { key: 'studio.fee.amount-wrong' }
    return amount
  }
  const fee: Fee =
    kind === 'fixed'
      ? { ...common, kind, amount: ore('belopp', 1) }
      : kind === 'range'
        ? { ...common, kind, from: ore('lagst', 0), to: ore('belopp', 1) }
        : { ...common, kind }
  if (fee.kind === 'range' && fee.from >= fee.to) complaints[`belopp.${field}`] = { key: 'studio.fee.range-wrong' }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  return fee
}

/** Kronor as they are written; no number at all for what is none. */
const amountIn = (text: string): number =>
  text === '' ? Number.NaN : Number(text.replaceAll(/\s/g, '').replace(',', '.'))
