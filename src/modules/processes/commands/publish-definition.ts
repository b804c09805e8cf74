import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Invalid } from '../../../kernel/errors.ts'
import { actorId, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import type { DescribedBlock } from '../blocks/block.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import type { Program } from '../bpmn/program.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { DmnFault, dmnFaultWords } from '../decisions/read-dmn.ts'
import { form, librariesOf } from '../keeping/definition.ts'
import { findingWords } from '../lint/finding.ts'
import { lintMap } from '../lint/lint-map.ts'
import '../table.ts'
import { scheduleOnce, scheduleStarts } from './scheduled-starts.ts'

export type Published = { id: string; name: string; version: number }

/**
 * Publishes a map: what is started from now on goes by it, and what runs stays by its own. The same once more changes nothing; nor, where it is
 * `offered` by a folder each time that the program starts, does one that newer versions have taken the place of. `decisions` are the
 * DMN files that it asks; `catalogue` the building blocks that it may use, where that is to be checked. Throws Invalid with what is wrong, by the id of the element (`map` or `decisions` for a whole file).
 */
export const publishDefinition = async (
  w: Write,
  {
    name,
    xml,
    decisions = [],
    offered = false,
    catalogue,
  }: {
    name: string
    xml: string
    decisions?: string[]
    offered?: boolean
    catalogue?: readonly DescribedBlock[] | undefined
  },
): Promise<Published> => {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(name)) throw new Invalid({ name: { key: 'processes.map.id-wrong' } })
  const hash = createHash('sha256')
    .update(JSON.stringify([xml, decisions]))
    .digest()
  const known = offered ? await versionOf(w, name, hash) : undefined
  if (known) return known
  await refuseFaults(w, xml, decisions, catalogue)
  const program = compileBpmn(await readBpmn(xml))
  // One at a time, so that versions are counted.
  await sql`select pg_advisory_xact_lock(7276, hashtext(kernel.municipality() || ${name}))`.execute(w.tx)
  const newest = await w.tx
    .selectFrom('processes.definition')
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .select(['id', 'version', 'hash'])
    .executeTakeFirst()
  await w.tx.deleteFrom('processes.unpublished').where('name', '=', name).execute()
  if (newest?.hash.equals(hash)) {
    await scheduleOnce(w, { name, definition: newest.id, program })
    return { id: newest.id, name, version: newest.version }
  }
  const made = { id: newId(), name, version: (newest?.version ?? 0) + 1 }
  await w.tx
    .insertInto('processes.definition')
    .values({
      ...made,
      xml,
      decisions: JSON.stringify(decisions),
      compiled: JSON.stringify(program),
      form,
      messages: triggersOf(program, 'message'),
      signals: triggersOf(program, 'signal'),
      hash,
      published_at: w.now,
      published_by: actorId(w.actor),
    })
    .execute()
  await scheduleStarts(w, { name, definition: made.id, program })
  return made
}

const versionOf = async (w: Write, name: string, hash: Buffer): Promise<Published | undefined> => {
  const found = await w.tx
    .selectFrom('processes.definition')
    .where('name', '=', name)
    .where('hash', '=', hash)
    .limit(1)
    .select(['id', 'version'])
    .executeTakeFirst()
  return found && { ...found, name }
}

const refuseFaults = async (
  w: Write,
  xml: string,
  decisions: string[],
  catalogue: readonly DescribedBlock[] | undefined,
): Promise<void> => {
  const complaints: Record<string, { text: string }> = {}
  const complain = (about: string, text: string): void => {
    complaints[about] = { text: [complaints[about]?.text, text].filter(Boolean).join(' ') }
  }
  for (const finding of await lintMap(xml, catalogue))
    if (finding.level === 'error') complain(finding.element || 'map', findingWords(w.t, finding))
  await librariesOf(decisions).catch((fault: unknown) => {
    if (!(fault instanceof DmnFault)) throw fault
    complain('decisions', dmnFaultWords(w.t, fault))
  })
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
}

/** What from outside begins the map's own process. */
const triggersOf = ({ scopes, nodes }: Program, type: 'message' | 'signal'): string[] => [
  ...new Set(
    Object.values(nodes).flatMap(node =>
      node.kind === 'start' && node.event.type === type && scopes[node.scope]?.kind === 'process'
        ? [node.event.name]
        : [],
    ),
  ),
]
