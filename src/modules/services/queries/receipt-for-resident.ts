import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import { closedFiles } from '../../../kernel/files/files.ts'
import type { Read, Resident, Sight } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { isMine, mailAddressOf } from '../../people/index.ts'
import { type ShownSection, sectionsOf } from '../answer-sections.ts'
import { wordsFor } from '../asking.ts'
import type { Act } from '../definition.ts'
import { linesOf } from '../fresh-files.ts'
import { knownOf } from '../known.ts'
import { serviceOf } from '../published.ts'
import { signersIn } from '../signing/signers-in.ts'
import { ofSender } from '../submit.ts'
import '../feedback/table.ts'
import '../table.ts'
import { walk } from '../walk.ts'
import { nextSteps } from './service-for-visitor.ts'

export type ReceiptForResident = {
  id: string
  number: string
  slug: string
  act: Act
  version: number
  unit: string
  serviceName: string
  name: string
  /** The organisation that it was sent for. */
  organisation?: { name: string; number: string }
  sights: Sight[]
  sentAt: Temporal.Instant
  /** The day by which the municipality has promised an answer. */
  decideBy: Temporal.PlainDate
  next: { title: string; text?: string }[]
  sections: ShownSection[]
  /** What the receipt can be checked against. */
  contentHash: string
  protectedIdentity: boolean
  /** How many others have been asked to sign. */
  asked: number
  /** Whether it has been said how it went. */
  feedbackGiven: boolean
}

/** The receipt of one's own application. Throws Missing for anybody else's. */
export const receiptForResident = async (r: Read<Resident>, id: string): Promise<ReceiptForResident> => {
  if (!isId(id)) throw new Missing('No such receipt')
  const row = await r.db
    .selectFrom('services.submission as s')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 's.slug').onRef('d.version', '=', 's.version'),
    )
    .innerJoin('services.draft as f', 'f.id', 's.draft_id')
    .select([
      's.id',
      's.number',
      's.slug',
      's.version',
      'd.hash',
      's.answers',
      's.content_hash',
      's.sent_at',
      's.person_id',
      'f.birth_date',
      'f.on_behalf',
      eb =>
        eb
          .exists(
            eb
              .selectFrom('services.feedback_given as g')
              .select('g.submission_id')
              .whereRef('g.submission_id', '=', 's.id'),
          )
          .as('feedback_given'),
    ])
    .where('s.id', '=', id)
    .where(isMine(r.actor, ofSender))
    .executeTakeFirst()
  if (!row) throw new Missing('No such receipt')
  const colleague = row.person_id === r.actor.id ? undefined : await mailAddressOf(r, row.person_id)
  if (colleague?.protectedIdentity) throw new Missing('Sent by somebody who is protected')
  const service = await serviceOf(r, row)
  // Shown as of the day it was sent: what has changed since does not change what was said then.
  const ask = { today: dayOf(row.sent_at), locale: r.locale, words: wordsFor(service, r) }
  const walked = walk(service, row.answers, ask, knownOf(row))
  const sections = sectionsOf(walked, ask)
  const files = sections.flatMap(({ answers }) => answers.flatMap(answer => answer.files))
  const closed = await closedFiles(
    r,
    files.map(file => file.id),
  )
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    act: service.definition.act,
    version: row.version,
    unit: service.definition.unit,
    serviceName: ask.words.text('service.name'),
    name: colleague?.name ?? r.actor.name,
    ...(row.on_behalf?.principal.kind === 'organisation' ? { organisation: row.on_behalf.principal } : {}),
    sights: colleague ? [{ person: row.person_id, what: 'case', object: row.number, why: 'organisation' }] : [],
    sentAt: row.sent_at,
    decideBy: ask.today.add({ days: service.definition.handlingTimeDays }),
    next: nextSteps(service, ask.words),
    sections: sections.map(section => ({
      ...section,
      answers: section.answers.map(answer => ({
        ...answer,
        lines: linesOf(answer, r.t, ({ id: file }) => closed.get(file) ?? 'clean'),
      })),
    })),
    contentHash: row.content_hash,
    protectedIdentity: r.actor.protectedIdentity,
    asked: signersIn(service, walked).length,
    feedbackGiven: row.feedback_given === true,
  }
}
