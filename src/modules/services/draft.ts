import { createHash } from 'node:crypto'
import { dayOf } from '../../kernel/clock.ts'
import { Missing, Redirect, Refused } from '../../kernel/errors.ts'
import { canonical } from '../../kernel/events/leaf.ts'
import type { Read, Write } from '../../kernel/hands.ts'
import { reading } from '../../kernel/hands.ts'
import { isId } from '../../kernel/ids.ts'
import { actsFor, isActedFor, type OnBehalf, type PrincipalForSelf, principalForSelf } from '../people/index.ts'
import type { Answers } from './answers.ts'
import { type Applicant, ownerColumn } from './applicant.ts'
import type { SetAside } from './aside.ts'
import { askingOf } from './asking.ts'
import { slotsFor } from './booking/book.ts'
import { carried, isSmooth } from './carried.ts'
import type { PublishedService } from './compiled-service.ts'
import { withFreshFiles } from './fresh-files.ts'
import { type Help, helpWith, isShared, mayOf } from './help.ts'
import { type Known, knownOf } from './known.ts'
import type { OwnChildren } from './own-children.ts'
import { serviceOf, shownService } from './published.ts'
import type { Asking, Question } from './question.ts'
import type { Raw, Replaced, Typed } from './table.ts'
import './table.ts'
import { newVersionUrl, takeOverUrl } from './urls.ts'
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
  /** Answers that earlier versions asked for, and this one has no room for. */
  aside: SetAside[]
  /** The version that is offered now, where it asks otherwise than the draft's own. */
  newer: PublishedService | undefined
  known: Known
  /** Whom it concerns, where that is not the applicant. */
  onBehalf: OnBehalf | undefined
  principal: PrincipalForSelf | undefined
  updatedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  sentAt: Temporal.Instant | undefined
  /** Nobody has signed in yet to whom it could belong. */
  visitors: boolean
  /** The submission that it corrects. */
  corrects: string | undefined
  /** The actor helps with it, and is not its owner. */
  help: Help | undefined
  /** Who began it for the organisation that the actor acts for too. */
  colleague?: string
  ask: Asking
  walk: Walk
}

/**
 * The person's own draft of a service. Throws Missing for anybody else's, for one that has expired, and for one of another service;
 * Redirect where a new version asks otherwise: what that means is told before one goes on.
 */
export const openDraft = async (r: Read<Applicant>, id: string, slug: string): Promise<OpenDraft> => {
  const draft = await draftAsItIs(r, id, slug)
  if (draft.newer) throw new Redirect(newVersionUrl(slug, id))
  return draft
}

/** The same, in the version that it was begun with where a new one asks otherwise. */
export const draftAsItIs = async (r: Read<Applicant>, id: string, slug: string): Promise<OpenDraft> =>
  opened(r, (await own(r, id, slug).executeTakeFirst()) ?? (await toTakeOver(r, id, slug)))

/**
 * The same, locked until the end of the transaction: two sendings, or a sending and a saving, come one after the other. A new version
 * that asks for the same is the draft's from now on. A helper has no part in what has been sent, but may have sent it: who sends once more
 * asks for that too.
 */
export const lockDraft = async (
  w: Write<Applicant>,
  id: string,
  slug: string,
  helpers: 'of what is sent' | 'of what is not' = 'of what is not',
): Promise<OpenDraft> => {
  const r = reading(w)
  // First the lock, then the look: who had to wait may find it in another version, which a join would not follow.
  if (isId(id)) await w.tx.selectFrom('services.draft').select('id').where('id', '=', id).forUpdate().execute()
  const row = await own(r, id, slug, helpers === 'of what is sent').executeTakeFirst()
  const draft = await opened(r, row)
  if (row?.version !== draft.service.version) await keepCarried(w, draft)
  return draft
}

