import { offersToOrganisations } from '../queries/whom-for-start.ts'
import { askFirst } from './ask-first.ts'
import { sweepChecks } from './permission-check.ts'

export type { AskFirst, Concern } from './ask-first.ts'
export type { Registers } from './registers.ts'

/** How it is found out for which organisations somebody may act. */
export const permission = { askFirst, sweepChecks, offersToOrganisations }
