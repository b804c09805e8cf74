import { dayOf } from '../../../kernel/clock.ts'
import { Redirect, Refused } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import type { Applicant } from '../applicant.ts'
import { askingOf } from '../asking.ts'
import { carried } from '../carried.ts'
import { keepCarried, lockDraft } from '../draft.ts'
import { resumeUrl } from '../onwards.ts'
import { sentUrl } from '../queries/submission-of-draft.ts'
import { walk } from '../walk.ts'

/** Takes a draft over to the version that is offered now, and says where to go on. Done already, it only says where. */
export const carryDraft = async (
  w: Write<Applicant>,
  { service: slug, draft: id }: { service: string; draft: string },
): Promise<{ to: string }> => {
  const draft = await lockDraft(w, id, slug)
  if (draft.sentAt) throw new Redirect(await sentUrl(reading(w), id))
  if (draft.help?.may === 'read') throw new Refused({ key: 'services.help.only-read' })
  const { newer, known } = draft
  const over = newer && carried(draft.service, newer, draft, dayOf(w.now))
  if (newer && over) await keepCarried(w, { id, service: newer, ...over })
  const now = newer && over ? walk(newer, over.answers, askingOf(newer, w), known) : draft.walk
  return { to: resumeUrl(slug, id, now) }
}
