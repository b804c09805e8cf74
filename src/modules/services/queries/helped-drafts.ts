import type { Read, Resident } from '../../../kernel/hands.ts'
import { wordsFor } from '../asking.ts'
import { helpWith, type May, mayOf } from '../help.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { endHelpUrl, savedUrl } from '../urls.ts'

export type HelpedDraft = {
  id: string
  serviceName: string
  may: May
  ownerName?: string
  expiresAt: Temporal.Instant
  url: string
  /** Where one says that one helps no more. */
  leaveUrl: string
  help: string
}

/** The drafts of others that one helps with. What is in them is read only when one is opened. */
export const helpedDrafts = async (r: Read<Resident>): Promise<HelpedDraft[]> => {
  const rows = await r.db
    .selectFrom('services.draft_helper as h')
    .innerJoin('services.draft as f', 'f.id', 'h.draft_id')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['f.id', 'f.slug', 'f.version', 'd.hash', 'f.person_id', 'f.expires_at', 'h.may', 'h.id as help'])
    .where('h.person_id', '=', r.actor.id)
    .where('h.ended_at', 'is', null)
    .where('f.sent_at', 'is', null)
    .where('f.expires_at', '>', r.now)
    .orderBy('h.accepted_at', 'desc')
    .execute()
  const drafts: HelpedDraft[] = []
  for (const row of rows) {
    const service = await serviceOf(r, row)
    const { ownerName } = await helpWith(r, row.person_id ?? '', mayOf(row.may))
    drafts.push({
      id: row.id,
      serviceName: wordsFor(service, r).text('service.name'),
      may: mayOf(row.may),
      ...(ownerName ? { ownerName } : {}),
      expiresAt: row.expires_at,
      url: savedUrl(row.slug, row.id),
      leaveUrl: endHelpUrl(row.slug, row.id),
      help: row.help,
    })
  }
  return drafts
}

/** A draft that was mine until somebody took it over. */
export type HandedOver = { id: string; serviceName: string; name?: string; at: Temporal.Instant }

/** So long it is said on Mina sidor that something was handed over. */
const toldDays = 30

/** What I have handed over lately, the last first. Whose it is now is told as they were called then; a protected name is not. */
export const handedOver = async (r: Read<Resident>): Promise<HandedOver[]> => {
  const rows = await r.db
    .selectFrom('services.draft_helper as h')
    .innerJoin('services.draft as f', 'f.id', 'h.draft_id')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['h.id', 'f.slug', 'f.version', 'd.hash', 'h.name', 'h.accepted_at'])
    .where('h.handed_by', '=', r.actor.id)
    .where('h.accepted_at', '>', r.now.subtract({ hours: 24 * toldDays }))
    .orderBy('h.accepted_at', 'desc')
    .execute()
  const all: HandedOver[] = []
  for (const row of rows) {
    if (!row.accepted_at) continue
    const serviceName = wordsFor(await serviceOf(r, row), r).text('service.name')
    all.push({ id: row.id, serviceName, ...(row.name ? { name: row.name } : {}), at: row.accepted_at })
  }
  return all
}
