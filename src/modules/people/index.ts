// People: the persons a municipality meets, keyed by an id of our own, with protected identity respected everywhere.
export type { ActsFor, OrganisationsOfMine } from './acting.ts'
export { actsFor, isActedFor, isMine } from './acts-for.ts'
export { changeContact } from './commands/change-contact.ts'
export { meetChildren } from './commands/meet-children.ts'
export { meetPerson } from './commands/meet-person.ts'
export { protectPerson } from './commands/protect-person.ts'
export { shownOrganisationNumber } from './organisation-number.ts'
export type { Claims, PersonForOfficer } from './person.ts'
export { checkDigit, makePersonalNumber, type PersonalNumber, parsePersonalNumber } from './personal-number.ts'
export { type Basis, type OnBehalf, type Principal, principalKey } from './principal.ts'
export { principalInWords } from './principal-words.ts'
export { knownOf } from './queries/known-of.ts'
export { mailAddressOf } from './queries/mail-address-of.ts'
export { namesToShow } from './queries/names-to-show.ts'
export { numberOf } from './queries/number-of.ts'
export { peopleForOfficer, personForOfficer } from './queries/people-for-officer.ts'
export { personByNumber } from './queries/person-by-number.ts'
export { type PersonForSelf, personForSelf } from './queries/person-for-self.ts'
export {
  type PrincipalForOfficer,
  type PrincipalForSelf,
  principalForOfficer,
  principalForSelf,
  principalName,
} from './queries/principal.ts'
export { residentActor, residents } from './queries/resident-actor.ts'
export type { PopulationRegister, PowersRegister } from './register.ts'
export { seedPeople } from './seed.ts'
