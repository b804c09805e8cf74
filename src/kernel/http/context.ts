import type { Complaint, Complaints } from '../errors.ts'
import type { Actor } from '../hands.ts'
import type { Municipality } from '../municipalities.ts'
import type { TextKey } from '../texts/keys.ts'
import type { Language } from '../texts/languages.ts'
import type { Locale, Translate } from '../texts/texts.ts'

/** Which part of the house a page belongs to: its header and navigation follow. */
export type Room = 'site' | 'my-pages' | 'desk'

/** Why a form came back though nothing in it was wrong. What was typed is in its fields, and nothing of it has been kept. */
export type Conflict = {
  /** 409: somebody else was first. 403: it may no longer be done. */
  status: 403 | 409
  /** What others have done since the page was shown, in words. */
  changes: string[]
  /** Why it may no longer be done. */
  reason?: Complaint
  /** The field that was typed in. */
  at?: string | undefined
  /** What has become of what was typed, where it is another thing than that it was not sent. */
  words?: TextKey
  /** The form takes a file, which a browser can't show again. */
  file: boolean
}

/** What every page gets besides its view. */
export type Context = {
  t: Translate
  locale: Locale
  /** The texts in another language: for what is shown as somebody else would see it. */
  tIn?: (locale: Locale) => Translate
  /** What the services on the page are shown in where they have it, when that is not the language of the pages. */
  language?: Language
  /** The languages that the services on the page have. */
  offered: Language[]
  municipality: Municipality
  actor: Actor
  /** The form token; '' when nobody is signed in. */
  csrf: string
  /** Of this request, with query. */
  path: string
  origin: string
  /** From an `Invalid`, by field name; empty on a first showing. */
  errors: Complaints
  conflict?: Conflict
  /** What was typed in a field of a refused form; undefined on a first showing, and where that form has no such field. */
  typed: (name: string) => string | undefined
  typedAll: (name: string) => string[]
  now: Temporal.Instant
  /** A sentence to show once at the top: what was just done, or what to look out for. */
  notice?: { tone: 'success' | 'warning'; text: string }
  room: Room
  /** The address of a static file by its plain name: 'torg.css' gives '/static/<hash>.css'. */
  assets: (name: string) => string
  /** Whether this is a demonstration with the e-ID simulator: the pages say so. */
  demo: boolean
}
