import { dayOf } from '../../../kernel/clock.ts'
import { Missing } from '../../../kernel/errors.ts'
import { type ClosedFile, closedFiles, fileForDownload, type StoredFile } from '../../../kernel/files/files.ts'
import type { Read, Resident, Sight } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import { numberOf, type OnBehalf, residentActor } from '../../people/index.ts'
import { type ShownSection, sectionsOf } from '../answer-sections.ts'
import { hiddenAmong } from '../hidden-among.ts'
import { knownOf } from '../known.ts'
import { serviceOf } from '../published.ts'
import { requests, standing } from '../signing/signature.ts'
import { partFor } from '../signing/signers-in.ts'
import type { SignatureState } from '../signing/table.ts'
import { walk } from '../walk.ts'

/** A request to me, without a word of whose it is: that is read on its own page, and logged there. */
export type ToSign = {
  id: string
  serviceName: string
  state: SignatureState
  askedAt: Temporal.Instant
  until: Temporal.PlainDate
  settledAt?: Temporal.Instant
}

/** What I have been asked to sign, the newest first. */
export const toSignForResident = async (r: Read<Resident>): Promise<ToSign[]> => {
  const number = await numberOf(r, r.actor.id)
  const rows = await requests(r)
    .where('g.number', '=', number ?? '')
    .orderBy('g.id', 'desc')
    .limit(200)
    .execute()
  const all: ToSign[] = []
  for (const row of rows) {
    const service = await serviceOf(r, row)
    all.push({
      id: row.id,
      serviceName: service.words(r.locale).text('service.name'),
      state: standing(row, r.now),
      askedAt: row.asked_at,
      until: row.until,
      ...(row.settled_at ? { settledAt: row.settled_at } : {}),
    })
  }
  return all
}

export type RequestForResident = ToSign & {
  /** Who asks; nothing where they have a protected identity. */
  from?: string
  sentAt: Temporal.Instant
  /** What I sign by signing, in the service's own words. */
  statement: string
  /** What I may read of what was sent. Nothing once I have nothing more to do with it. */
  sections: ShownSection[]
  /** Files among it that can't be opened now. */
  closedFiles: ReadonlyMap<string, ClosedFile>
  /** How the applicant is reached is left out. */
  contactHidden: boolean
  /** The applicant has corrected it since. */
  corrected: boolean
  hash: string
  sights: Sight[]
}

/** A request to me with the part of what was sent that I may read. Throws Missing for anybody else's. */
export const requestForResident = async (r: Read<Resident>, id: string): Promise<RequestForResident> => {
  const number = await numberOf(r, r.actor.id)
  const row = isId(id)
    ? await requests(r)
        .innerJoin('services.draft as f', 'f.id', 's.draft_id')
        .leftJoin('services.submission as l', join =>
          join.onRef('l.number', '=', 's.number').onRef('l.corrects', '=', 's.id'),
        )
        .select(['s.answers', 'f.birth_date', 'f.on_behalf', 'l.id as later'])
        .where('g.id', '=', id)
        .where('g.number', '=', number ?? '')
        .executeTakeFirst()
    : undefined
  const applicant = row?.applicant ? await residentActor(r, row.applicant) : undefined
  if (!row || !applicant) throw new Missing('No such request')
  const service = await serviceOf(r, row)
  const coSigner = service.definition.coSigners?.find(one => one.id === row.signer)
  if (!coSigner) throw new Error(`${row.slug} version ${row.version} has no co-signer ${row.signer}`)
  // Shown as of the day it was sent, as on the receipt.
  const ask = { today: dayOf(row.sent_at), locale: r.locale, words: service.words(r.locale) }
  const state = standing(row, r.now)
  const open = state === 'waiting' || state === 'signed'
  const hidden = applicant.protectedIdentity
  const walked = walk(service, row.answers, ask, knownOf(row))
  // Where a protected person lives stands in how the applicant is reached, too.
  const contactHidden =
    hidden || (await hiddenAmong(r, { service, walk: walked, onBehalf: row.on_behalf ?? undefined }))
  const sections = open ? sectionsOf(partFor(walked, coSigner, row.number, contactHidden), ask) : []
  const files = sections.flatMap(({ answers }) => answers.flatMap(answer => answer.files))
  return {
    id: row.id,
    serviceName: ask.words.text('service.name'),
    ...(hidden ? {} : { from: applicant.name }),
    state,
    askedAt: row.asked_at,
    until: row.until,
    ...(row.settled_at ? { settledAt: row.settled_at } : {}),
    sentAt: row.sent_at,
    statement: ask.words.text(`signer.${row.signer}.statement`),
    sections,
    closedFiles: await closedFiles(
      r,
      files.map(file => file.id),
    ),
    contactHidden,
    corrected: row.later !== null,
    hash: row.signed_hash ?? row.content_hash,
    sights: [applicant.id, ...childIn(row.on_behalf)].map(person => ({
      person,
      what: 'signature',
      object: row.case_number,
      why: 'signing',
    })),
  }
}

const childIn = (onBehalf: OnBehalf | null): string[] =>
  onBehalf?.principal.kind === 'person' ? [onBehalf.principal.person] : []

/** A file among what I may read of a request to me. Throws Missing for any other, Refused while it waits to be scanned. */
export const fileToSign = async (
  r: Read<Resident>,
  id: string,
  file: string,
): Promise<{ file: StoredFile; sights: Sight[] }> => {
  const { sections, sights } = await requestForResident(r, id)
  const mine = sections.some(({ answers }) => answers.some(({ files }) => files.some(one => one.id === file)))
  if (!mine) throw new Missing('No such file')
  return { file: await fileForDownload(r, file), sights }
}
