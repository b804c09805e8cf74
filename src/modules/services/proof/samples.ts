import type { Asking, Json, Question } from '../question.ts'

/** An answer that the question takes today, first among those given; undefined where none of its type's fits. */
export const sampleFor = (question: Question, ask: Asking, others: readonly Json[] = []): Json | undefined =>
  [...others, ...question.samples(ask)].find(value => taken(question, value, ask))

/** Whether a question takes a value as its answer. */
export const taken = (question: Question, value: Json, ask: Asking): boolean => {
  if (question.check(value, ask)) return false
  const { upload } = question
  return upload === undefined || question.files(value).every(one => one.size <= upload.maxBytes)
}
