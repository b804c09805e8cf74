import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { formatMoney, oreOf, readTyped } from '../amounts.ts'
import { oneLine } from '../plain-text.ts'

/** What a column of a table may say of its sums, too. */
export const moneySettings = {
  /** In kronor. */
  min: z.number().default(0),
  max: z.number().default(1_000_000_000),
  /** Whether only whole kronor are asked for. */
  whole: z.boolean().default(false),
}

export const options = z.strictObject(moneySettings)
export type Options = z.infer<typeof options>

/** Whole öre. */
export const value = z.int()

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: number } | { complaints: Record<string, Complaint> } => {
  const read = readMoney(fields.text(asked.fact), asked.options, ask)
  return typeof read === 'number' ? { value: read } : { complaints: { [asked.fact]: read } }
}

/** `1 234,50`, `1234.50 kr`, `SEK 100`, `100:-`: the öre, or what to write instead. */
export const readMoney = (typed: string, o: Options, ask: Asking): number | Complaint => {
  const bare = oneLine(typed)
    .replace(/^(sek|kr)\s*/i, '')
    .replace(/\s*(kronor|kr|sek)\.?$/i, '')
    .replace(/[:,.]?[-–—]$/, '')
    .replace(/^([^.,]*):(\d{2})$/, '$1,$2')
  const read = readTyped(bare)
  if (read === 'unclear') return { key: 'services.question.money.unclear' }
  if (read === undefined) return { key: 'services.question.money.digits' }
  const ore = oreOf(read)
  return ore === undefined ? { key: 'services.question.money.decimals' } : (faultOf(ore, o, ask) ?? ore)
}

export const check = (ore: number, { options: o }: Asked<Options>, ask: Asking): Complaint | undefined =>
  faultOf(ore, o, ask)

const faultOf = (ore: number, { min, max, whole }: Options, ask: Asking): Complaint | undefined => {
  if (whole && ore % 100 !== 0) return { key: 'services.question.money.whole' }
  const limit = (kronor: number): string => formatMoney(Math.round(kronor * 100), ask.locale, Number.isInteger(kronor))
  if (ore < Math.round(min * 100)) return { key: 'services.question.money.too-small', args: { min: limit(min) } }
  if (ore > Math.round(max * 100)) return { key: 'services.question.money.too-large', args: { max: limit(max) } }
  return undefined
}
