import type { Write } from '../../../kernel/hands.ts'
import { changedAt, rowsOf } from '../answers.ts'
import type { Applicant } from '../applicant.ts'
import { groupsIn } from '../place.ts'
import '../table.ts'
import { pageUrl } from '../urls.ts'
import { placeToFill } from './save-page.ts'

/** Takes a row away with all its answers, and says where its list is. One that is gone already is as removed as it can be. */
export const removeRow = async (
  w: Write<Applicant>,
  input: { service: string; draft: string; page: string; row: string },
): Promise<{ to: string }> => {
  const { draft, place } = await placeToFill(w, input)
  const group = groupsIn(place.here).find(({ rows }) => rows.some(({ row }) => row === input.row))?.group
  if (group) {
    const answers = changedAt(draft.answers, place.path, inner => ({
      ...inner,
      [group.key]: (rowsOf(inner[group.key]) ?? []).filter(({ row }) => row !== input.row),
    }))
    const inside = `${place.key}/${input.row}/`
    const typed = Object.fromEntries(Object.entries(draft.typed).filter(([key]) => !key.startsWith(inside)))
    await w.tx
      .updateTable('services.draft')
      .set(({ eb }) => ({
        answers: JSON.stringify(answers),
        typed: JSON.stringify(typed),
        rev: eb('rev', '+', 1),
        updated_at: w.now,
      }))
      .where('id', '=', draft.id)
      .execute()
  }
  return { to: pageUrl(input.service, draft.id, place.key) }
}
