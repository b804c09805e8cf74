import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { passesLuhn } from '../luhn.ts'
import { oneLine } from '../plain-text.ts'

const kinds = ['bankgiro', 'plusgiro'] as const
export type Kind = (typeof kinds)[number]

export const options = z.strictObject({
  accepts: z
    .array(z.enum(kinds))
    .min(1, 'write "bankgiro", "plusgiro" or both')
    .default([...kinds]),
})
export type Options = z.infer<typeof options>

/** The digits alone. */
export const value = z.object({ kind: z.enum(kinds), number: z.string().regex(/^\d{2,8}$/) })
export type Giro = z.infer<typeof value>

/** What the two are called, in every language. */
export const names: Record<Kind, string> = { bankgiro: 'Bankgiro', plusgiro: 'Plusgiro' }

const forms: Record<Kind, RegExp> = { bankgiro: /^\d{7,8}$/, plusgiro: /^\d{2,8}$/ }

export const kindControl = (fact: string): string => `${fact}-kind`

/** The kind alone is no answer yet. */
export const empty = (fields: Fields, { fact }: Asked<Options>): boolean => fields.text(fact) === ''

export const parse = (
  fields: Fields,
  { fact, options: o }: Asked<Options>,
): { value: Giro } | { complaints: Record<string, Complaint> } => {
  const typed = oneLine(fields.text(fact)).replaceAll(/[‐‑–−]/gu, '-')
  const bare = typed.replace(/^(bg|bankgiro|pg|plusgiro)(nummer)?[\s:.]*/i, '')
  const kind = kindOf(fields.text(kindControl(fact)), typed, bare, o)
  if (kind === undefined) return { complaints: { [kindControl(fact)]: { key: 'services.question.giro.kind' } } }
  const number = bare.replaceAll(/[\s-]/g, '')
  if (!forms[kind].test(number)) return { complaints: { [fact]: { key: `services.question.giro.${kind}` } } }
  if (!passesLuhn(number)) return { complaints: { [fact]: { key: 'services.question.personal-number.checksum' } } }
  return { value: { kind, number } }
}

export const check = ({ kind, number }: Giro, { options: { accepts } }: Asked<Options>): Complaint | undefined => {
  if (!accepts.includes(kind)) return { key: `services.question.giro.${accepts[0] ?? 'bankgiro'}` }
  return forms[kind].test(number) && passesLuhn(number) ? undefined : { key: `services.question.giro.${kind}` }
}

/** The kind that was chosen, that is written before the number, or that its hyphen shows: 123-4567, 12 34 56-7. */
const kindOf = (chosen: string, typed: string, bare: string, { accepts }: Options): Kind | undefined => {
  const [only] = accepts
  if (accepts.length === 1) return only
  const found = kinds.find(kind => kind === chosen)
  if (found) return found
  if (/^(bg|bankgiro)/i.test(typed) || /^\d{3,4}-\d{4}$/.test(bare)) return 'bankgiro'
  return /^(pg|plusgiro)/i.test(typed) || /-\d$/.test(bare) ? 'plusgiro' : undefined
}

/** `123-4567`, `12 34 56-7`. */
export const show = ({ kind, number }: Giro): string =>
  kind === 'bankgiro'
    ? `${number.slice(0, -4)}-${number.slice(-4)}`
    : `${number.slice(0, -1).replaceAll(/\B(?=(\d{2})+$)/g, ' ')}-${number.slice(-1)}`
