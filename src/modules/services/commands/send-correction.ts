import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { correctCase, hideCase } from '../../cases/index.ts'
import { contentHash } from '../content-hash.ts'
import type { OpenDraft } from '../draft.ts'
import { factsForMap } from '../facts-for-map.ts'
import { isMySubmission } from '../sender/sent-by.ts'
import { askAnew } from '../signing/ask-anew.ts'
import { whoSigns } from '../signing/request-signatures.ts'
import { forTheCase, insertSubmission } from '../submit.ts'
import '../table.ts'

/**
 * Sends what corrects an earlier submission: a new one of the same number, and the same case with what has changed. What was sent first
 * stays as it was. Who is to sign is asked to sign the new one. Throws Refused when the case may not be corrected any more, and where the
 * applicant is to sign twice. `hide`: somebody who is named in it has a protected identity.
 */
export const sendCorrection = async (
  w: Write<Resident>,
  draft: OpenDraft,
  corrects: string,
  hide: boolean,
): Promise<string> => {
  const { number, revision } = await w.tx
    .selectFrom('services.submission as s')
    .select(['s.number', 's.revision'])
    .where('s.id', '=', corrects)
    .where(isMySubmission(w.actor))
    .executeTakeFirstOrThrow()
  const { service, walk } = draft
  const { signers, hidden } = await whoSigns(reading(w), service, walk, w.actor.id)
  const submission = newId()
  const hash = contentHash({ number, definition: service.hash, answers: walk.relevant })
  // First the case: its lock lets one correction at a time through.
  const { id: opened } = await correctCase(w, {
    number,
    earlier: corrects,
    submission,
    version: String(service.version),
    answers: forTheCase(draft, w.now),
    facts: factsForMap(draft.walk),
  })
  if (hidden || hide) await hideCase(w, opened)
  insertSubmission(w, draft, { submission, number, hash, revision: revision + 1, corrects, onBehalf: draft.onBehalf })
  await w.emit({
    type: 'application.sent',
    subject: submission,
    visible: true,
    body: { number, slug: service.slug, version: service.version, hash, revision: revision + 1 },
  })
  await askAnew(w, service, signers, { earlier: corrects, submission, case: opened })
  return submission
}
