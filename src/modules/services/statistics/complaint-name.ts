import type { Complaint } from '../../../kernel/errors.ts'
import type { Asking, Question } from '../question.ts'

/**
 * What a complaint is called where it is counted: its text's key. One in the service's own words is called by their key under the
 * fact, such as `missing` or `must.notTooSoon`. What was typed is in neither.
 */
export const complaintName = (complaint: Complaint, { fact, texts }: Question, ask: Asking): string => {
  if ('key' in complaint) return complaint.key
  const own = [...texts.required, ...texts.optional].find(
    key => ask.words.maybe(`fact.${fact}.${key}`) === complaint.text,
  )
  return own ?? 'must'
}
