import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { choices } from '../choices.ts'

export const options = z.strictObject({ choices })
export type Options = z.infer<typeof options>

export const value = z.string()

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const chosen = fields.text(asked.fact)
  const complaint = check(chosen, asked)
  return complaint ? { complaints: { [asked.fact]: complaint } } : { value: chosen }
}

export const check = (chosen: string, { options: { choices: known } }: Asked<Options>): Complaint | undefined =>
  known.includes(chosen) ? undefined : { key: 'services.question.one-of.choose' }
