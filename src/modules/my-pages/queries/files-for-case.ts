import { Refused } from '../../../kernel/errors.ts'
import type { FileRule } from '../../../kernel/files/store.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { caseForResident } from '../../cases/index.ts'
import { attachment } from '../../messages/index.ts'

/**
 * What file may come with an answer in one's own case. Throws Missing and Refused before any of it has come. Who has answered
 * during the last hour may have sent the form twice: the command tells the same answer from another one.
 */
export const filesWithAnswer = async (r: Read<Resident>, number: string): Promise<FileRule> => {
  const { actions, answered } = await caseForResident(r, number)
  const since = r.now.subtract({ hours: 1 })
  const justNow = answered.some(one => one.answeredAt && Temporal.Instant.compare(one.answeredAt, since) > 0)
  if (!actions.answer.ok && !justNow) throw new Refused(actions.answer.reason)
  return attachment
}

/** What file may come with a message in one's own case. Throws Missing and Refused. */
export const filesWithMessage = async (r: Read<Resident>, number: string): Promise<FileRule> => {
  const { actions } = await caseForResident(r, number)
  if (!actions.message.ok) throw new Refused(actions.message.reason)
  return attachment
}
