import { sql } from 'kysely'
import type { Read } from '../../../kernel/hands.ts'
import type { Delegation } from '../organisation.ts'
import '../table.ts'

type Wanted = { unit: string; caseType: string; on: Temporal.PlainDate }

/**
 * The delegations on which an officer may decide cases of a type at a unit on a day, by outcome (kommunallagen 7 kap. 5 §):
 * in force, and given to a role that the officer has there that day. An outcome without one is not theirs to decide.
 */
export const delegationsOf = async (r: Read, officer: string, wanted: Wanted): Promise<Map<string, Delegation>> => {
  const rows = await inForce(r, wanted)
    .where('a.staff_id', '=', officer)
    .orderBy('d.number')
    .select(['d.id', 'd.number', 'd.text', 'd.basis', 'd.role', 'd.outcomes'])
    .execute()
  const byOutcome = new Map<string, Delegation>()
  for (const { outcomes, ...delegation } of rows) {
    for (const outcome of outcomes) if (!byOutcome.has(outcome)) byOutcome.set(outcome, delegation)
  }
  return byOutcome
}

/** Who may decide cases of a type at a unit on a day, by outcome: their names, so that a colleague knows whom to ask. */
export const decidersOf = async (r: Read, wanted: Wanted): Promise<Map<string, string[]>> => {
  const rows = await inForce(r, wanted)
    .innerJoin('organisation.staff as s', 's.id', 'a.staff_id')
    .where('s.ended_on', 'is', null)
    .orderBy('s.name')
    .select(['s.name', 'd.outcomes'])
    .execute()
  const byOutcome = new Map<string, Set<string>>()
  for (const { name, outcomes } of rows)
    for (const outcome of outcomes) byOutcome.set(outcome, (byOutcome.get(outcome) ?? new Set()).add(name))
  return new Map([...byOutcome].map(([outcome, names]) => [outcome, [...names]]))
}

const inForce = (r: Read, { unit, caseType, on }: Wanted) =>
  r.db
    .selectFrom('organisation.delegation as d')
    .innerJoin('organisation.assignment as a', join =>
      join.onRef('a.unit', '=', 'd.unit').onRef('a.role', '=', 'd.role'),
    )
    .where('d.unit', '=', unit)
    .where('d.case_type', '=', caseType)
    .where(sql<boolean>`${on}::date between a.from_day and coalesce(a.to_day, 'infinity')`)
    .where(sql<boolean>`${on}::date between d.from_day and coalesce(d.to_day, 'infinity')`)

/** The delegation on which an officer may decide this outcome; undefined when it is not theirs. */
export const mayDecide = async (
  r: Read,
  officer: string,
  { outcome, ...wanted }: Wanted & { outcome: string },
): Promise<Delegation | undefined> => (await delegationsOf(r, officer, wanted)).get(outcome)
