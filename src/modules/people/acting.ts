import type { ChildInCustody } from './commands/meet-children.ts'
import type { OnBehalf } from './principal.ts'
import type { Custody } from './register.ts'

/** An organisation that somebody may act for, by its ten digits. Without a code: in everything, as who signs for it alone. */
export type ActsFor = { number: string; name: string; code?: string }

/** The organisations that somebody may act for, as the registers said. `silent`: one of them could not be asked, so there may be more. */
export type OrganisationsOfMine = { held: ActsFor[]; silent: boolean; checkedAt: Temporal.Instant }

declare module '../../kernel/hands.ts' {
  interface Acting {
    organisations?: OrganisationsOfMine
    /** The children in the person's custody, or why nobody can tell. */
    children?: { state: Custody['state']; all: ChildInCustody[] }
    /** What came of checking once more, when something is sent, that its owner has the custody of the child that it concerns. */
    custody?: { state: 'held'; onBehalf: OnBehalf } | { state: 'ended' | 'down' }
    /** The same of the children who were chosen in its answers: those of whom its owner has the custody, and whether one of them is protected. */
    picked?: { state: 'known'; held: string[]; protectedIdentity: boolean } | { state: 'down' }
  }
}
