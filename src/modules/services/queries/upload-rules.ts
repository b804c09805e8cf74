import { Refused } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Applicant } from '../applicant.ts'
import { draftAsItIs } from '../draft.ts'
import { pathOf, placeIn } from '../place.ts'
import type { UploadLimit } from '../question.ts'

/** What may be uploaded on a page of the person's own draft: nothing where nothing is asked for. Throws Missing. */
export const uploadRules = async (
  r: Read<Applicant>,
  input: { service: string; draft: string; page: string },
): Promise<Record<string, UploadLimit>> => {
  const { walk, help } = await draftAsItIs(r, input.draft, input.service)
  if (help?.may === 'read') throw new Refused({ key: 'services.help.only-read' })
  const place = placeIn(walk, pathOf(input.page))
  return Object.fromEntries(
    (place?.here.asked ?? []).flatMap(({ fact, upload }) => (upload ? [[fact, upload] as const] : [])),
  )
}
