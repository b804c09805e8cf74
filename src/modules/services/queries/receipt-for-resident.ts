import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import { closedFiles } from '../../../kernel/files/files.ts'
import type { Read, Resident, Sight, Visitor } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { mailAddressOf, type PrincipalForSelf, principalForSelf } from '../../people/index.ts'
import { type ShownSection, sectionsOf } from '../answer-sections.ts'
import { wordsFor } from '../asking.ts'
import { type Booked, bookedIn } from '../booking/book.ts'
import type { Act } from '../definition.ts'
import { type FeeInWords, feesInWords } from '../fees.ts'
import { linesOf } from '../fresh-files.ts'
import { knownOf } from '../known.ts'
import { type OwnSignature, ownSignatureOf } from '../own-signature/own-signature.ts'
import { serviceOf } from '../published.ts'
import { isMySubmission } from '../sender/sent-by.ts'
import { signersIn } from '../signing/signers-in.ts'
import '../feedback/table.ts'
import '../table.ts'
import { walk } from '../walk.ts'
import { nextSteps } from './service-for-visitor.ts'

/** What anybody who holds the receipt reads of what was sent. */
export type Receipt = {
  id: string
  number: string
  slug: string
  act: Act
  /** It corrects what was sent before. */
  corrects: boolean
  version: number
  unit: string
  serviceName: string
  /** Whom it concerns, where that is not me. */
  principal?: PrincipalForSelf
  sentAt: Temporal.Instant
  /** Whether the promised days are counted from when all has come in, and how many they are. */
  countsFrom: 'sent' | 'complete'
  days: number
  fees?: FeeInWords[]
  /** The day by which the municipality has promised an answer, if all has come in. */
  decideBy: Temporal.PlainDate
  next: { title: string; text?: string }[]
  /** The times that belong to it now. */
  booked: Booked[]
  sections: ShownSection[]
  /** What the receipt can be checked against. */
  contentHash: string
  /** The applicant's own signature by e-ID. */
  signature?: OwnSignature
}

export type ReceiptForResident = Receipt & {
  name: string
  sights: Sight[]
  protectedIdentity: boolean
  /** How many others have been asked to sign. */
  asked: number
  /** Whether it has been said how it went. */
  feedbackGiven: boolean
}

/** The receipt of one's own application. Throws Missing for anybody else's. */
export const receiptForResident = async (r: Read<Resident>, id: string): Promise<ReceiptForResident> => {
  const row = await receipts(r, id).where(isMySubmission(r.actor)).executeTakeFirst()
  const colleague =
    row?.on_behalf?.principal.kind === 'organisation' && row.person_id && row.person_id !== r.actor.id
      ? { id: row.person_id, ...(await mailAddressOf(r, row.person_id)) }
      : undefined
  if (colleague?.protectedIdentity) throw new Missing('Sent by somebody who is protected')
  const { receipt, service, walked } = await receiptFrom(r, row)
  const given = await r.db
    .selectFrom('services.feedback_given')
    .select('submission_id')
    .where('submission_id', '=', id)
    .executeTakeFirst()
  return {
    ...receipt,
    name: colleague?.name ?? r.actor.name,
    sights: colleague ? [{ person: colleague.id, what: 'case', object: receipt.number, why: 'organisation' }] : [],
    protectedIdentity: r.actor.protectedIdentity,
    asked: signersIn(service, walked).length,
    feedbackGiven: given !== undefined,
  }
}

/** The receipt of what was sent as this visitor, without anybody having signed in. Throws Missing for anybody else's. */
export const receiptForSender = async (r: Read<Visitor>, id: string): Promise<Receipt> => {
  const row = await receipts(r, id).where('s.sender_id', '=', r.actor.id).executeTakeFirst()
  return (await receiptFrom(r, row)).receipt
}

const receipts = (r: Read, id: string) => {
  if (!isId(id)) throw new Missing('No such receipt')
  return r.db
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
      's.on_behalf',
      's.corrects',
    ])
    .where('s.id', '=', id)
}

type Row = Awaited<ReturnType<ReturnType<typeof receipts>['executeTakeFirst']>>

/** Shown as of the day it was sent: what has changed since does not change what was said then. */
const receiptFrom = async (r: Read, row: Row) => {
  if (!row) throw new Missing('No such receipt')
  const service = await serviceOf(r, row)
  const ask = { today: dayOf(row.sent_at), locale: r.locale, words: wordsFor(service, r) }
  const signature = await ownSignatureOf(r, row.id)
  const fees = feesInWords(service.definition, ask.words, r.locale)
  const walked = walk(service, row.answers, ask, knownOf(row))
  const sections = sectionsOf(walked, ask)
  const files = sections.flatMap(({ answers }) => answers.flatMap(answer => answer.files))
  const closed = await closedFiles(
    r,
    files.map(file => file.id),
  )
  const receipt: Receipt = {
    id: row.id,
    number: row.number,
    slug: row.slug,
    act: service.definition.act,
    corrects: row.corrects !== null,
    version: row.version,
    unit: service.definition.unit,
    serviceName: ask.words.text('service.name'),
    ...(row.on_behalf ? { principal: await principalForSelf(r, row.on_behalf) } : {}),
    sentAt: row.sent_at,
    decideBy: ask.today.add({ days: service.definition.handlingTimeDays }),
    countsFrom: service.definition.serviceLevel?.countsFrom ?? 'sent',
    days: service.definition.handlingTimeDays,
    ...(fees ? { fees } : {}),
    next: nextSteps(service, ask.words),
    booked: await bookedIn(r, row.number),
    sections: sections.map(section => ({
      ...section,
      answers: section.answers.map(answer => ({
        ...answer,
        lines: linesOf(answer, r.t, ({ id: file }) => closed.get(file) ?? 'clean'),
      })),
    })),
    contentHash: row.content_hash,
    ...(signature ? { signature } : {}),
  }
  return { receipt, service, walked }
}
