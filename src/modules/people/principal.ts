/**
 * Whom a matter is about when somebody else acts in it (huvudman): a person whom the municipality knows, or an organisation.
 * `birthDate` is what conditions on age need; an organisation's `number` has ten digits.
 */
export type Principal =
  | { kind: 'person'; person: string; birthDate?: string | undefined }
  | { kind: 'organisation'; number: string; name: string }

/** By what right somebody acts, and when that was last checked (an instant, ISO 8601). */
export type Basis = { kind: 'custody'; checkedAt: string } | { kind: 'permission'; code: string; checkedAt: string }

/** That a draft, a submission or a case is on somebody else's behalf. Kept with each of them, as it was when it came to be. */
export type OnBehalf = { principal: Principal; basis: Basis }

/** The principal as one word, by which drafts and cases are found: `person:<id>` or `organisation:<number>`. */
export const principalKey = ({ principal }: OnBehalf): string =>
  principal.kind === 'person' ? `person:${principal.person}` : `organisation:${principal.number}`
