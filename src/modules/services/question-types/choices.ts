import { z } from 'zod'

/** The values of choices: they are stored, and conditions compare with them; their words are texts. */
export const choices = z
  .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write small letters a-z, digits and hyphens, as in aldreomsorg'))
  .min(2, 'write at least two choices')
  .refine(list => new Set(list).size === list.length, 'write each choice once')
