import { childrenForOfficer } from './children-for-officer.ts'
import { consultRegisters } from './consult-registers.ts'
import { offersToOrganisations } from './offers-to-organisations.ts'
import { sweepChecks } from './powers.ts'

export type { ChildForOfficer } from './children-for-officer.ts'
export type { Concern, Consulting } from './consult-registers.ts'
export type { Ports } from './ports.ts'

/** How it is found out for whom somebody may act. */
export const behalf = { childrenForOfficer, consultRegisters, offersToOrganisations, sweepChecks }
