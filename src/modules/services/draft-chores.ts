import { remindOfDrafts } from './commands/remind-of-drafts.ts'
import { sweepDrafts } from './commands/sweep-drafts.ts'

/** What is done with drafts by the clock: owners are reminded, and what has expired is taken away. */
export const draftChores = { remind: remindOfDrafts, sweep: sweepDrafts }
