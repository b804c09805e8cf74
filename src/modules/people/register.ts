import type { Municipality } from '../../kernel/municipalities.ts'

/** A child as the population register knows it. `number` has twelve digits. */
export type RegisteredChild = {
  number: string
  givenName: string
  familyName: string
  birthDate: Temporal.PlainDate
  protectedIdentity: boolean
}

/**
 * What the population register says of the children in somebody's custody: those under age, or that it does not know who asks (`nobody`),
 * gives no answer (`down`), or that the municipality has no agreement with it (`absent`).
 */
export type Custody = { state: 'known'; children: RegisteredChild[] } | { state: 'nobody' | 'down' | 'absent' }

/** The port to the population register. Asked outside of any transaction, for a purpose, and every question is written to the access log. */
export type PopulationRegister = {
  custodyOf: (municipality: Municipality, number: string, day: Temporal.PlainDate) => Promise<Custody>
}

/** A person as registers know one: 12 digits. `subject` says nothing to others. */
export type Holder = { number: string; kind: 'personal' | 'coordination'; subject: string }

/**
 * The port to those who know for which organisations somebody may act: powers of attorney, and who signs for organisations alone. A register
 * that does not answer is named in `silent`. Asked outside of any transaction.
 */
export type PowersRegister = (
  holder: Holder,
  municipality: { organisationNumber: string; code: string },
) => Promise<{ held: { organisation: { number: string; name: string }; code?: string }[]; silent: readonly string[] }>
