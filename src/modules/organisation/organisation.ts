import { z } from 'zod'

/** A word or sentence that a municipality owns, in both languages. */
export type Words = { sv: string; en: string }

/** A row of the order of delegation that lets an officer decide in the committee's name. */
export type Delegation = { id: string; number: string; text: Words; basis: string; role: string }

const rights = [
  'case.read',
  'case.take',
  'case.complete',
  'case.decide',
  'case.protected',
  'case.assign',
  'case.steer',
  'service.build',
  'service.statistics',
  'process.watch',
] as const

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it with a-z, 0-9 and single hyphens, as in "miljo-bygg"')
const text = z.string().trim().min(1, 'write something here')
const words = z.strictObject({ sv: text, en: text })
const day = z.iso.date('write a day as "2026-03-01"').transform(value => Temporal.PlainDate.from(value))

/** What municipalities/<m>/organisation.json must look like; `readOrganisation` checks that its parts fit together too. */
export const organisationShape = z.strictObject({
  $schema: z.string().optional(),
  authorities: z
    .array(
      z.strictObject({
        slug,
        name: words,
        units: z.array(
          z.strictObject({
            slug,
            name: words,
            email: z.email('write an e-mail address').optional(),
            phone: text.optional(),
          }),
        ),
      }),
    )
    .min(1, 'a municipality has at least one committee'),
  roles: z.record(slug, z.strictObject({ name: words, rights: z.array(z.enum(rights)) })),
  staff: z.array(
    z.strictObject({
      affiliation: z
        .string()
        .regex(/^[a-z0-9._-]+@[a-z0-9.-]+$/, 'write it in lower case as in "karin@almvik.example"'),
      name: text,
      title: words,
    }),
  ),
  assignments: z.array(z.strictObject({ staff: text, unit: slug, role: slug, from: day, to: day.optional() })),
  delegations: z.array(
    z.strictObject({
      number: text,
      unit: slug,
      role: slug,
      caseType: slug,
      outcomes: z.array(z.enum(['approved', 'refused', 'dismissed'])).min(1, 'name at least one outcome'),
      text: words,
      basis: text,
      from: day,
      to: day.optional(),
    }),
  ),
})

export type Organisation = z.infer<typeof organisationShape>
