import { sql } from 'kysely'
import type { Read, Write } from '../../kernel/hands.ts'
import { type OnBehalf, principalKey } from '../people/index.ts'
import { type Applicant, expiryOf, ownerColumn } from './applicant.ts'
import type { PublishedService } from './compiled-service.ts'
import './table.ts'

/** The actor's drafts that are neither sent nor out of time, the last touched first. */
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
      'f.principal',
      'f.on_behalf',
      'f.created_at',
      'f.corrects',
      'f.updated_at',
      'f.expires_at',
    ])
    .where(ownerColumn(r.actor), '=', r.actor.id)
    .where('f.sent_at', 'is', null)
    .where('f.expires_at', '>', r.now)
    .orderBy('f.updated_at', 'desc')

/** Those of a service. What corrects something that was sent is no beginning of something new. */
export const livingDrafts = (r: Read<Applicant>, slug: string) =>
  ownDrafts(r).where('f.slug', '=', slug).where('f.corrects', 'is', null).execute()

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
