import { z } from 'zod'

const words = z.strictObject({ sv: z.string().trim().min(1), en: z.string().trim().min(1) })

const names = z.record(z.string(), z.string())

/** `map.json` of a municipality's `processes/<slug>/`: what the two BPMN files beside it do not say. */
export const ownMapShape = z.strictObject({
  name: words,
  summary: words,
  /** The slug of the e-service that it is about. */
  service: z.string().optional(),
  /** Whether the cases of that service go by the map as it is to be. */
  runs: z.boolean().default(false),
  /** Whether residents may see it. */
  published: z.boolean(),
  /** Cases a year. */
  perYear: z.strictObject({ value: z.number().int().positive(), source: z.string() }),
  /** Where figures come from, by a name of one's own. `invented`: made up, or a guess. */
  sources: z.record(
    z.string(),
    z.strictObject({ kind: z.enum(['law', 'measured', 'asked', 'invented']), text: words }),
  ),
  /** Which figure has which source, by element; `otherwise` for all that are not named. */
  sourceOfFigures: z.strictObject({ otherwise: z.string(), 'as-is': names, 'to-be': names }),
  /** English names of elements, by id. */
  english: z.strictObject({ 'as-is': names, 'to-be': names }),
  /** Ways through the to-be map that have been tried: which user tasks are then done, among others, in that order. */
  trials: z.array(
    z.strictObject({
      name: z.string(),
      vars: z.record(z.string(), z.union([z.boolean(), z.string()])),
      messages: z.array(z.strictObject({ name: z.string(), after: z.string().optional() })),
      advance: z.string().optional(),
      done: z.array(z.string()),
    }),
  ),
})

export type OwnMap = z.infer<typeof ownMapShape>
