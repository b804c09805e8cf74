import type { Read, Resident } from '../../../kernel/hands.ts'
import { wordsFor } from '../asking.ts'
import { helpWith, type May } from '../help.ts'
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
    const { ownerName } = await helpWith(r, row.person_id ?? '', row.may)
    drafts.push({
      id: row.id,
      serviceName: wordsFor(service, r).text('service.name'),
      may: row.may,
      ...(ownerName ? { ownerName } : {}),
      expiresAt: row.expires_at,
      url: savedUrl(row.slug, row.id),
      leaveUrl: endHelpUrl(row.slug, row.id),
      help: row.help,
    })
  }
  return drafts
}
