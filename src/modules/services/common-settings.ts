import { z } from 'zod'

/** What the municipality may know already: how the person is reached, and of an organisation what the registers say. */
const prefills = ['email', 'phone', 'organisation-name', 'organisation-number'] as const
export type Prefill = (typeof prefills)[number]

/** What the engine itself reads of a fact, whatever its type. */
export const commonSettings = {
  type: z.string(),
  /** Facts are required unless they say so. */
  optional: z.boolean().optional(),
  /** A condition under which an optional fact must be answered all the same. */
  requiredWhen: z.string().optional(),
  /** Conditions that must hold when the fact is answered; what to write instead is the text `fact.<fact>.must.<condition>`. */
  must: z.array(z.string()).optional(),
  /** What the municipality may know already: shown for confirming instead of being asked again. */
  prefill: z.enum(prefills).optional(),
  /** Why it is asked: a name under `purposes`. */
  purpose: z.string().optional(),
}
