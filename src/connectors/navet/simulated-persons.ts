import { z } from 'zod'
import persons from './simulated-persons.json' with { type: 'json' }

// All are invented, like the test persons of the e-ID: serials from 980 to 999 are never given to anybody.

const twelve = z.string().regex(/^\d{12}$/)
const day = z.string().regex(/^\d{8}$/)

const person = z.strictObject({
  number: twelve,
  given: z.string(),
  /** Tilltalsnamnsmarkering. */
  mark: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  middle: z.string().optional(),
  family: z.string(),
  address: z.strictObject({ street: z.string(), postalCode: z.string().regex(/^\d{5}$/), city: z.string() }).optional(),
  sekretessmarkering: z.boolean().default(false),
  skyddadFolkbokforing: z.boolean().default(false),
  deregistered: z.strictObject({ code: z.enum(['AV', 'UV', 'OB', 'GN', 'TA', 'AN', 'FI']), day }).optional(),
  /** This is an old number. */
  newNumber: twelve.optional(),
  custody: z.array(z.strictObject({ child: twelve, from: day.optional(), until: day.optional() })).default([]),
  /** What happens to who asks for this person. */
  fails: z.enum(['fault', 'silent']).optional(),
})

export type SimulatedPerson = z.infer<typeof person>

/** The register of the demonstration, anew each time: a test may change its own. */
export const simulatedPersons = (): SimulatedPerson[] => z.array(person).parse(structuredClone(persons))
