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

// As browsers check it, and with a dot in the domain: nobody reads mail at "localhost". 254 octets is all that SMTP carries.
const form =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i
export const value = z.string().max(254).regex(form)

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const typed = oneLine(fields.text(fact)).replace(/^mailto:/i, '')
  if (value.safeParse(typed).success) return { value: typed }
  const key = typed.includes('@') ? 'services.question.email.form' : 'services.question.email.no-at'
  return { complaints: { [fact]: { key } } }
}
