import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'

export const options = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(6).default(0),
  /** The text `unit` stands after the field. */
  unit: z.boolean().default(false),
})
export type Options = z.infer<typeof options>

export const value = z.number()

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
): { value: number } | { complaints: Record<string, Complaint> } => {
  const number = readNumber(fields.text(asked.fact))
  const complaint: Complaint | undefined =
    number === undefined ? { key: 'services.question.number.digits' } : check(number, asked)
  if (number === undefined || complaint) return { complaints: complaint ? { [asked.fact]: complaint } : {} }
  return { value: number }
}

export const check = (number: number, { options: { min, max, decimals } }: Asked<Options>): Complaint | undefined => {
  if (decimals === 0 && !Number.isInteger(number)) return { key: 'services.question.number.whole' }
  if (Number(number.toFixed(decimals)) !== number)
    return { key: 'services.question.number.decimals', args: { decimals } }
  if (min !== undefined && number < min) return { key: 'services.question.number.too-small', args: { min } }
  if (max !== undefined && number > max) return { key: 'services.question.number.too-large', args: { max } }
  return undefined
}

/** `1 000`, `3,5`, `−2`: as people write numbers. Undefined for anything else. */
const readNumber = (typed: string): number | undefined => {
  const compact = typed.replaceAll(/\s/gu, '').replace('−', '-').replace(',', '.')
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(compact) ? Number(compact) : undefined
}
