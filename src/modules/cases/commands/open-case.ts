import { sql } from 'kysely'
import { dayOf } from '../../../kernel/clock.ts'
import type { Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Words } from '../../organisation/index.ts'
import { type OnBehalf, principalKey } from '../../people/index.ts'
import type { Facts } from '../../processes/index.ts'
import type { AnswerSection, CaseAct } from '../case.ts'
import { startOnMap } from '../on-map/start-on-map.ts'
import { endsWith } from '../reply-template.ts'
import { insertSender, type Sender } from '../sender.ts'
import '../table.ts'
import { caseWords } from '../words.ts'

export type CaseToOpen = {
  /** From `nextNumber`: `SOM-2026-0001`. */
  number: string
  service: { slug: string; title: Words; version: string }
  caseType: string
  act: CaseAct
  unit: string
  /** people.person.id; where nobody has signed in there is a sender instead. */
  applicant?: string | undefined
  sender?: Sender | undefined
  applicantName: string
  protectedIdentity?: boolean
  /** Whom it concerns where that is not the applicant; the name it is found by too. */
  onBehalf?: OnBehalf | undefined
  principalName?: string | undefined
  submission: string
  answers: AnswerSection[]
  /** The same as values, by the names of the facts: what its map may ask about. */
  facts?: Facts | undefined
  /** What the municipality promises, in days. */
  handlingTimeDays: number
}

/**
 * A matter has come in (förvaltningslagen 19 and 22 §§) and is registered without delay (offentlighets- och sekretesslagen 5 kap. 1 §).
 * One statement makes the case and the words it is found by.
 */
export const openCase = async (
  w: Write,
  input: CaseToOpen,
): Promise<{ id: string; number: string; decideBy: Temporal.PlainDate }> => {
  const id = newId()
  const decideBy = dayOf(w.now).add({ days: input.handlingTimeDays })
  const { onBehalf } = input
  const hidden = input.protectedIdentity ?? false
  // The name of somebody with a protected identity is in no word list: whoever may see the case finds it by its number.
  const words = caseWords(input.number, hidden ? '' : `${input.applicantName} ${input.principalName ?? ''}`)
  w.send(sql`
    with opened as (
      insert into cases.case (id, number, service_slug, service_title, service_version, case_type, act, unit, applicant, principal, on_behalf,
        submission, answers, state, protected, opened_at, decide_by)
      values (${id}, ${input.number}, ${input.service.slug}, ${JSON.stringify(input.service.title)}, ${input.service.version},
        ${input.caseType}, ${input.act}, ${input.unit}, ${input.applicant ?? null},
        ${onBehalf ? principalKey(onBehalf) : null}, ${onBehalf ? JSON.stringify(onBehalf) : null}, ${input.submission}, ${JSON.stringify(input.answers)}, 'received',
        ${hidden}, ${w.now}, ${decideBy})
      returning id, unit, opened_at, protected
    )
    insert into cases.case_word (unit, word, opened_at, case_id, protected)
    select unit, word, opened_at, id, protected
    from opened cross join unnest(${words}::text[]) as word`)
  if (input.sender) insertSender(w, id, input.sender)
  const ends = endsWith(w.municipality, input.caseType)
  await startOnMap(w, { id, slug: input.service.slug, ends, facts: input.facts ?? (() => null) })
  await w.emit({ type: 'case.opened', subject: id, visible: true, body: { rev: 1, number: input.number } })
  return { id, number: input.number, decideBy }
}
