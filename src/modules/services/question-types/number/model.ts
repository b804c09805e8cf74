import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked, Asking } from '../../question.ts'
import { numberOf, readTyped } from '../amounts.ts'
import { oneLine } from '../plain-text.ts'

/** What a column of a table may say of its numbers, too. */
export const numberSettings = {
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(6).default(0),
}

export const options = z.strictObject({
  ...numberSettings,
  /** The text `unit` stands after the field. */
  unit: z.boolean().default(false),
})
export type Options = z.infer<typeof options>
type Limits = Omit<Options, 'unit'>

export const value = z.number()

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: number } | { complaints: Record<string, Complaint> } => {
  const unit = asked.options.unit ? ask.words.text(`fact.${asked.fact}.unit`) : undefined
  const read = readNumber(withoutUnit(fields.text(asked.fact), unit), asked.options)
  return typeof read === 'number' ? { value: read } : { complaints: { [asked.fact]: read } }
}

export const check = (number: number, { options: o }: Asked<Options>): Complaint | undefined => faultOf(number, o)

/** `1 000`, `3,5`, `−2`: the number, or what to write instead. */
export const readNumber = (typed: string, limits: Limits): number | Complaint => {
  const read = readTyped(typed)
  if (read === undefined) return { key: 'services.question.number.digits' }
  // Three digits after one mark are decimals where decimals are asked for, but may else be thousands.
  if (read === 'unclear' && limits.decimals < 3) return { key: 'services.question.number.unclear' }
  const number = read === 'unclear' ? Number(oneLine(typed).replace(',', '.')) : numberOf(read)
  return faultOf(number, limits) ?? number
}

const faultOf = (number: number, { min, max, decimals }: Limits): Complaint | undefined => {
  if (decimals === 0 && !Number.isInteger(number)) return { key: 'services.question.number.whole' }
  if (Number(number.toFixed(decimals)) !== number)
    return { key: 'services.question.number.decimals', args: { decimals } }
  if (min !== undefined && number < min) return { key: 'services.question.number.too-small', args: { min } }
  if (max !== undefined && number > max) return { key: 'services.question.number.too-large', args: { max } }
  return undefined
}

/** "40 timmar" where the unit stands there already. */
const withoutUnit = (typed: string, unit: string | undefined): string =>
  unit && typed.toLowerCase().endsWith(unit.toLowerCase()) ? typed.slice(0, -unit.length) : typed
