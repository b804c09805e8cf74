import { sql } from 'kysely'
import type { Write } from '../../kernel/hands.ts'
import type { AnswerSection } from '../cases/index.ts'
import type { OnBehalf } from '../people/index.ts'
import { sectionsOf } from './answer-sections.ts'
import type { Applicant } from './applicant.ts'
import { askingOf } from './asking.ts'
import type { OpenDraft } from './draft.ts'
import { behalfColumns } from './living-drafts.ts'

/** By what a submission is somebody's, where it is called `s`. */
export const ofSender = { owner: 's.person_id', principal: 's.principal', onBehalf: 's.on_behalf' }

type ToSubmit = {
  submission: string
  number: string
  hash: string
  revision?: number
  corrects?: string
  /** As whom it is sent where nobody has signed in. */
  sender?: string | undefined
  onBehalf?: OnBehalf | undefined
}

/** One statement: the draft is marked as sent, what was only typed goes, and what was sent is written. The draft is locked, so nothing can come between. */
export const insertSubmission = (
  w: Write<Applicant>,
  { id, service, walk }: OpenDraft,
  { submission, number, hash, revision = 1, corrects, onBehalf, sender }: ToSubmit,
): void => {
  const behalf = behalfColumns(onBehalf)
  w.send(sql`
    with sent as (update services.draft set sent_at = ${w.now}, typed = '{}', rev = rev + 1 where id = ${id} returning id, person_id, slug, version)
    insert into services.submission (id, draft_id, person_id, sender_id, slug, version, definition_hash, answers, content_hash, number, revision, corrects, principal, on_behalf, locale, sent_at)
    select ${submission}::uuid, id, person_id, ${sender ?? null}::uuid, slug, version, ${service.hash}, ${JSON.stringify(walk.relevant)}::jsonb, ${hash}, ${number},
      ${revision}::int, ${corrects ?? null}::uuid, ${behalf.principal}::text, ${behalf.on_behalf}::jsonb, ${w.locale}, ${w.now}::timestamptz
    from sent`)
}

/** An officer reads the answers in Swedish, in whatever language they were given. */
export const forTheCase = ({ service, walk }: OpenDraft, now: Temporal.Instant): AnswerSection[] =>
  sectionsOf(walk, askingOf(service, { now, locale: 'sv' })).map(({ title, answers }) => ({
    title,
    items: answers.map(({ label, lines, files }) => ({
      label,
      value: lines.join('\n'),
      ...(files.length > 0 ? { files: files.map(({ id, name, type, size }) => ({ id, name, type, size })) } : {}),
    })),
  }))
