import { sql } from 'kysely'
import type { Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Effect, Variables } from '../engine/state.ts'
import type { Step } from '../engine/step.ts'
import { clean, kept, keptVariables } from './kept.ts'
import type { Opened } from './opened.ts'

type Asked = Extract<Effect, { type: 'task' | 'service' }> & { task: string }

/** What a step asks of people and systems: tasks, and deliveries that leave when the step is committed. */
export const writeEffects = async (w: Write, { id, subject, ready }: Opened, { effects }: Step): Promise<void> => {
  const correlation = subject ?? id
  const withdrawn = new Set<string>()
  let asked: Asked[] = []
  for (const effect of effects)
    switch (effect.type) {
      case 'task':
      case 'service':
        asked.push({ ...effect, task: newId() })
        break
      case 'withdraw':
        // Within one step something may be asked for and not be wanted any more.
        asked = asked.filter(({ token }) => token !== effect.token)
        withdrawn.add(effect.token)
        break
      case 'message':
        await w.enqueue({
          kind: 'process.message',
          payload: {
            name: effect.name,
            from: id,
            ...(effect.correlation === undefined ? {} : { correlation: JSON.stringify(kept(effect.correlation)) }),
            variables: sent(effect.variables),
          },
          correlation,
        })
        break
      case 'signal':
        await w.enqueue({ kind: 'process.signal', payload: { name: effect.name, from: id }, correlation })
        break
    }
  withdraw(w, id, [...withdrawn])
  insertTasks(w, id, asked, ready)
  for (const { type, task } of asked)
    if (type === 'service') await w.enqueue({ kind: 'process.work', payload: { task }, correlation })
}

/** Values in a delivery go as one text: what a delivery's payload can't hold comes through whole. */
const sent = (variables: Variables): string => JSON.stringify(keptVariables(variables))

const withdraw = (w: Write, id: string, tokens: string[]): void => {
  if (tokens.length > 0)
    w.send(sql`update processes.task set state = 'withdrawn', done_at = ${w.now}
      where instance_id = ${id} and token = any(${tokens.map(Number)}::int[]) and state = 'open'`)
}

const insertTasks = (w: Write, id: string, asked: Asked[], { program }: Opened['ready']): void => {
  if (asked.length === 0) return
  const rows = asked.map(effect => {
    const node = program.nodes[effect.node]
    return {
      id: effect.task,
      token: Number(effect.token),
      node: effect.node,
      name: clean(node?.name || effect.node),
      lane: node?.lane ?? null,
      kind: effect.type === 'task' ? 'user' : 'service',
      topic: effect.type === 'service' ? effect.topic : null,
      given: effect.type === 'service' ? keptVariables(effect.variables) : null,
    }
  })
  w.send(sql`insert into processes.task (id, instance_id, token, node, name, lane, kind, topic, given, created_at)
    select id, ${id}::uuid, token, node, name, lane, kind, topic, given, ${w.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, token int, node text, name text, lane text, kind text, topic text, given json)`)
}
