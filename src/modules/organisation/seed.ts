import { sql } from 'kysely'
import { dayOf } from '../../kernel/clock.ts'
import type { Write } from '../../kernel/hands.ts'
import { newId } from '../../kernel/ids.ts'
import type { Organisation } from './organisation.ts'
import './table.ts'

/**
 * Brings the database in line with organisation.json. What is no longer there is ended as of yesterday, never deleted:
 * decisions made on it must be explainable for ever.
 */
export const seedOrganisation = async (w: Write, organisation: Organisation): Promise<void> => {
  const yesterday = dayOf(w.now).subtract({ days: 1 })
  await seedUnits(w, organisation, yesterday)
  await seedRoles(w, organisation)
  const staff = await seedStaff(w, organisation, yesterday)
  await seedAssignments(w, organisation, staff, yesterday)
  await seedDelegations(w, organisation, yesterday)
}

const seedUnits = async (w: Write, organisation: Organisation, yesterday: Temporal.PlainDate): Promise<void> => {
  await w.tx.updateTable('organisation.unit').set({ ended_on: yesterday }).where('ended_on', 'is', null).execute()
  await w.tx.updateTable('organisation.authority').set({ ended_on: yesterday }).where('ended_on', 'is', null).execute()
  for (const { slug, name, units } of organisation.authorities) {
    const row = { name: JSON.stringify(name), ended_on: null }
    await w.tx
      .insertInto('organisation.authority')
      .values({ slug, ...row })
      .onConflict(conflict => conflict.columns(['municipality_id', 'slug']).doUpdateSet(row))
      .execute()
    for (const unit of units) {
      const values = {
        authority: slug,
        name: JSON.stringify(unit.name),
        email: unit.email ?? null,
        phone: unit.phone ?? null,
        ended_on: null,
      }
      await w.tx
        .insertInto('organisation.unit')
        .values({ slug: unit.slug, ...values })
        .onConflict(conflict => conflict.columns(['municipality_id', 'slug']).doUpdateSet(values))
        .execute()
    }
  }
}

const seedRoles = async (w: Write, organisation: Organisation): Promise<void> => {
  await w.tx.updateTable('organisation.role').set({ rights: [] }).execute()
  for (const [slug, role] of Object.entries(organisation.roles)) {
    const values = { name: JSON.stringify(role.name), rights: role.rights }
    await w.tx
      .insertInto('organisation.role')
      .values({ slug, ...values })
      .onConflict(conflict => conflict.columns(['municipality_id', 'slug']).doUpdateSet(values))
      .execute()
  }
}

const seedStaff = async (
  w: Write,
  organisation: Organisation,
  yesterday: Temporal.PlainDate,
): Promise<Map<string, string>> => {
  await w.tx.updateTable('organisation.staff').set({ ended_on: yesterday }).where('ended_on', 'is', null).execute()
  const ids = new Map<string, string>()
  for (const { affiliation, name, title } of organisation.staff) {
    const values = { name, title: JSON.stringify(title), ended_on: null }
    const { id } = await w.tx
      .insertInto('organisation.staff')
      .values({ id: newId(), affiliation, ...values })
      .onConflict(conflict => conflict.columns(['municipality_id', 'affiliation']).doUpdateSet(values))
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(affiliation, id)
  }
  return ids
}

const seedAssignments = async (
  w: Write,
  organisation: Organisation,
  staff: Map<string, string>,
  yesterday: Temporal.PlainDate,
): Promise<void> => {
  await endRunning(w, 'organisation.assignment', yesterday)
  for (const { staff: affiliation, unit, role, from, to } of organisation.assignments) {
    const id = staff.get(affiliation)
    if (!id) throw new Error(`The assignment of ${affiliation} has no staff`)
    await w.tx
      .insertInto('organisation.assignment')
      .values({ staff_id: id, unit, role, from_day: from, to_day: to ?? null })
      .onConflict(conflict =>
        conflict
          .columns(['municipality_id', 'staff_id', 'unit', 'role', 'from_day'])
          .doUpdateSet({ to_day: to ?? null }),
      )
      .execute()
  }
}

const seedDelegations = async (w: Write, organisation: Organisation, yesterday: Temporal.PlainDate): Promise<void> => {
  await endRunning(w, 'organisation.delegation', yesterday)
  for (const row of organisation.delegations) {
    const values = {
      role: row.role,
      case_type: row.caseType,
      outcomes: row.outcomes,
      text: JSON.stringify(row.text),
      basis: row.basis,
      to_day: row.to ?? null,
    }
    await w.tx
      .insertInto('organisation.delegation')
      .values({ id: newId(), number: row.number, unit: row.unit, from_day: row.from, ...values })
      .onConflict(conflict => conflict.columns(['municipality_id', 'unit', 'number', 'from_day']).doUpdateSet(values))
      .execute()
  }
}

const endRunning = async (
  w: Write,
  table: 'organisation.assignment' | 'organisation.delegation',
  yesterday: Temporal.PlainDate,
): Promise<void> => {
  await sql`update ${sql.table(table)} set to_day = ${yesterday} where to_day is null or to_day > ${yesterday}`.execute(
    w.tx,
  )
}
