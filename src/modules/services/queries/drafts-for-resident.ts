import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import { type PrincipalForSelf, principalForSelf } from '../../people/index.ts'
import type { Applicant } from '../applicant.ts'
import { askingOf, wordsFor } from '../asking.ts'
import type { Act } from '../definition.ts'
import { knownOf } from '../known.ts'
import { ownDrafts, sharedAmong } from '../living-drafts.ts'
import { resumeUrl } from '../onwards.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { helpUrl, removeUrl } from '../urls.ts'
import { walk } from '../walk.ts'

export type DraftForResident = {
  id: string
  slug: string
  act: Act
  serviceName: string
  /** Whom it concerns, where that is not me. */
  principal?: PrincipalForSelf
  createdAt: Temporal.Instant
  updatedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** The step that it has come to; undefined when all is answered. */
  standing: { n: number; of: number } | undefined
  /** Where it is resumed. */
  url: string
  /** Where one is asked whether it is to be removed. */
  removeUrl: string
  /** It corrects something that was sent. */
  corrects: boolean
  /** Where one lets somebody in to help. */
  helpUrl: string
}

/** The person's living drafts, the last touched first. */
export const draftsForResident = async (r: Read<Applicant>): Promise<DraftForResident[]> => {
  const rows = await sharedAmong(r, await ownDrafts(r).execute())
  const drafts: DraftForResident[] = []
  for (const row of rows) drafts.push(await asDraft(r, row))
  return drafts
}

/** One of them, just saved. Throws Missing. */
export const savedForResident = async (r: Read<Applicant>, id: string): Promise<DraftForResident> => {
  const found = (await draftsForResident(r)).find(draft => draft.id === id)
  if (!found) throw new Missing('No such draft')
  return found
}

type Row = Awaited<ReturnType<ReturnType<typeof ownDrafts>['execute']>>[number]

const asDraft = async (r: Read<Applicant>, row: Row): Promise<DraftForResident> => {
  const service = await serviceOf(r, row)
  const walked = walk(service, row.answers, askingOf(service, r), knownOf(row))
  const at = walked.pages.findIndex(({ page }) => page.id === walked.furthest)
  return {
    id: row.id,
    slug: row.slug,
    act: service.definition.act,
    serviceName: wordsFor(service, r).text('service.name'),
    ...(row.on_behalf ? { principal: await principalForSelf(r, row.on_behalf) } : {}),
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    standing: walked.complete ? undefined : { n: at + 1, of: walked.pages.length + 1 },
    url: resumeUrl(row.slug, row.id, walked),
    removeUrl: removeUrl(row.slug, row.id),
    corrects: row.corrects !== null,
    helpUrl: helpUrl(row.slug, row.id),
  }
}
