import { z } from 'zod'
import { fromJson, toJson } from '../kernel/feel/open/open-json.ts'
import { isRecord, type OpenRecord } from '../kernel/feel/open/open-value.ts'
import { decide } from '../modules/processes/index.ts'
import { type Command, UsageError } from './command.ts'
import { libraryAt } from './decision-files.ts'
import { type Answer, answered, answerLines } from './json-lines.ts'

const usage = 'dmn eval FILE DECISION [INPUT] | --batch'

export const command: Command = {
  usage,
  summary: 'ask a decision in DMN; --batch reads JSON lines and answers each with one',
  run: async ([name, ...rest]) => {
    const [file, decision, input = '{}'] = rest
    if (name !== 'eval' || file === undefined) throw new UsageError(`Write torg ${usage} (docs/dmn.md)`)
    if (file === '--batch') {
      await answerLines(evaluate, failed)
      return 0
    }
    if (decision === undefined) throw new UsageError(`Write torg ${usage} (docs/dmn.md)`)
    const made = await answered(
      line => evaluate({ file, decision, input: JSON.parse(String(line)) }),
      JSON.stringify(input),
      failed,
    )
    console.log(JSON.stringify(made))
    return made.ok === true ? 0 : 1
  },
}

const asked = z.object({
  file: z.string(),
  decision: z.string(),
  input: z.unknown().optional(),
  now: z.string().nullish(),
})

const evaluate = async (line: unknown): Promise<Answer> => {
  const { file, decision, input, now } = asked.parse(line)
  const clock = { now: now ? Temporal.Instant.from(now) : Temporal.Now.instant(), zone: 'Europe/Stockholm' }
  const { value, rules, warnings } = decide(await libraryAt(file), decision, recordIn(input), clock)
  return {
    ok: true,
    value: toJson(value),
    rules,
    error: value === null && warnings.length > 0 ? warnings.join('; ') : null,
  }
}

const recordIn = (input: unknown): OpenRecord => {
  const record = fromJson(input ?? {})
  if (!isRecord(record)) throw new Error('The input is a record of values by name')
  return record
}

const failed = (error: string): Answer => ({ ok: false, value: null, rules: [], error })
