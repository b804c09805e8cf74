import type { ActsFor } from '../../../kernel/hands.ts'

/** A person as the registers know one: 12 digits. `subject` says nothing to others. */
export type Holder = { number: string; kind: 'personal' | 'coordination'; subject: string }

/**
 * Asks those who know for whom somebody may act: powers of attorney, and who signs for organisations alone. A register that does not
 * answer is named in `silent`. Connected in `src/connectors/mina-ombud`.
 */
export type Registers = (
  holder: Holder,
  municipality: { organisationNumber: string; code: string },
) => Promise<{ held: { organisation: { number: string; name: string }; code?: string }[]; silent: readonly string[] }>

/** What was told, as it is kept. */
export const actsForIn = ({ held }: Awaited<ReturnType<Registers>>): ActsFor[] =>
  held.map(({ organisation: { number, name }, code }) => ({ number, name, ...(code === undefined ? {} : { code }) }))
