import { sql } from 'kysely'
import type { Read, Write } from '../../kernel/hands.ts'
import { isActedFor, type OnBehalf, principalKey } from '../people/index.ts'
import { type Applicant, expiryOf, ownerColumn } from './applicant.ts'
import type { PublishedService } from './compiled-service.ts'
import { isShared } from './help.ts'
import './table.ts'

/**
 * The actor's drafts that are neither sent nor out of time, the last touched first; and those that others have begun for an organisation
 * that the actor may act for now.
 */
export const ownDrafts = (r: Read<Applicant>) =>
  r.db
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
      'f.birth_date',
      'f.person_id',
      'f.principal',
      'f.on_behalf',
      'f.created_at',
      'f.corrects',
      'f.updated_at',
      'f.expires_at',
    ])
    .where(({ eb, or }) =>
      or([eb(ownerColumn(r.actor), '=', r.actor.id), isActedFor(r.actor, 'f.principal', 'f.on_behalf')]),
    )
    .where('f.sent_at', 'is', null)
    .where('f.expires_at', '>', r.now)
    .orderBy('f.updated_at', 'desc')

/** Those of a service. What corrects something that was sent is no beginning of something new. */
export const livingDrafts = async (r: Read<Applicant>, slug: string) =>
  sharedAmong(r, await ownDrafts(r).where('f.slug', '=', slug).where('f.corrects', 'is', null).execute())

/** Without those of colleagues who have a protected identity. */
export const sharedAmong = async <D extends { person_id: string | null }>(
  r: Read<Applicant>,
  drafts: D[],
): Promise<D[]> => {
  const shown: D[] = []
  for (const draft of drafts)
    if (draft.person_id === null || draft.person_id === r.actor.id || (await isShared(r, draft.person_id)))
      shown.push(draft)
  return shown
}

export type LivingDraft = Awaited<ReturnType<typeof livingDrafts>>[number]

/** Whom a draft or a submission concerns, as it is kept. */
export const behalfColumns = (onBehalf: OnBehalf | undefined) => ({
  principal: onBehalf ? principalKey(onBehalf) : null,
  on_behalf: onBehalf ? JSON.stringify(onBehalf) : null,
})

/** Holds off everybody else who begins this service as the same actor, until the end of the transaction. */
export const lockBeginning = async (w: Write<Applicant>, slug: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${w.municipality.id} ${w.actor.id} ${slug}`}, 0))`.execute(
    w.tx,
  )
}

/** A new draft, with nothing in it, of whom it concerns where that is somebody else; gives whether it is new. The same id once more is the same draft. */
export const insertDraft = async (
  w: Write<Applicant>,
  id: string,
  { slug, version, definition }: Pick<PublishedService, 'slug' | 'version' | 'definition'>,
  birthDate: Temporal.PlainDate | undefined,
  onBehalf?: OnBehalf,
): Promise<boolean> => {
  const visitors = w.actor.kind === 'visitor'
  const made = await w.tx
    .insertInto('services.draft')
    .values({
      id,
      person_id: visitors ? null : w.actor.id,
      visitor_id: visitors ? w.actor.id : null,
      slug,
      version,
      birth_date: birthDate ?? null,
      ...behalfColumns(onBehalf),
      answers: '{}',
      replaced: null,
      created_at: w.now,
      updated_at: w.now,
      expires_at: expiryOf(definition.draftDays, visitors, w.now),
      sent_at: null,
    })
    .onConflict(conflict => conflict.columns(['municipality_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}
