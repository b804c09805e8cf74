import { Missing } from '../../../kernel/errors.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
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
  const newest = await w.tx
    .selectFrom('processes.definition')
    .where('name', '=', name)
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('processes.unpublished as u').where('u.name', '=', name).select('u.name'))),
    )
    .orderBy('version', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  if (!newest) throw new Missing(`No map is named ${name}`)
  return startBy(w, { definition: newest.id, ...rest })
}

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
