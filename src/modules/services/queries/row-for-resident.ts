import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import { rowTitle } from '../answer-sections.ts'
import type { Applicant } from '../applicant.ts'
import { openDraft } from '../draft.ts'
import { sightsOf } from '../help.ts'
import { groupsIn, pathOf, placeIn } from '../place.ts'
import { pageUrl, removeRowUrl } from '../urls.ts'
import { sentUrl } from './submission-of-draft.ts'

export type RowForResident = {
  serviceName: string
  title: string
  url: string
  removeUrl: string
  answers: number
  sights: Sight[]
}

/** A row that one is about to take away. Redirects to its list where it is not there. */
export const rowForResident = async (
  r: Read<Applicant>,
  input: { service: string; draft: string; page: string; row: string },
): Promise<RowForResident> => {
  const draft = await openDraft(r, input.draft, input.service)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, draft.id))
  const place = placeIn(draft.walk, pathOf(input.page))
  const url = pageUrl(input.service, draft.id, place?.key ?? draft.walk.furthest)
  for (const { group, rows } of place ? groupsIn(place.here) : []) {
    const at = rows.findIndex(({ row }) => row === input.row)
    const row = rows[at]
    if (!row) continue
    return {
      serviceName: draft.ask.words.text('service.name'),
      title: rowTitle(row, at, group, draft.ask),
      url,
      removeUrl: removeRowUrl(input.service, draft.id, `${input.page}/${input.row}`),
      sights: sightsOf(draft),
      answers: Object.values(row.walk.relevant).filter(answer => answer !== null).length,
    }
  }
  throw new Redirect(url)
}
