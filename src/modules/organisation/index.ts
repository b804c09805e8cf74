// Organisation: committees, units, staff, their roles, and what they may decide in the committee's name.
export type { Delegation, Organisation, Words } from './organisation.ts'
export { decidersOf, delegationsOf, mayDecide } from './queries/may-decide.ts'
export { colleaguesAt, officerActor, officers, staffByAffiliation } from './queries/officer-actor.ts'
export { staffNames, type UnitView, unitBySlug, unitSlugs, unitsBySlug } from './queries/units.ts'
export { readOrganisation } from './read-organisation.ts'
export { seedOrganisation } from './seed.ts'
