import { sql } from 'kysely'
import { Missing, Refused } from '../../../kernel/errors.ts'
import { actorId, reading, type Write } from '../../../kernel/hands.ts'
import type { Program } from '../bpmn/program.ts'
import { readyDefinition } from '../keeping/definition.ts'
import { findable } from '../keeping/write-step.ts'
import { among, elementsInUse } from '../moving/in-use.ts'
import { type Mapping, type MovePlan, planMove } from '../moving/plan-move.ts'
import '../table.ts'

/**
 * Moves all running cases of one version of a map to another, in one transaction, and says what that means. `dryRun` only says. Throws Missing; Refused
 * while something stands in the way.
 */
export const moveInstances = async (
  w: Write,
  {
    name,
    from,
    to,
    mapping = {},
    dryRun = false,
  }: { name: string; from: number; to: number; mapping?: Mapping; dryRun?: boolean },
): Promise<MovePlan> => {
  const [old, fresh] = [await versionOf(w, name, from), await versionOf(w, name, to)]
  const [before, after] = [await readyDefinition(reading(w), old), await readyDefinition(reading(w), fresh)]
  // Whoever works on one of them has it locked: the move waits for them, and they for it.
  const locked = await w.tx
    .selectFrom('processes.instance')
    .where('definition_id', '=', old)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .select('id')
    .execute()
  const cases = locked.map(({ id }) => id)
  const inUse = await elementsInUse(reading(w), cases)
  const plan = planMove(before.program, after.program, mapping, inUse, cases.length)
  if (dryRun) return plan
  if (plan.inTheWay.length > 0)
    throw new Refused({
      text: `Not moved: ${plan.inTheWay.map(({ name, element, why, count }) => `${name} (${element}, ${count} cases): ${why}`).join('; ')}`,
    })
  if (compensates(plan, mapping))
    throw new Refused({ text: 'Not moved: steps that can be undone keep their ids when cases are moved' })
  if (cases.length > 0) move(w, { cases, fresh, from, to }, plan, after.program)
  return plan
}

const versionOf = async (w: Write, name: string, version: number): Promise<string> => {
  const row = await w.tx
    .selectFrom('processes.definition')
    .where('name', '=', name)
    .where('version', '=', version)
    .select('id')
    .executeTakeFirst()
  if (!row) throw new Missing(`There is no version ${version} of ${name}`)
  return row.id
}

/** What has been done and may be undone is kept with the names it had. */
const compensates = ({ moves }: MovePlan, mapping: Mapping): boolean =>
  moves.some(({ as, element }) => as === 'done' && Object.hasOwn(mapping, element))

const move = (
  w: Write,
  { cases, fresh, from, to }: { cases: string[]; fresh: string; from: number; to: number },
  { moves }: MovePlan,
  program: Program,
): void => {
  const these = among(cases)
  const rows = (as: Move['as']) =>
    JSON.stringify(moves.filter(each => each.as === as).map(each => rowOf(each, program)))
  const [tokens, flows, scopes, waits] = [rows('token'), rows('flow'), rows('scope'), rows('wait')]
  const shape = sql`as m(element text, target text, name text, lane text, topic text, waits text, asks text)`
  w.send(sql`delete from processes.subscription s using json_to_recordset(${waits}::json) ${shape}
    where s.instance_id = ${these} and s.node = m.element and m.target is null`)
  w.send(sql`delete from processes.timer s using json_to_recordset(${waits}::json) ${shape}
    where s.instance_id = ${these} and s.node = m.element and m.target is null`)
  w.send(sql`update processes.subscription s set node = m.target, name = case when s.name is null then null else coalesce(m.waits, s.name) end,
      awaits = case when m.waits is null or s.name is null then s.awaits else (s.awaits::jsonb || jsonb_build_object('name', m.waits))::json end
    from json_to_recordset(${waits}::json) ${shape} where s.instance_id = ${these} and s.node = m.element
      and (m.target <> m.element or m.waits is distinct from s.name)`)
  w.send(sql`update processes.subscription s set awaits = (s.awaits::jsonb - 'fails' || jsonb_build_object('expression', m.asks))::json
    from json_to_recordset(${waits}::json) ${shape} where s.instance_id = ${these} and s.node = m.target and s.type = 'condition' and m.asks is not null`)
  w.send(sql`update processes.timer s set node = m.target from json_to_recordset(${waits}::json) ${shape}
    where s.instance_id = ${these} and s.node = m.element and m.target <> m.element`)
  w.send(sql`update processes.token t set rest = (t.rest::jsonb || jsonb_build_object('by', m.target))::json
    from json_to_recordset(${flows}::json) ${shape} where t.instance_id = ${these} and t.rest->>'by' = m.element and m.target <> m.element`)
  w.send(sql`update processes.token t set node = m.target from json_to_recordset(${tokens}::json) ${shape}
    where t.instance_id = ${these} and t.node = m.element and m.target <> m.element`)
  w.send(sql`update processes.frame f set scope = m.target from json_to_recordset(${scopes}::json) ${shape}
    where f.instance_id = ${these} and f.scope = m.element and m.target <> m.element`)
  w.send(sql`update processes.task t set node = m.target, name = m.name, lane = m.lane, topic = m.topic
    from json_to_recordset(${tokens}::json) ${shape} where t.instance_id = ${these} and t.state = 'open' and t.node = m.element
      and (t.node, t.name, t.lane, t.topic) is distinct from (m.target, m.name, m.lane, m.topic)`)
  w.send(sql`update processes.incident i set node = m.target from json_to_recordset(${tokens}::json) ${shape}
    where i.instance_id = ${these} and i.resolved_at is null and i.node = m.element and m.target <> m.element`)
  w.send(sql`insert into processes.history (instance_id, seq, rev, at, what, node, more, actor_kind, actor_id)
    select id, entries + 1, rev + 1, ${w.now}::timestamptz, 'moved', ${program.main}::text, ${`${from} ${to}`}::text, ${w.actor.kind}::text, ${actorId(w.actor)}::text
    from processes.instance where id = ${these}`)
  w.send(
    sql`update processes.instance set definition_id = ${fresh}, rev = rev + 1, entries = entries + 1 where id = ${these}`,
  )
}

type Move = MovePlan['moves'][number]

const rowOf = ({ element, to }: Move, program: Program) => {
  const node = program.nodes[to ?? '']
  return {
    element,
    target: to,
    name: node?.name || to,
    lane: node?.lane ?? null,
    topic: node?.kind === 'activity' && node.does.type === 'service' ? node.does.topic : null,
    waits: awaited(node),
    asks: node && 'event' in node && node.event.type === 'condition' ? node.event.expression : null,
  }
}

const awaited = (node: Program['nodes'][string] | undefined): string | null => {
  if (!node || node.kind === 'gateway') return null
  if (node.kind === 'activity') return node.does.type === 'receive' ? short(node.does.message) : null
  return node.event.type === 'message' || node.event.type === 'signal' ? short(node.event.name) : null
}

/** A name that is too long to be found by is not changed by a move. */
const short = (name: string): string | null => (findable(name) === name ? name : null)
