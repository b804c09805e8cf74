import { z } from 'zod'
import { evaluateOpen } from '../kernel/feel/open/evaluate-open.ts'
import { fromJson, toJson } from '../kernel/feel/open/open-json.ts'
import { isRecord } from '../kernel/feel/open/open-value.ts'
import { type Command, UsageError } from './command.ts'
import { type Answer, answered, answerLines } from './json-lines.ts'

const usage = 'feel eval EXPRESSION [CONTEXT] | --batch'

export const command: Command = {
  usage,
  summary: 'the value of an expression in FEEL; --batch reads JSON lines and answers each with one',
  run: async ([name, expression, context = '{}']) => {
    if (name !== 'eval' || expression === undefined) throw new UsageError(`Write torg ${usage} (docs/feel.md)`)
    if (expression === '--batch') {
      await answerLines(evaluate, failed)
      return 0
    }
    const made = await answered(
      line => evaluate({ expression, context: JSON.parse(String(line)) }),
      JSON.stringify(context),
      failed,
    )
    console.log(JSON.stringify(made))
    return made.ok === true ? 0 : 1
  },
}

const asked = z.object({ expression: z.string(), context: z.unknown().optional(), now: z.string().nullish() })

const evaluate = async (line: unknown): Promise<Answer> => {
  const { expression, context, now } = asked.parse(line)
  const names = fromJson(context ?? {})
  if (!isRecord(names)) throw new Error('The context is a record of values by name')
  const clock = { now: now ? Temporal.Instant.from(now) : Temporal.Now.instant(), zone: 'Europe/Stockholm' }
  const { value, warnings } = evaluateOpen(expression, names, clock)
  return { ok: true, value: toJson(value), error: value === null && warnings.length > 0 ? warnings.join('; ') : null }
}

const failed = (error: string): Answer => ({ ok: false, value: null, error })
