import { createHash } from 'node:crypto'
import { dayOf, endOf } from '../../kernel/clock.ts'
import { Missing } from '../../kernel/errors.ts'
import { canonical } from '../../kernel/events/leaf.ts'
import type { Read, Resident, Write } from '../../kernel/hands.ts'
import { reading } from '../../kernel/hands.ts'
import { isId } from '../../kernel/ids.ts'
import type { Answers } from './answers.ts'
import { askingOf } from './asking.ts'
import type { PublishedService } from './compiled-service.ts'
import { serviceOf } from './published.ts'
import type { Asking, Question } from './question.ts'
import type { Raw, Replaced, Typed } from './table.ts'
import './table.ts'
import { walk } from './walk.ts'
import type { Walk } from './walked.ts'

/** A draft with the version it is pinned to, replayed as of now. */
export type OpenDraft = {
  id: string
  service: PublishedService
  answers: Answers
  replaced: Replaced | undefined
  /** What is typed and not continued from, by page. */
  typed: Record<string, Typed>
  birthDate: Temporal.PlainDate | undefined
  updatedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  sentAt: Temporal.Instant | undefined
  ask: Asking
  walk: Walk
}

/** The person's own draft of a service. Throws Missing for anybody else's, for one that has expired, and for one of another service. */
export const openDraft = async (r: Read<Resident>, id: string, slug: string): Promise<OpenDraft> =>
  opened(r, await own(r, id, slug).executeTakeFirst())

/** The same, locked until the end of the transaction: two sendings, or a sending and a saving, come one after the other. */
export const lockDraft = async (w: Write<Resident>, id: string, slug: string): Promise<OpenDraft> => {
  const r = reading(w)
  return opened(r, await own(r, id, slug).forUpdate('f').executeTakeFirst())
}

/** How long a draft that is touched now is kept: that many days, and the last of them to its end. */
export const keptUntil = (now: Temporal.Instant, days: number): Temporal.Instant => endOf(dayOf(now).add({ days }))

/** What the answers of a page, and what is typed on it, looked like when it was shown: a changed one was changed elsewhere meanwhile. */
export const printOf = (asked: readonly Question[], answers: Answers, typed: Raw = {}): string =>
  createHash('sha256')
    .update(canonical([asked.map(({ key }) => [key, answers[key] ?? null]), typed]))
    .digest('base64url')
    .slice(0, 16)

const own = (r: Read<Resident>, id: string, slug: string) => {
  // Asked of the database as a uuid, so that nothing else may reach it.
  if (!isId(id)) throw new Missing('No such draft')
  return r.db
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select([
      'f.id',
      'f.slug',
      'f.version',
      'd.hash',
      'f.answers',
      'f.replaced',
      'f.typed',
      'f.birth_date',
      'f.updated_at',
      'f.expires_at',
      'f.sent_at',
    ])
    .where('f.id', '=', id)
    .where('f.slug', '=', slug)
    .where('f.person_id', '=', r.actor.id)
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof own>['executeTakeFirst']>>>

const opened = async (r: Read<Resident>, row: Row | undefined): Promise<OpenDraft> => {
  if (!row) throw new Missing('No such draft')
  // A sent one is kept for its receipt; the others are gone when their time is out, also before they are swept.
  if (!row.sent_at && Temporal.Instant.compare(row.expires_at, r.now) <= 0) throw new Missing('The draft has expired')
  const service = await serviceOf(r, row)
  const ask = askingOf(service, r)
  const birthDate = row.birth_date ?? undefined
  return {
    id: row.id,
    service,
    answers: row.answers,
    replaced: row.replaced ?? undefined,
    typed: row.typed,
    birthDate,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    sentAt: row.sent_at ?? undefined,
    ask,
    walk: walk(service, row.answers, ask, { birthDate }),
  }
}
