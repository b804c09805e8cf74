/** What is known of a person from e-ID, or from the population register beforehand. The number has 12 digits. */
export type Claims = {
  number: string
  numberKind: 'personal' | 'coordination'
  givenName: string
  familyName: string
  birthDate?: Temporal.PlainDate
  email?: string
  phone?: string
  protectedIdentity?: boolean
}

/** A person as an officer may see them. With `masked` there is nothing but the id: protected identity, and no right to it. */
export type PersonForOfficer = {
  id: string
  name?: string
  number?: string
  email?: string
  phone?: string
  protectedIdentity: boolean
  masked: boolean
}

export const fullName = (person: { given_name: string; family_name: string }): string =>
  `${person.given_name} ${person.family_name}`.trim()

/** ÅÅÅÅMMDD-NNNN, as people write it. */
export const shownNumber = (number: string): string => `${number.slice(0, 8)}-${number.slice(8)}`
