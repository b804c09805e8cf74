import type { ColumnType, Generated } from 'kysely'
import type { Locale } from '../../kernel/texts/texts.ts'
import type { OnBehalf } from '../people/index.ts'
import type { SetAside } from './aside.ts'
import type { Given } from './help.ts'
import type { FormReport } from './importing/forms.ts'
import type { Json } from './question.ts'

type Stored<T> = ColumnType<T, string, string>

export type DefinitionRow = {
  municipality_id: Generated<string>
  slug: string
  version: number
  hash: string
  body: Stored<unknown>
  texts: Stored<Record<string, Record<string, string>>>
  published_at: Temporal.Instant
  examples: ColumnType<Json[], string | undefined, string>
  beside: ColumnType<unknown, string | undefined, never>
  published_by: Generated<string>
}

export type OfferRow = {
  municipality_id: Generated<string>
  slug: string
  version: number
  /** What the studio has published or withdrawn, the folder no longer decides. */
  origin: Generated<'folder' | 'studio'>
  withdrawn_at: Temporal.Instant | null
}

/** A definition as it is written, with its texts and examples. */
type Written = {
  body: Stored<unknown>
  texts: Stored<unknown>
  examples: Stored<unknown>
  /** Files that go with it. */
  beside: ColumnType<unknown, string | undefined, string>
}

type SketchRow = Written & {
  municipality_id: Generated<string>
  slug: string
  rev: number
  state: number
  redo: Generated<number[]>
  based_on: number | null
  created_at: Temporal.Instant
  updated_at: Temporal.Instant
  updated_by: string
}

type SketchChangeRow = Written & {
  municipality_id: Generated<string>
  slug: string
  rev: number
  at: Temporal.Instant
  by_id: string
  by_name: string
  did: string
  about: string
  state: number
  before_state: number | null
}

type PublicationRow = {
  municipality_id: Generated<string>
  id: string
  slug: string
  version: number
  due_at: Temporal.Instant
  ordered_by: string
  ended: 'done' | 'cancelled' | null
}

type BroughtPackageRow = Written & {
  municipality_id: Generated<string>
  id: string
  officer: string
  /** Only of a form from elsewhere: what became of it. */
  report: ColumnType<FormReport | null, string | undefined, string>
  expires_at: Temporal.Instant
}

type TrialRow = {
  municipality_id: Generated<string>
  id: string
  slug: string
  state: number
  officer: string
  birth_date: Temporal.PlainDate
  today: Temporal.PlainDate
  answers: Stored<Record<string, Json>>
  expires_at: Temporal.Instant
}

/** What a form's fields held, by name. */
export type Raw = Record<string, string[]>

/** What is typed on a page, and the showing of it in which it was typed. */
export type Typed = { view: string; fields: Raw }

/** Answers that were written over from another device: the page, what they were, and what was typed there and not continued from. */
export type Replaced = { page: string; answers: Record<string, Json>; typed?: Raw }

export type DraftRow = {
  municipality_id: Generated<string>
  id: string
  person_id: string | null
  /** Whose it is until somebody signs in and takes it over. */
  visitor_id: string | null
  slug: string
  version: number
  birth_date: Temporal.PlainDate | null
  /** Whom it concerns where that is somebody else: the principal's key, and all of it. */
  principal: ColumnType<string | null, string | null | undefined, never>
  on_behalf: ColumnType<OnBehalf | null, string | null | undefined, string>
  answers: Stored<Record<string, Json>>
  replaced: ColumnType<Replaced | null, string | null, string | null>
  /** By page. */
  typed: ColumnType<Record<string, Typed>, string | undefined, string>
  aside: ColumnType<SetAside[], string | undefined, string>
  rev: Generated<number>
  created_at: Temporal.Instant
  updated_at: Temporal.Instant
  expires_at: Temporal.Instant
  sent_at: Temporal.Instant | null
  /** The browser that sent it, where nobody has signed in. */
  sent_from: ColumnType<Buffer | null, undefined, Buffer | null>
  /** The submission that it corrects. */
  corrects: ColumnType<string | null, string | undefined, never>
  reminded_at: ColumnType<Temporal.Instant | null, undefined, Temporal.Instant | null>
}

export type SubmissionRow = {
  municipality_id: Generated<string>
  id: string
  draft_id: string
  person_id: string | null
  /** Whoever sent it without signing in: a visitor who has sent this and nothing else. */
  sender_id: string | null
  slug: string
  version: number
  definition_hash: string
  answers: Stored<Record<string, Json>>
  content_hash: string
  number: string
  /** Of what was sent under that number: 1 is the first. */
  revision: Generated<number>
  corrects: ColumnType<string | null, string | undefined, never>
  /** As on the draft, with the basis as it was checked when it was sent. */
  principal: string | null
  on_behalf: ColumnType<OnBehalf | null, never, never>
  locale: Locale
  sent_at: Temporal.Instant
}

export type DraftHelperRow = {
  municipality_id: Generated<string>
  id: string
  draft_id: string
  may: Given
  code_hash: Buffer | null
  number_hash: Buffer | null
  invited_at: Temporal.Instant
  expires_at: Temporal.Instant
  person_id: ColumnType<string | null, undefined, string>
  name: ColumnType<string | null, undefined, string | null>
  accepted_at: ColumnType<Temporal.Instant | null, undefined, Temporal.Instant>
  ended_at: ColumnType<Temporal.Instant | null, undefined, Temporal.Instant>
  /** Who owned the draft until this person took it over. */
  handed_by: ColumnType<string | null, undefined, string>
}

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    'services.definition': DefinitionRow
    'services.offer': OfferRow
    'services.draft': DraftRow
    'services.draft_helper': DraftHelperRow
    'services.submission': SubmissionRow
    'services.claim': {
      municipality_id: Generated<string>
      submission_id: string
      person_id: string
      claimed_at: Temporal.Instant
    }
    'services.sketch': SketchRow
    'services.sketch_change': SketchChangeRow
    'services.publication': PublicationRow
    'services.trial': TrialRow
    'services.brought_package': BroughtPackageRow
  }
}
