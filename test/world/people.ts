import { numberOf, type TestPerson, testPersons } from '../../src/connectors/eid/test-persons.ts'
import { beginSession } from '../../src/kernel/auth/session.ts'
import { reading, type Write } from '../../src/kernel/hands.ts'
import { staffByAffiliation } from '../../src/modules/organisation/index.ts'
import { meetPerson } from '../../src/modules/people/index.ts'

/** Who lives and works in the world; `connectors/eid/test-persons.json` says what is special about each. */
export type Name =
  | 'astrid'
  | 'maja'
  | 'elias'
  | 'lova'
  | 'omar'
  | 'saga'
  | 'erik'
  | 'greta'
  | 'jakob'
  | 'rut'
  | 'karin'
  | 'johan'
  | 'birgitta'
  | 'nils'
  | 'agneta'
  | 'lena'
  | 'ali'
  | 'josefin'
  | 'tomas'
  | 'hanna'
  | 'jonas'
  | 'sara'
  | 'kent'
  | 'sven'
  | 'petra'
  | 'ylva'
  | 'malin'

export const personOf = (name: Name): TestPerson => {
  const person = testPersons.find(one => one.key === name)
  if (!person) throw new Error(`${name} does not live here`)
  return person
}

/** Where somebody belongs: staff in their municipality, residents in Almvik. */
export const homeOf = (name: Name): string => {
  const person = personOf(name)
  return person.kind === 'officer' ? person.municipality : 'almvik'
}

/** Signs somebody in without the way over the e-ID, and gives the token of the cookie. */
export const signIn = async (w: Write, name: Name): Promise<string> => {
  const person = personOf(name)
  if (person.kind === 'officer') {
    const staff = await staffByAffiliation(reading(w), person.staffId)
    if (!staff) throw new Error(`${name} has no employment in ${w.municipality.name}`)
    return beginSession(w, 'officer', staff.id)
  }
  const { id } = await meetPerson(w, {
    claims: {
      number: numberOf(person),
      numberKind: person.personalIdentityNumber ? 'personal' : 'coordination',
      givenName: person.givenName,
      familyName: person.familyName,
    },
  })
  return beginSession(w, 'resident', id)
}
