import { z } from 'zod'

export const stateNames = [
  'start',
  'refused',
  'closed',
  'empty',
  'filled',
  'complaints',
  'least',
  'on-the-way',
  'tasks',
  'check',
] as const

/**
 * What can't be used by everybody, as it was met in a browser: the rule and its words, the question or the page that it is at, the page of
 * the studio where it is mended, in how many states and looks it was met, and in which first.
 */
const barrierSchema = z.object({
  rule: z.string(),
  message: z.string(),
  english: z.string(),
  page: z.string(),
  fact: z.string(),
  href: z.string(),
  times: z.number(),
  first: z.object({ state: z.enum(stateNames), language: z.string(), width: z.number(), dark: z.boolean() }),
})
export type Barrier = z.infer<typeof barrierSchema>

export const lookedSchema = z.object({ states: z.number(), barriers: z.array(barrierSchema) })
export type Looked = z.infer<typeof lookedSchema>

/** How far it has come. */
export const farSchema = z.strictObject({ done: z.number(), of: z.number() })
