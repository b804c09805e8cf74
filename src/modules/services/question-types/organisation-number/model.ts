import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import { parsePersonalNumber } from '../../../people/index.ts'
import type { Asked, Asking } from '../../question.ts'
import { passesLuhn } from '../luhn.ts'
import { oneLine } from '../plain-text.ts'

export const options = z.strictObject({
  /** Whether a sole trader (enskild firma) may answer: its number is the owner's personal number. */
  soleTrader: z.boolean().default(false),
})
export type Options = z.infer<typeof options>

/** Ten digits; twelve for a sole trader. */
export const value = z.string().regex(/^(\d{2}[2-9]\d{7}|\d{12})$/)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
  ask: Asking,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const read = readNumber(oneLine(fields.text(asked.fact)), ask)
  const complaint = typeof read === 'string' ? check(read, asked) : read
  if (typeof read !== 'string' || complaint) return { complaints: complaint ? { [asked.fact]: complaint } : {} }
  return { value: read }
}

export const check = (number: string, { options: { soleTrader } }: Asked<Options>): Complaint | undefined =>
  number.length === 12 && !soleTrader ? { key: 'services.question.organisation-number.person' } : undefined

/** The number as it is kept, whatever form it was typed in: also with 16 before it, or as a VAT number. */
const readNumber = (typed: string, ask: Asking): string | Complaint => {
  const digits = typed.replace(/^SE\s*(.*)01$/i, '$1').replaceAll(/[\s‐‑–−-]/gu, '')
  const ten = /^(?:16)?(\d{2}[2-9]\d{7})$/.exec(digits)?.[1]
  if (ten !== undefined) return passesLuhn(ten) ? ten : { key: 'services.question.personal-number.checksum' }
  const person = parsePersonalNumber(typed, ask.today)
  if (person.ok) return person.number
  return person.fault === 'form'
    ? { key: 'services.question.organisation-number.form' }
    : { key: `services.question.personal-number.${person.fault}` }
}

/** As people write it: 559900-0014. */
export const show = (number: string): string => `${number.slice(0, -4)}-${number.slice(-4)}`
