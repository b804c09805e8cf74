import { closedFiles, type StoredFile } from '../../kernel/files/files.ts'
import type { Read } from '../../kernel/hands.ts'
import type { Translate } from '../../kernel/texts/texts.ts'
import type { ShownAnswer } from './answer-sections.ts'
import type { Answers } from './answers.ts'
import type { Json } from './question.ts'

/** The answers with the files among them as they stand now: one that waited for its scan may have had it since. */
export const withFreshFiles = async (r: Read, answers: Answers): Promise<Answers> => {
  const waiting = Object.values(answers).flatMap(waitingIn)
  if (waiting.length === 0) return answers
  const closed = await closedFiles(r, waiting)
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, refreshed(value, closed)]))
}

type Closed = Awaited<ReturnType<typeof closedFiles>>

const isWaiting = (value: Json): value is { id: string; state: 'waiting'; sha256: string } =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'sha256' in value &&
  'state' in value &&
  value.state === 'waiting'

const waitingIn = (value: Json): string[] => {
  if (isWaiting(value)) return [value.id]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(waitingIn) : []
}

const refreshed = (value: Json, closed: Closed): Json => {
  if (isWaiting(value)) return { ...value, state: closed.get(value.id) ?? 'clean' }
  if (Array.isArray(value)) return value.map(one => refreshed(one, closed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, refreshed(one, closed)]))
}

/** An answer's lines, each file's with why it can't be opened. */
export const linesOf = (
  { lines, files }: ShownAnswer,
  t: Translate,
  stateOf: (file: StoredFile) => StoredFile['state'],
) =>
  files.length === 0
    ? lines
    : lines.map((line, at) => {
        const file = files[at]
        const state = file ? stateOf(file) : 'clean'
        return state === 'clean' ? line : t(`services.file.line-${state}`, { file: line })
      })
