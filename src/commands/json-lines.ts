import { createInterface } from 'node:readline'
import { z } from 'zod'

/** What a command answers to one line. */
export type Answer = Record<string, unknown>

/**
 * Answers each line of JSON on standard input with one line, in order. Whatever is wrong with a line is told in its answer, as
 * `failed` words it, and never stops the others.
 */
export const answerLines = async (
  act: (line: unknown) => Promise<Answer>,
  failed: (error: string) => Answer,
): Promise<void> => {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') console.log(JSON.stringify(await answered(act, line, failed)))
  }
}

/** The answer to one line, whatever is wrong with it. A text is JSON that is still to be read. */
export const answered = async (
  act: (line: unknown) => Promise<Answer>,
  line: unknown,
  failed: (error: string) => Answer,
): Promise<Answer> => {
  try {
    return await act(typeof line === 'string' ? JSON.parse(line) : line)
  } catch (fault) {
    return failed(wordsOf(fault))
  }
}

/** Faults with a rule name it first: `not-xml: ...`. */
const wordsOf = (fault: unknown): string => {
  if (fault instanceof z.ZodError) return z.prettifyError(fault).replaceAll(/\s*\n\s*/g, ' ')
  if (!(fault instanceof Error)) return String(fault)
  return 'rule' in fault && typeof fault.rule === 'string' ? `${fault.rule}: ${fault.message}` : fault.message
}
