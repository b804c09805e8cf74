import { sql } from 'kysely'
import { Missing } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Program } from '../bpmn/program.ts'
import type { Variables } from '../engine/state.ts'
import { blank } from '../engine/step.ts'
import { readyDefinition } from '../keeping/definition.ts'
import { happen } from '../keeping/happen.ts'
import '../table.ts'

/**
 * Starts a case by the newest version of a map. `subject` is what it is about; `at` the start event that was triggered, and `process` where it
 * stands, for those that begin with a trigger. Throws Missing.
 */
export const startInstance = async (
  w: Write,
  { name, ...rest }: { name: string; variables: Variables; subject?: string; process?: string; at?: string },
): Promise<string> => {
  const newest = await newestDefinition(w, [name])
  if (newest === undefined) throw new Missing(`No map is named ${name}`)
  return startBy(w, { definition: newest, ...rest })
}

/** The newest version of the first of these maps that is published. */
const newestDefinition = async (w: Write, names: readonly string[]): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from processes.definition d where name = any(${names}::text[])
      and not exists (select from processes.unpublished u where u.name = d.name)
    order by array_position(${names}::text[], name collate "default"), version desc limit 1`.execute(w.tx)
  return rows[0]?.id
}

/** A case by the newest version of the first of these maps that there is. Of the facts it is given those that it asks about, and no others. */
export const startFirst = async (
  w: Write,
  { names, facts, subject }: { names: readonly string[]; facts: Facts; subject: string },
): Promise<string | undefined> => {
  const definition = await newestDefinition(w, names)
  if (definition === undefined) return undefined
  const { program } = await readyDefinition(reading(w), definition)
  return startBy(w, { definition, subject, variables: askedOf(program, facts) })
}

/** What is known of what a case is about, by the name of the fact. */
export type Facts = (name: string) => Variables[string]

/** Those that a map asks about. */
export const askedOf = ({ facts }: Program, known: Facts): Variables =>
  Object.fromEntries(facts.map(name => [name, known(name)]))

/** The same by a version that has been found. */
export const startBy = async (
  w: Write,
  {
    definition,
    variables,
    subject,
    process,
    at,
  }: { definition: string; variables: Variables; subject?: string; process?: string; at?: string },
): Promise<string> => {
  const ready = await readyDefinition(reading(w), definition)
  const fresh = { id: newId(), definition, subject: subject ?? null, rev: 0, entries: 0, state: blank, ready }
  await happen(
    w,
    fresh,
    { type: 'start', variables, ...(process === undefined ? {} : { process }), ...(at === undefined ? {} : { at }) },
    true,
  )
  return fresh.id
}
