import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Words } from '../../organisation/index.ts'
import { fill } from '../decision-template.ts'
import { fillingOf } from '../filling.ts'
import { type ReplyKind, replyKinds } from '../reply.ts'
import { type ReplyDraft, replyDraft } from '../reply-draft.ts'
import { replyTemplate } from '../reply-template.ts'
import { type CaseForOfficer, caseForOfficer } from './case-for-officer.ts'

export type ReplyChoices = {
  case: CaseForOfficer
  /** Each kind of reply with what may be begun from, in Swedish, with what is known filled in and gaps for the rest. */
  kinds: { kind: ReplyKind; title: Words; suggestions: { title: Words; text: string }[] }[]
  /** What this officer has written so far. */
  draft?: ReplyDraft
  sights: CaseForOfficer['sights']
}

/** What an officer writes a reply from. A case of a type that is decided has no kinds of reply. */
export const replyChoices = async (r: Read<Officer>, number: string): Promise<ReplyChoices> => {
  const one = await caseForOfficer(r, number)
  const template = replyTemplate(r.municipality, one.caseType)
  const draft = await replyDraft(r, number)
  const filling = fillingOf(r, { number: one.number, service_title: one.service }, one.unit)
  return {
    case: one,
    kinds: template
      ? replyKinds.map(kind => ({
          kind,
          title: template.kinds[kind].title,
          suggestions: template.kinds[kind].suggestions.map(({ title, text }) => ({
            title,
            text: fill(text.sv, filling),
          })),
        }))
      : [],
    ...(draft ? { draft } : {}),
    sights: one.sights,
  }
}
