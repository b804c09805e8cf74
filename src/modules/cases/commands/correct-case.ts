import { Refused } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { casesOnMaps, type Facts } from '../../processes/index.ts'
import type { AnswerSection } from '../case.ts'
import { changesBetween } from '../correction.ts'
import { advance, lockCase } from '../locked-case.ts'
import { tellMap } from '../on-map/move-on.ts'
import '../table.ts'

const { setFacts } = casesOnMaps

/**
 * The applicant corrects what was sent, as long as nobody has begun to decide. The officer sees what has changed; a page that was open
 * meanwhile is stale. Throws Missing; Refused also where nothing has changed.
 */
export const correctCase = async (
  w: Write<Resident>,
  input: {
    number: string
    earlier: string
    submission: string
    version: string
    answers: AnswerSection[]
    facts: Facts
  },
): Promise<{ id: string; number: string }> => {
  const locked = await lockCase(w, input.number, 'correct')
  // Somebody else's correction, or one's own from another device, was first.
  if (locked.submission !== input.earlier) throw new Refused({ key: 'cases.refused.corrected-already' })
  const changes = changesBetween(locked.answers, input.answers)
  if (changes.length === 0) throw new Refused({ key: 'cases.refused.nothing-corrected' })
  await w.tx
    .insertInto('cases.correction')
    .values({
      id: newId(),
      case_id: locked.id,
      earlier: locked.submission,
      submission: input.submission,
      changes: JSON.stringify(changes),
      corrected_at: w.now,
    })
    .execute()
  await w.tx
    .updateTable('cases.case')
    .set({ answers: JSON.stringify(input.answers), submission: input.submission, service_version: input.version })
    .where('id', '=', locked.id)
    .execute()
  await setFacts(w, { instance: locked.running.instance, facts: input.facts })
  await tellMap(w, locked, 'rättad')
  return advance(w, locked, {}, { type: 'case.corrected', visible: true, body: { n: changes.length } })
}
