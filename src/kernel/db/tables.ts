import type { Kysely, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'

/**
 * Every table of the program. Each module adds its own in its `table.ts` by declaration merging:
 * `declare module '../../kernel/db/tables.ts' { interface Tables { 'cases.case': CaseRow } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface Tables {}

/** A database that can only be read: `insertInto` and the like do not compile on it. */
export type ReadDb = ReadonlyKysely<Tables>

/** A database inside one transaction. The pool itself is never handed out. */
export type WriteDb = Kysely<Tables> | Transaction<Tables>
