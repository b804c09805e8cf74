import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { choices } from '../choices.ts'

export const options = z.strictObject({
  choices,
  min: z.int().min(1).default(1),
  max: z.int().min(1).optional(),
})
export type Options = z.infer<typeof options>

export const value = z.array(z.string()).min(1)

/** The chosen ones in the order of the definition, each once. */
export const parse = (
  fields: Fields,
  asked: Asked<Options>,
): { value: string[] } | { complaints: Record<string, Complaint> } => {
  const sent = fields.all(asked.fact)
  const complaint = check(sent, asked)
  if (complaint) return { complaints: { [asked.fact]: complaint } }
  return { value: asked.options.choices.filter(choice => sent.includes(choice)) }
}

export const check = (chosen: string[], { options: o }: Asked<Options>): Complaint | undefined => {
  const count = new Set(chosen).size
  if (chosen.some(one => !o.choices.includes(one))) return { key: 'services.question.many-of.choose' }
  if (o.max !== undefined && count > o.max)
    return { key: 'services.question.many-of.too-many', args: { max: o.max, count } }
  if (count < o.min) return { key: 'services.question.many-of.too-few', args: { min: o.min } }
  return undefined
}
