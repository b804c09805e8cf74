import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { lengthOf, oneLine } from '../plain-text.ts'

export const options = z.strictObject({
  /** Whether it is the applicant's own: the browser may fill it in. */
  own: z.boolean().default(false),
})
export type Options = z.infer<typeof options>

export const value = z.object({
  street: z.string().min(1),
  postalCode: z.string().regex(/^\d{5}$/),
  city: z.string().min(1),
})
export type Address = z.infer<typeof value>

export const controls = (fact: string): string[] => [`${fact}-street`, `${fact}-postal-code`, `${fact}-city`]

export const parse = (
  fields: Fields,
  { fact }: Asked<Options>,
): { value: Address } | { complaints: Record<string, Complaint> } => {
  const [street = '', typedCode = '', city = ''] = controls(fact).map(control => oneLine(fields.text(control)))
  const postalCode = typedCode.replaceAll(/\s/gu, '').replace(/^SE-?/i, '')
  const complaints: Record<string, Complaint> = {}
  if (street === '') complaints[`${fact}-street`] = { key: 'services.question.postal-address.street' }
  else if (lengthOf(street) > 100)
    complaints[`${fact}-street`] = {
      key: 'services.question.text.too-long',
      args: { max: 100, length: lengthOf(street) },
    }
  if (!/^\d{5}$/.test(postalCode))
    complaints[`${fact}-postal-code`] = { key: 'services.question.postal-address.postal-code' }
  if (city === '') complaints[`${fact}-city`] = { key: 'services.question.postal-address.city' }
  else if (lengthOf(city) > 60)
    complaints[`${fact}-city`] = { key: 'services.question.text.too-long', args: { max: 60, length: lengthOf(city) } }
  return Object.keys(complaints).length > 0 ? { complaints } : { value: { street, postalCode, city } }
}

/** `111 22` */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
