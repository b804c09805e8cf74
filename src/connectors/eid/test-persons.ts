import { z } from 'zod'
import persons from './test-persons.json' with { type: 'json' }

// All are invented. Their numbers pass the checksum and have serials (980 to 999) that are never given to anybody.

const note = z.object({ sv: z.string(), en: z.string() })

const common = {
  key: z.string().regex(/^[a-z]+$/),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.iso.date().transform(text => Temporal.PlainDate.from(text)),
  email: z.email(),
  /** What is special about this person. */
  note,
}
const twelveDigits = z.string().regex(/^\d{12}$/)
const orgNumber = z.string().regex(/^\d{10}$/)

const resident = z.strictObject({
  kind: z.literal('resident'),
  ...common,
  /** A resident has one of the two numbers. */
  personalIdentityNumber: twelveDigits.optional(),
  coordinationNumber: twelveDigits.optional(),
  protectedIdentity: z.boolean().default(false),
  /** The company that the person may sign for. */
  orgNumber: orgNumber.optional(),
  orgName: z.string().optional(),
})

const officer = z.strictObject({
  kind: z.literal('officer'),
  ...common,
  personalIdentityNumber: twelveDigits,
  /** The account at work, as in organisation.json. */
  staffId: z.email(),
  /** Folder name of the municipality, its organisation number and its name. */
  municipality: z.string(),
  orgNumber,
  orgName: z.string(),
})

export type TestResident = z.infer<typeof resident>
export type TestOfficer = z.infer<typeof officer>
export type TestPerson = TestResident | TestOfficer

/** The persons whom the demo signs in as. */
export const testPersons: TestPerson[] = z.array(z.discriminatedUnion('kind', [resident, officer])).parse(persons)

export const testResidents: TestResident[] = testPersons.filter(person => person.kind === 'resident')
export const testOfficers: TestOfficer[] = testPersons.filter(person => person.kind === 'officer')

/** The person's 12 digits, of whichever kind. */
export const numberOf = (person: TestPerson): string => {
  const number =
    person.personalIdentityNumber ?? ('coordinationNumber' in person ? person.coordinationNumber : undefined)
  if (number === undefined) throw new Error(`The test person ${person.key} has no number`)
  return number
}
