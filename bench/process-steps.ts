// Durable steps of cases on maps, against bare commits; starts in memory; and moving ten thousand cases to a new version.
import { type Database, openDatabase, openWrite } from '../src/kernel/db/transaction.ts'
import type { System, Write } from '../src/kernel/hands.ts'
import type { Municipality } from '../src/kernel/municipalities.ts'
import { type Texts, translator } from '../src/kernel/texts/texts.ts'
import { compileBpmn } from '../src/modules/processes/bpmn/compile.ts'
import { readBpmn } from '../src/modules/processes/bpmn/read-bpmn.ts'
import { bpmn } from '../src/modules/processes/bpmn/short-map.ts'
import { blank, step } from '../src/modules/processes/engine/step.ts'
import { completeTask, moveInstances, publishDefinition, startInstance } from '../src/modules/processes/index.ts'
import { commitFloor } from './floor.ts'
import { type Line, type Part, round } from './report.ts'

const system: System = { kind: 'system', id: 'bench', name: 'Bench' }
const steps = 5
const migrated = 10_000

/** A case in five steps, each with a line or two of history; the second asks a system, so that a delivery goes with the commit. */
const map = (names: string[]): string => {
  const tasks = names.map(name => `<userTask id="${name}" name="${name}"/>`).join('')
  const all = ['s', ...names.slice(0, 1), 'ask', ...names.slice(1), 'e']
  const flows = all.slice(1).map((id, i) => `${all[i]}>${id}`)
  return bpmn(`<startEvent id="s"/><endEvent id="e"/><serviceTask id="ask" name="register"/>${tasks}`, flows.join('\n'))
}
const names = Array.from({ length: steps - 1 }, (_, i) => `t${i}`)

type Bench = { database: Database; write: <T>(fn: (w: Write) => Promise<T>) => Promise<T> }

/** Runs cases from start to end, `connections` at once; only the steps are timed. Gives steps a second. */
const durable = async ({ write }: Bench, connections: number, cases: number): Promise<number> => {
  let milliseconds = 0
  let made = 0
  const timed = async <T>(all: T[], act: (one: T) => Promise<unknown>): Promise<void> => {
    let next = 0
    const began = performance.now()
    const lane = async (): Promise<void> => {
      for (let one = all[next++]; one !== undefined; one = all[next++]) await act(one)
    }
    await Promise.all(Array.from({ length: connections }, lane))
    milliseconds += performance.now() - began
    made += all.length
  }
  const numbers = Array.from({ length: cases }, (_, i) => `X-${i}`)
  await timed(numbers, number => write(w => startInstance(w, { name: 'bench', variables: { number, age: 17 } })))
  for (;;) {
    const tasks = await write(w => w.tx.selectFrom('processes.task').where('state', '=', 'open').select('id').execute())
    if (tasks.length === 0) return made / (milliseconds / 1000)
    await timed(tasks, ({ id }) => write(w => completeTask(w, { task: id, variables: { said: 'ja' } })))
  }
}

const inMemory = async (): Promise<number> => {
  const program = compileBpmn(await readBpmn(map(names)))
  const tools = { now: Temporal.Now.instant(), zone: 'Europe/Stockholm', decide: () => ({ value: null, rules: [] }) }
  const start = (): unknown => step(program, blank, { type: 'start', variables: { age: 17 } }, tools)
  for (let i = 0; i < 20_000; i++) start()
  const began = performance.now()
  for (let i = 0; i < 100_000; i++) start()
  return 100_000 / ((performance.now() - began) / 1000)
}

const moving = async ({ write }: Bench): Promise<number> => {
  await write(w => publishDefinition(w, { name: 'moved', xml: map(names) }))
  for (let i = 0; i < migrated; i += 100)
    await write(async w => {
      for (let j = 0; j < 100; j++) await startInstance(w, { name: 'moved', variables: { number: 'X-1' } })
    })
  await write(w => publishDefinition(w, { name: 'moved', xml: map(['renamed', ...names.slice(1), 'extra']) }))
  const began = performance.now()
  const { cases } = await write(w => moveInstances(w, { name: 'moved', from: 1, to: 2, mapping: { t0: 'renamed' } }))
  if (cases !== migrated) throw new Error(`${cases} cases were moved, not ${migrated}`)
  return performance.now() - began
}

export const processSteps = async (url: string, municipality: Municipality, texts: Texts): Promise<Part> => {
  const database = await openDatabase(url, 16)
  const t = translator(texts, municipality.slug, 'sv')
  const bench: Bench = {
    database,
    write: fn => openWrite(database, { municipality, actor: system, now: Temporal.Now.instant(), locale: 'sv', t }, fn),
  }
  try {
    await bench.write(w => publishDefinition(w, { name: 'bench', xml: map(names) }))
    await durable(bench, 8, 100)
    const lines: Line[] = []
    for (const connections of [1, 8, 16]) {
      const ours = await durable(bench, connections, connections === 1 ? 60 : 250)
      const floor = await commitFloor(url, connections === 1 ? 1_000 : 6_000, connections)
      lines.push({
        what: `Durable steps, ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
        ours: `${round(ours, 0)} a second`,
        limit: `${round(floor, 0)} a second: one durable row, one statement`,
        ratio: round(ours / floor, 3),
        aim: connections === 1 ? '–' : '0.25, and 1000 a second',
        met: connections === 1 ? undefined : ours / floor >= 0.25 && ours >= 1_000,
      })
    }
    const memory = await inMemory()
    lines.push({
      what: 'Starts in memory',
      ours: `${round(memory, 0)} a second`,
      limit: '–',
      ratio: '–',
      aim: '–',
      met: undefined,
    })
    const took = await moving(bench)
    lines.push({
      what: `Moving ${migrated} running cases to a new version`,
      ours: `${round(took, 0)} ms`,
      limit: '–',
      ratio: '–',
      aim: '2000 ms',
      met: took < 2_000,
    })
    return {
      title: '(g) Cases on maps, against durable commits of one row',
      lines,
      notes: [
        'A step finds and locks the case, reads its state, goes through the map, and commits the difference with history, tasks and deliveries. Which tasks are open is looked up between the rounds, outside the time.',
      ],
    }
  } finally {
    await database.close()
  }
}
