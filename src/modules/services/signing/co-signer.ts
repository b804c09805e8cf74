import { z } from 'zod'

/** Whom else a service asks to sign what is sent: a property of the service, no question in it. */
export const coSignerSchema = z.strictObject({
  /** What texts know it by: `signer.<id>.label` and `signer.<id>.statement`. */
  id: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/, 'write a name in camelCase that begins with a small letter, as in guardian2'),
  /** The fact that holds the person's number. In a group, each row's: `children.guardianNumber`. */
  number: z.string(),
  /** Facts that hold the person's name and e-mail address. */
  name: z.string().optional(),
  email: z.string().optional(),
  /** The name of a condition; without it always. */
  when: z.string().optional(),
  /** The sections that the person may read. */
  sees: z.array(z.string()).min(1, 'write at least one section: nobody can sign what they may not read'),
  /** How many days the person has. */
  days: z.int().min(3).max(90).default(14),
})
export type CoSigner = z.infer<typeof coSignerSchema>

/** The groups that lead to a fact, and its own name: `children.guardianNumber` is in `children`. */
export const pathIn = (fact: string): { groups: string[]; key: string } => {
  const parts = fact.split('.')
  return { groups: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}
