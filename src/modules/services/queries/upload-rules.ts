import type { Read, Resident } from '../../../kernel/hands.ts'
import { openDraft } from '../draft.ts'
import { pathOf, placeIn } from '../place.ts'
import type { UploadLimit } from '../question.ts'

/** What may be uploaded on a page of the person's own draft: nothing where nothing is asked for. Throws Missing. */
export const uploadRules = async (
  r: Read<Resident>,
  input: { service: string; draft: string; page: string },
): Promise<Record<string, UploadLimit>> => {
  const { walk } = await openDraft(r, input.draft, input.service)
  const place = placeIn(walk, pathOf(input.page))
  return Object.fromEntries(
    (place?.here.asked ?? []).flatMap(({ fact, upload }) => (upload ? [[fact, upload] as const] : [])),
  )
}
