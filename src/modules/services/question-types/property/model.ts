import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { oneLine } from '../plain-text.ts'

export const options = z.strictObject({})
export type Options = z.infer<typeof options>

const word = String.raw`[\p{Lu}\d][\p{Lu}\d.'&/-]*`
const name = String.raw`(?=[^:]*\p{Lu}{2})${word}(?: ${word})*`
// A unit in a block (3:12), a joint holding of land (S:2) or works (GA:4), or a unit in a quarter of a town (4).
const number = String.raw`(?:(?:\d{1,5}|S|FS|GA|GAF):\d{1,5}|\d{1,5})`

/** `ALMVIK HAMNEN 3:12` or `STOCKHOLM BJÖRNEN 4`: capital letters, one space between words. */
export const value = z
  .string()
  .max(80)
  .regex(new RegExp(`^${name} ${number}$`, 'u'))

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const designation = tidied(fields.text(fact))
  if (value.safeParse(designation).success) return { value: designation }
  return { complaints: { [fact]: { key: `services.question.property.${faultOf(designation)}` } } }
}

const tidied = (typed: string): string =>
  // One space at most before the colons are looked for: a run of thousands would be gone through anew from each of them.
  oneLine(typed.replaceAll(/[,;]/g, ' '))
    .replaceAll(/\s*:\s*/g, ':')
    .replaceAll(/[‐‑–−]/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleUpperCase('sv')
    .replace(/^FASTIGHETEN /, '')

/** Which half is missing is the most that can be told. */
const faultOf = (designation: string): 'number' | 'name' | 'form' => {
  if (!/\d/.test(designation)) return 'number'
  return /\p{Lu}{2}/u.test(designation) ? 'form' : 'name'
}