/** Writes a draft down as it is in the version that it has been carried over to. */
export const keepCarried = async (
  w: Write<Applicant>,
  { id, service, answers, typed, aside }: Pick<OpenDraft, 'id' | 'service' | 'answers' | 'typed' | 'aside'>,
): Promise<void> => {
  await w.tx
    .updateTable('services.draft')
    .set(({ eb }) => ({
      version: service.version,
      answers: JSON.stringify(answers),
      typed: JSON.stringify(typed),
      aside: JSON.stringify(aside),
      replaced: null,
      rev: eb('rev', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** What the answers of a page, and what is typed on it, looked like when it was shown: a changed one was changed elsewhere meanwhile. */
export const printOf = (asked: readonly Question[], answers: Answers, typed: Raw = {}): string =>
  createHash('sha256')
    .update(canonical([asked.map(({ key }) => [key, answers[key] ?? null]), typed]))
    .digest('base64url')
    .slice(0, 16)

const own = (r: Read<Applicant>, id: string, slug: string, sentToo = false) => {
  // Asked of the database as a uuid, so that nothing else may reach it.
  if (!isId(id)) throw new Missing('No such draft')
  return r.db
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .leftJoin('services.draft_helper as h', join =>
      join
        .onRef('h.draft_id', '=', 'f.id')
        .on('h.person_id', '=', r.actor.id)
        .on('h.ended_at', 'is', null)
        .on(({ eb, lit }) => (sentToo ? lit(true) : eb('f.sent_at', 'is', null))),
    )
    .select([
      'f.id',
      'f.slug',
      'f.version',
      'd.hash',
      'f.answers',
      'f.replaced',
      'f.typed',
      'f.aside',
      'f.person_id',
      'f.corrects',
      'h.may',
      'f.birth_date',
      'f.on_behalf',
      'f.updated_at',
      'f.expires_at',
      'f.sent_at',
    ])
    .where('f.id', '=', id)
    .where('f.slug', '=', slug)
    .where(({ eb, or }) =>
      or([
        eb(ownerColumn(r.actor), '=', r.actor.id),
        eb('h.id', 'is not', null),
        isActedFor(r.actor, 'f.principal', 'f.on_behalf'),
      ]),
    )
    .limit(1)
}

/** Begun in this browser before the person signed in: it can be theirs, and is first asked about. */
const toTakeOver = async (r: Read<Applicant>, id: string, slug: string): Promise<undefined> => {
  if (r.actor.kind !== 'resident' || !r.actor.visitor) return undefined
  const row = await r.db
    .selectFrom('services.draft')
    .select('id')
    .where('id', '=', id)
    .where('slug', '=', slug)
    .where('visitor_id', '=', r.actor.visitor)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  if (row) throw new Redirect(takeOverUrl(slug, id))
  return undefined
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof own>['executeTakeFirst']>>>

const opened = async (r: Read<Applicant>, row: Row | undefined): Promise<OpenDraft> => {
  if (!row) throw new Missing('No such draft')
  // A sent one is kept for its receipt; the others are gone when their time is out, also before they are swept.
  if (!row.sent_at && Temporal.Instant.compare(row.expires_at, r.now) <= 0) throw new Missing('The draft has expired')
  const pinned = await serviceOf(r, row)
  const stored = { answers: await withFreshFiles(r, row.answers), typed: row.typed, aside: row.aside }
  const offered = row.sent_at ? undefined : await shownService(r, row.slug, row.person_id ?? undefined)
  const outdated = offered !== undefined && offered.version !== pinned.version
  const over = outdated ? carried(pinned, offered, stored, dayOf(r.now)) : undefined
  const smooth = over !== undefined && isSmooth(over)
  const [service, held] = smooth && offered ? [offered, over] : [pinned, stored]
  const corrects = row.corrects ?? undefined
  const slots = row.sent_at ? undefined : await slotsFor(r, service, { id: row.id, corrects })
  const ask = { ...askingOf(service, r), slots, children: childrenOf(r, row) }
  const theirs = row.person_id !== null && row.person_id !== r.actor.id ? row.person_id : undefined
  const colleague = theirs !== undefined && isColleague(r, row) ? theirs : undefined
  if (colleague !== undefined && !(await isShared(r, colleague)))
    throw new Missing('Begun by somebody who is protected')
  const owner = colleague === undefined ? theirs : undefined
  if (owner === undefined && !row.sent_at) refuseWhoMayNoLonger(r, row)
  const known = knownOf(row)
  return {
    id: row.id,
    service,
    answers: held.answers,
    replaced: row.replaced ?? undefined,
    typed: held.typed,
    aside: held.aside,
    newer: outdated && !smooth ? offered : undefined,
    known,
    onBehalf: row.on_behalf ?? undefined,
    principal: row.on_behalf ? await principalForSelf(r, row.on_behalf) : undefined,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    sentAt: row.sent_at ?? undefined,
    visitors: row.person_id === null,
    corrects,
    help: owner === undefined ? undefined : await helpWith(r, owner, mayOf(row.may)),
    ...(colleague === undefined ? {} : { colleague }),
    ask,
    walk: walk(service, held.answers, ask, known),
  }
}

/** The children of whoever's draft it is, where the register has been asked: they are nothing to a helper. */
const childrenOf = ({ actor }: Read<Applicant>, row: Row): OwnChildren | undefined =>
  actor.kind === 'resident' && actor.id === row.person_id ? actor.acting?.children : undefined

/** Who may act for the organisation that a draft is for goes on with it as with one of their own. */
const isColleague = ({ actor }: Read<Applicant>, { on_behalf }: Row): boolean =>
  actor.kind === 'resident' && on_behalf?.principal.kind === 'organisation' && actsFor(actor, on_behalf) === 'held'

/** A draft for an organisation is kept, and closed, from the moment that the registers no longer know of the right to act for it. */
const refuseWhoMayNoLonger = ({ actor }: Read<Applicant>, { on_behalf }: Row): void => {
  if (actor.kind !== 'resident' || on_behalf?.principal.kind !== 'organisation') return
  if (actsFor(actor, on_behalf) === 'gone')
    throw new Refused({ key: 'services.behalf.gone', args: { organisation: on_behalf.principal.name } })
}
