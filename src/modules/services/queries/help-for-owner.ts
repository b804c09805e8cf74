import { randomBytes } from 'node:crypto'
import { Redirect, Refused } from '../../../kernel/errors.ts'
import { happeningsOf } from '../../../kernel/events/events.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { titleOf } from '../compiled-service.ts'
import { draftAsItIs, type OpenDraft } from '../draft.ts'
import { type Given, hiddenIn, invitationDays } from '../help.ts'
import '../table.ts'
import { helpUrl, savedUrl } from '../urls.ts'
import { sentUrl } from './submission-of-draft.ts'

export type HelpForOwner = {
  serviceName: string
  /** What the code to give away is made of; it is good only once the form is sent. None right after one was given. */
  drawn?: string
  days: number
  helpers: {
    id: string
    may: Given
    /** Undefined for an invitation that nobody has taken, and for a protected name. */
    name?: string
    accepted?: Temporal.Instant
    until: Temporal.Instant
  }[]
  /** What helpers have done, the last first. */
  done: { at: Temporal.Instant; name?: string; what: string }[]
  maySend: boolean
  /** Whose protected identity the draft could give away. */
  hidden?: 'own' | 'concerned'
  /** Whether somebody else may have it as their own. */
  mayHandOver: boolean
  action: string
  back: string
}

/** Whom the owner has let in, and what they have done. Throws Refused for a helper: only the owner lets anybody in. */
export const helpForOwner = async (
  r: Read<Resident>,
  { service: slug, draft: id, given }: { service: string; draft: string; given: boolean },
): Promise<HelpForOwner> => {
  const draft = await draftAsItIs(r, id, slug)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, id))
  if (draft.help) throw new Refused({ key: 'services.help.not-yours' })
  const rows = await r.db
    .selectFrom('services.draft_helper')
    .select(['id', 'may', 'name', 'person_id', 'accepted_at', 'ended_at', 'expires_at'])
    .where('draft_id', '=', id)
    .orderBy('id')
    .execute()
  const names = new Map(
    rows.flatMap(({ person_id: person, name }) => (person && name ? [[person, name] as const] : [])),
  )
  const hidden = await hiddenIn(r, draft)
  const happened = await happeningsOf(r, id)
  return {
    serviceName: draft.ask.words.text('service.name'),
    ...(given ? {} : { drawn: randomBytes(16).toString('base64url') }),
    days: invitationDays,
    helpers: rows
      .filter(row => !row.ended_at && (row.accepted_at || Temporal.Instant.compare(row.expires_at, r.now) > 0))
      .map(row => ({
        id: row.id,
        may: row.may,
        ...(row.name ? { name: row.name } : {}),
        ...(row.accepted_at ? { accepted: row.accepted_at } : {}),
        until: row.expires_at,
      })),
    done: happened
      .filter(({ type }) => type === 'draft.helped')
      .map(({ at, actor, body }) => {
        const name = names.get(actor.id)
        return { at, what: pageTitle(draft, String(body.page ?? '')), ...(name ? { name } : {}) }
      })
      .reverse(),
    ...(hidden ? { hidden } : {}),
    maySend: draft.service.definition.applicant.helper === 'send',
    mayHandOver: draft.corrects === undefined,
    action: helpUrl(slug, id),
    back: savedUrl(slug, id),
  }
}

const pageTitle = ({ service, ask }: OpenDraft, key: string): string => {
  const page = service.pages.find(({ id }) => id === key.split('/')[0])
  return page ? titleOf(page, ask.words) : ''
}
