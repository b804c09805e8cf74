// What people are asked to do about a case, as its page asks, among a million open tasks and among ten thousand.
import type pg from 'pg'
import { openDatabase, openRead, openWrite } from '../src/kernel/db/transaction.ts'
import type { System } from '../src/kernel/hands.ts'
import type { Municipality } from '../src/kernel/municipalities.ts'
import { type Texts, translator } from '../src/kernel/texts/texts.ts'
import { bpmn } from '../src/modules/processes/bpmn/short-map.ts'
import { openTasks, publishDefinition } from '../src/modules/processes/index.ts'
import { type Line, type Part, round } from './report.ts'

const system: System = { kind: 'system', id: 'bench', name: 'Bench' }
const [few, many] = [10_000, 1_000_000]
const asked = 1_000

const map = bpmn('<startEvent id="s"/><endEvent id="e"/><userTask id="a" name="Utred"/>', 's>a\na>e')

/** Cases from `from` to `to`, each with one task that is open. */
const fill = async (client: pg.Client, municipality: string, definition: string, from: number, to: number) => {
  await client.query(
    `with made as (select n, ('01910000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id from generate_series($3::int, $4::int) as n),
     begun as (
       insert into processes.instance (municipality_id, id, definition_id, subject, state, rev, next_id, entries, started_at)
       select $1, id, $2, 'bench-' || n, 'waiting', 1, 4, 3, now() - n * interval '1 second' from made
     )
     insert into processes.task (municipality_id, id, instance_id, token, node, name, lane, kind, created_at)
     select $1, ('01920000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, id, 3, 'a', 'Utred', 'Handläggare', 'user', now() - n * interval '1 second' from made`,
    [municipality, definition, from, to],
  )
  await client.query('vacuum analyze processes.instance')
  await client.query('vacuum analyze processes.task')
}

export const openTaskBench = async (
  url: string,
  client: pg.Client,
  municipality: Municipality,
  texts: Texts,
): Promise<Part> => {
  const database = await openDatabase(url, 4)
  const t = translator(texts, municipality.slug, 'sv')
  const here = () => ({ municipality, actor: system, now: Temporal.Now.instant(), locale: 'sv' as const, t })
  const measure = async (cases: number): Promise<{ p50: number; p95: number }> => {
    const times: number[] = []
    for (let i = 0; i < asked + 50; i++) {
      const subject = `bench-${1 + ((i * 7919) % cases)}`
      const began = performance.now()
      const tasks = await openRead(database, here(), r => openTasks(r, subject))
      if (tasks.length !== 1) throw new Error(`${subject} has ${tasks.length} tasks`)
      if (i >= 50) times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    return { p50: times[asked / 2] ?? 0, p95: times[Math.floor(asked * 0.95)] ?? 0 }
  }
  try {
    const { id } = await openWrite(database, here(), w => publishDefinition(w, { name: 'open-tasks', xml: map }))
    await fill(client, municipality.id, id, 1, few)
    const before = await measure(few)
    for (let from = few + 1; from <= many; from += 99_000)
      await fill(client, municipality.id, id, from, Math.min(from + 98_999, many))
    const after = await measure(many)
    const line: Line = {
      what: 'Open tasks of a case, one open task in each of a million cases',
      ours: `p50 ${round(after.p50, 2)} ms, p95 ${round(after.p95, 2)} ms`,
      limit: `p50 ${round(before.p50, 2)} ms, p95 ${round(before.p95, 2)} ms at 10 000`,
      ratio: round(after.p50 / before.p50, 2),
      aim: 'p95 under 50 ms',
      met: after.p95 < 50,
    }
    return {
      title: '(h) Open tasks at a million, against ten thousand',
      lines: [line],
      notes: ['One connection, a transaction for each question. It is what the pages of a case ask: `openTasks`.'],
    }
  } finally {
    await database.close()
  }
}
