import { z } from 'zod'
import written from './test-organisations.json' with { type: 'json' }

// All are invented. The numbers pass the checksum, and have serials beside those that are given out.

const number = z.string().regex(/^\d{10}$/)
const person = z.string().regex(/^\d{12}$/)
const date = z.iso.date().transform(text => Temporal.PlainDate.from(text))

const organisation = z.strictObject({ number, name: z.string(), form: z.string(), formShort: z.string() })

const engagement = z.strictObject({
  person,
  organisation: number,
  roles: z.array(z.strictObject({ code: z.string(), description: z.string() })),
  /** Signs for it alone; otherwise only with somebody else. */
  alone: z.boolean(),
})

const power = z.strictObject({
  id: z.uuid(),
  /** MOF: the giver is an organisation. */
  reference: z.string().regex(/^MOF\d{10}$/),
  title: z.string(),
  organisation: number,
  holders: z.array(person).min(1),
  thirdParty: number,
  codes: z.array(z.string()).min(1),
  from: date,
  to: date.optional(),
  mayPassOn: z.boolean().default(false),
  /** The power that its giver had passed on to this one's holder. */
  basedOn: z.uuid().optional(),
})

export type TestPower = z.infer<typeof power>
export type TestOrganisation = z.infer<typeof organisation>

/** The companies and associations of the demonstration, who signs for them, and the powers of attorney that they have given. */
export const testOrganisations = z
  .strictObject({ organisations: z.array(organisation), engagements: z.array(engagement), powers: z.array(power) })
  .parse(written)

/** A test organisation. Throws for one that is not there. */
export const organisationWith = (orgNumber: string): TestOrganisation => {
  const found = testOrganisations.organisations.find(one => one.number === orgNumber)
  if (!found) throw new Error(`There is no test organisation ${orgNumber}`)
  return found
}
