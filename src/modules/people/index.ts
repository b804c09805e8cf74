// People: the persons a municipality meets, keyed by an id of our own, with protected identity respected everywhere.
export { changeContact } from './commands/change-contact.ts'
export { meetPerson } from './commands/meet-person.ts'
export type { Claims, PersonForOfficer } from './person.ts'
export { mailAddressOf } from './queries/mail-address-of.ts'
export { peopleForOfficer, personForOfficer } from './queries/people-for-officer.ts'
export { type PersonForSelf, personForSelf } from './queries/person-for-self.ts'
export { residentActor } from './queries/resident-actor.ts'
export { seedPeople } from './seed.ts'
