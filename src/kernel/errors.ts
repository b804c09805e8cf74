import type { TextKey } from './texts/keys.ts'

/** One complaint about one field: a text key and its arguments, worded when the page is rendered. */
export type Complaint = { key: TextKey; args?: Record<string, string | number> } | { text: string }

/** Complaints by field name. The name is the `name` of the form control that the error summary links to. */
export type Complaints = Record<string, Complaint>

/** What was sent can't be taken as it is: 422, the form again with the values as typed. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly complaints: Complaints
  constructor(complaints: Complaints) {
    super(`Invalid: ${Object.keys(complaints).join(', ')}`)
    this.complaints = complaints
  }
}

/** The actor may not do this: 403 with the rule's reason in words. */
export class Refused extends Error {
  override name = 'Refused'
  readonly reason: Complaint
  constructor(reason: Complaint) {
    super('key' in reason ? `Refused: ${reason.key}` : `Refused: ${reason.text}`)
    this.reason = reason
  }
}

/** It does not exist, or the actor may not know that it does: 404. */
export class Missing extends Error {
  override name = 'Missing'
}

/** Somebody changed it since the page was shown: 409; `changes` says in plain words what. */
export class Stale extends Error {
  override name = 'Stale'
  readonly changes: string[]
  constructor(changes: string[]) {
    super('Stale')
    this.changes = changes
  }
}

/** Nobody is signed in where somebody must be: 303 to the sign-in, and back afterwards. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded'
  readonly as: 'resident' | 'officer'
  /** The page of the form that was sent, where what was typed in it is kept until then. */
  readonly back: string | undefined
  constructor(as: 'resident' | 'officer', back?: string) {
    super(`Sign in as ${as}`)
    this.as = as
    this.back = back
  }
}

/** A load or a command that ends somewhere else: 303. Not an error, but it unwinds like one; a command's work is kept. */
export class Redirect extends Error {
  override name = 'Redirect'
  readonly to: string
  constructor(to: string) {
    super(`Redirect: ${to}`)
    this.to = to
  }
}
