import type { Write } from '../../../kernel/hands.ts'
import { fullName } from '../person.ts'
import type { RegisteredChild } from '../register.ts'
import { meetPerson } from './meet-person.ts'

/**
 * A child in somebody's custody, as the municipality knows it from now on. The name is what a guardian may be told; the number, of twelve
 * digits, is for comparing and never for a page.
 */
export type ChildInCustody = {
  id: string
  name: string
  number: string
  birthDate: Temporal.PlainDate
  protectedIdentity: boolean
}

/**
 * The register has told whose guardian somebody is: each child gets an id of our own, and the log says that data of the guardian
 * and the children was fetched. Of a child with protected identity no family name is told: it can have been changed to hide them.
 */
export const meetChildren = async (
  w: Write,
  guardian: string,
  children: readonly RegisteredChild[],
): Promise<ChildInCustody[]> => {
  const met: ChildInCustody[] = []
  for (const child of children) {
    const { number, givenName, familyName, birthDate } = child
    const { id, protectedIdentity } = await meetPerson(w, {
      claims: { ...child, numberKind: Number(number.slice(6, 8)) > 60 ? 'coordination' : 'personal' },
    })
    met.push({
      id,
      name: protectedIdentity ? givenName : fullName({ given_name: givenName, family_name: familyName }),
      number,
      birthDate,
      protectedIdentity,
    })
  }
  await w.audit([guardian, ...met.map(({ id }) => id)].map(person => ({ person, what: 'register', why: 'custody' })))
  return met
}
