import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Invalid } from '../../../kernel/errors.ts'
import { actorId, type Write } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import type { Program } from '../bpmn/program.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { DmnFault, dmnFaultWords } from '../decisions/read-dmn.ts'
import { form, librariesOf } from '../keeping/definition.ts'
import { findingWords } from '../lint/finding.ts'
import { lintMap } from '../lint/lint-map.ts'
import '../table.ts'

export type Published = { id: string; name: string; version: number }

/**
 * Publishes a map: what is started from now on goes by it, and what runs stays by its own. The same once more changes nothing. `decisions` are the
 * DMN files that it asks. Throws Invalid with what is wrong, by the id of the element (`map` or `decisions` for a whole file).
 */
export const publishDefinition = async (
  w: Write,
  { name, xml, decisions = [] }: { name: string; xml: string; decisions?: string[] },
): Promise<Published> => {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(name)) throw new Invalid({ name: { key: 'processes.map.id-wrong' } })
  await refuseFaults(w, xml, decisions)
  const program = compileBpmn(await readBpmn(xml))
  const hash = createHash('sha256')
    .update(JSON.stringify([xml, decisions]))
    .digest()
  // One at a time, so that versions are counted.
  await sql`select pg_advisory_xact_lock(7276, hashtext(kernel.municipality() || ${name}))`.execute(w.tx)
  const newest = await w.tx
    .selectFrom('processes.definition')
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .limit(1)
    .select(['id', 'version', 'hash'])
    .executeTakeFirst()
  if (newest?.hash.equals(hash)) return { id: newest.id, name, version: newest.version }
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
  return made
}

const refuseFaults = async (w: Write, xml: string, decisions: string[]): Promise<void> => {
  const complaints: Record<string, { text: string }> = {}
  const complain = (about: string, text: string): void => {
    complaints[about] = { text: [complaints[about]?.text, text].filter(Boolean).join(' ') }
  }
  for (const finding of await lintMap(xml))
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
