import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fromJson, toJson } from '../kernel/feel/open/open-json.ts'
import { loadTexts, type Translate, translator } from '../kernel/texts/texts.ts'
import {
  BpmnFault,
  compileBpmn,
  drawFile,
  findingWords,
  lintMap,
  readBpmn,
  runMap,
  type Trial,
  watch,
  writeBpmn,
} from '../modules/processes/index.ts'
import { type Command, UsageError } from './command.ts'
import { decisionsFor } from './decision-files.ts'
import { type Answer, answered, answerLines } from './json-lines.ts'
import { printLog } from './print-log.ts'

const { compareLog } = watch

const usage = 'bpmn run|lint|roundtrip|draw FILES... | fit MAP LOG | --batch; bpmn xes NAME [--municipality SLUG]'

export const command: Command = {
  usage,
  summary: 'try, check, draw or write back maps in BPMN 2.0; --batch reads JSON lines and answers each with one',
  run: async (args, config) => {
    const { root } = config
    const [name = '', ...rest] = args
    if (name === 'xes') return printLog(rest, config)
    const found = Object.hasOwn(acts, name) ? acts[name] : undefined
    if (!found || rest.length === 0) throw new UsageError(`Write torg ${usage} (docs/bpmn.md)`)
    const act = inWords(found, translator(loadTexts(root), '', 'sv'))
    if (rest[0] === '--batch') {
      await answerLines(act, failed)
      return 0
    }
    if (name === 'fit') return fitOf(act, rest)
    let worked = true
    for (const file of rest) {
      const made = await answered(act, { file }, failed)
      worked &&= made.ok !== false && made.state !== 'failed'
      console.log(JSON.stringify(made))
    }
    return worked ? 0 : 1
  },
}

/** A log beside a map: the only act that takes two files. */
const fitOf = async (act: (line: unknown) => Promise<Answer>, [file, log, ...more]: string[]): Promise<number> => {
  if (log === undefined || more.length > 0) throw new UsageError('Write torg bpmn fit MAP.bpmn LOG.xes')
  const made = await answered(act, { file, log }, failed)
  console.log(JSON.stringify(made))
  return made.ok === false ? 1 : 0
}

const variables = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((given): Trial['variables'] =>
    Object.fromEntries(Object.entries(given ?? {}).map(([name, one]) => [name, fromJson(one)])),
  )

const runLine = z.object({
  file: z.string(),
  vars: variables,
  messages: z
    .array(
      z.object({
        name: z.string(),
        correlation: z.union([z.string(), z.number()]).nullish(),
        payload: variables,
        after: z.string().nullish(),
      }),
    )
    .nullish(),
  advance: z.string().nullish(),
  hold: z.array(z.string()).nullish(),
  now: z.string().nullish(),
  decisions: z.array(z.string()).nullish(),
})

const zone = 'Europe/Stockholm'

/** What is wrong with a map is said in Swedish here too, to those who draw. */
type Act = (line: unknown, t: Translate) => Promise<Answer>

const inWords = (act: Act, t: Translate) => async (line: unknown) => {
  try {
    return await act(line, t)
  } catch (fault) {
    throw fault instanceof BpmnFault ? new Error(`${fault.rule}: ${findingWords(t, fault)}`) : fault
  }
}

const acts: Record<string, Act> = {
  run: async line => {
    const { file, vars, messages, advance, hold, now, decisions } = runLine.parse(line)
    const start = now ? Temporal.Instant.from(now) : Temporal.Now.instant()
    const program = compileBpmn(await readBpmn(readFileSync(file)))
    const made = runMap(
      program,
      {
        variables: vars,
        hold: hold ?? [],
        ...(advance ? { advance } : {}),
        messages: (messages ?? []).map(({ name, payload, correlation, after }) => ({
          name,
          payload,
          ...(correlation === null || correlation === undefined ? {} : { correlation: String(correlation) }),
          ...(after ? { after } : {}),
        })),
      },
      { zone, decide: await decisionsFor(file, decisions ?? undefined, { now: start, zone }) },
      start,
    )
    const { trace, state, error, variables: left } = made
    return {
      trace,
      state,
      error: error ?? null,
      vars: Object.fromEntries(Object.entries(left).map(([k, v]) => [k, toJson(v)])),
    }
  },
  lint: async (line, t) => {
    const findings = await lintMap(readFileSync(z.object({ file: z.string() }).parse(line).file))
    return {
      ok: findings.every(({ level }) => level !== 'error'),
      findings: findings.map(finding => ({ ...finding, text: findingWords(t, finding) })),
    }
  },
  fit: async line => {
    const { file, log } = z.object({ file: z.string(), log: z.string() }).parse(line)
    return { ok: true, ...(await compareLog(readFileSync(file), readFileSync(log))) }
  },
  draw: async line => {
    const { file } = z.object({ file: z.string() }).parse(line)
    return { ok: true, svg: drawFile(await readBpmn(readFileSync(file))) }
  },
  roundtrip: async line => {
    const read = await readBpmn(readFileSync(z.object({ file: z.string() }).parse(line).file))
    return { ok: true, xml: await writeBpmn(read), warnings: read.warnings }
  },
}

const failed = (error: string): Answer => ({
  ok: false,
  state: 'failed',
  error,
  trace: [],
  vars: {},
  findings: [{ rule: 'failed', element: '', text: error }],
})
