import { askFirst } from './ask-first.ts'
import { sweepChecks } from './permission-check.ts'

/** How it is found out for which organisations somebody may act. */
export const permission = { askFirst, sweepChecks }
