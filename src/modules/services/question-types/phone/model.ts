import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { oneLine } from '../plain-text.ts'

export const options = z.strictObject({
  /** Whether it is the applicant's own: the browser may fill it in. */
  own: z.boolean().default(false),
})
export type Options = z.infer<typeof options>

// E.164 has at most 15 digits; the shortest Swedish numbers with area code have 7.
export const value = z.string().regex(/^(?=(\D*\d){7,15}\D*$)\+?\d[\d ()-]{4,24}$/)

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const typed = oneLine(fields.text(fact)).replaceAll(/[‐‑–−/]/gu, '-')
  if (value.safeParse(typed).success) return { value: typed }
  const key = /[^\d\s()/+-]/.test(typed) ? 'services.question.phone.digits' : 'services.question.phone.length'
  return { complaints: { [fact]: { key } } }
}
