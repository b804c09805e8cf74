import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { oneLine } from '../plain-text.ts'
import { lengths } from './lengths.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

/** Capital letters and digits, without spaces. */
export const value = z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const typed = oneLine(fields.text(asked.fact))
    .replace(/^iban[\s:]*/i, '')
    .replaceAll(/[\s.-]/g, '')
    .toUpperCase()
  const complaint = check(typed, asked)
  return complaint ? { complaints: { [asked.fact]: complaint } } : { value: typed }
}

export const check = (iban: string, _: Asked<Options>): Complaint | undefined => {
  const country = iban.slice(0, 2)
  const length = lengths.get(country)
  if (length === undefined || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return { key: 'services.question.iban.form' }
  if (iban.length !== length)
    return { key: 'services.question.iban.length', args: { country, length, written: iban.length } }
  return remainder(iban) === 1 ? undefined : { key: 'services.question.iban.checksum' }
}

/** Modulo 97 of the number with its first four signs last and letters as 10 to 35 (ISO 7064). */
const remainder = (iban: string): number => {
  let rest = 0
  for (const sign of iban.slice(4) + iban.slice(0, 4))
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** In groups of four, as banks print it. */
export const show = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1 ')
