import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import { type ShownSection, sectionsOf } from '../answer-sections.ts'
import type { Applicant } from '../applicant.ts'
import type { Act } from '../definition.ts'
import { draftAsItIs } from '../draft.ts'
import { type Help, sightsOf } from '../help.ts'
import { resumeUrl } from '../onwards.ts'
import { helpUrl, removeUrl } from '../urls.ts'
import { sentUrl } from './submission-of-draft.ts'

export type SavedDraft = {
  act: Act
  serviceName: string
  expiresAt: Temporal.Instant
  /** Where one goes on; not for whoever may only read. */
  url?: string
  removeUrl: string
  /** What opens it on another device, where nobody has signed in. */
  code?: string
  /** Where the owner lets somebody in. */
  helpUrl?: string
  /** Whose draft it is, for somebody who helps with it; and for whoever may only read, what is in it. */
  help?: Help
  sections?: ShownSection[]
  sights: Sight[]
}

/** A draft that was just saved, or that somebody helps with. Throws Missing. */
export const savedDraft = async (
  r: Read<Applicant>,
  { service: slug, draft: id }: { service: string; draft: string },
): Promise<SavedDraft> => {
  const draft = await draftAsItIs(r, id, slug)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, id))
  const { help, walk, ask } = draft
  const own = help === undefined && r.actor.kind === 'resident'
  return {
    act: draft.service.definition.act,
    serviceName: ask.words.text('service.name'),
    expiresAt: draft.expiresAt,
    ...(help?.may === 'read' ? { sections: sectionsOf(walk, ask) } : { url: resumeUrl(slug, id, walk) }),
    removeUrl: removeUrl(slug, id),
    ...(r.actor.kind === 'visitor' ? { code: r.actor.code } : {}),
    ...(own ? { helpUrl: helpUrl(slug, id) } : {}),
    ...(help ? { help } : {}),
    sights: sightsOf(draft),
  }
}
