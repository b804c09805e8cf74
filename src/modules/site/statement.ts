import { z } from 'zod'

const text = z.string().trim().min(1, 'write something here')
const day = z.iso.date('write a day as "2026-03-01"').transform(value => Temporal.PlainDate.from(value))

/**
 * The accessibility statement: what lagen (2018:1937) om tillgänglighet till digital offentlig service 13 § and Digg's rules
 * (MDFFS 2019:2) ask for, one file a language.
 */
export const statementShape = z
  .strictObject({
    $schema: z.string().optional(),
    /** What it is about, in a sentence or two. */
    scope: text,
    conformity: z.enum(['full', 'partial', 'none'], 'write "full", "partial" or "none"'),
    /** What does not reach the requirements, and why: required unless the conformity is full. */
    shortcomings: z.array(
      z.strictObject({
        what: text,
        why: z.enum(
          ['not-yet', 'disproportionate', 'outside'],
          'write "not-yet", "disproportionate" (12 §) or "outside" (9 §)',
        ),
        text,
        /** When it will be mended. */
        mendedBy: day.optional(),
      }),
    ),
    /** How it was tested. */
    method: text,
    testedOn: day,
    publishedOn: day,
    updatedOn: day,
    /** Where one says that something does not work, and how soon one is answered. */
    contact: z.strictObject({ email: z.email('write an e-mail address'), phone: text, answer: text }),
  })
  .refine(statement => (statement.conformity === 'full') === (statement.shortcomings.length === 0), {
    path: ['shortcomings'],
    message: 'list what does not reach the requirements; when there is nothing, write "conformity": "full"',
  })

export type Statement = z.infer<typeof statementShape>
export type Shortcoming = Statement['shortcomings'][number]
