import { swedishZone } from '../../../kernel/clock.ts'
import type { Read } from '../../../kernel/hands.ts'
import { compileBpmn } from '../bpmn/compile.ts'
import type { Program } from '../bpmn/program.ts'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { libraryOf, readModel } from '../decisions/compile-dmn.ts'
import { decideAmong } from '../decisions/decide-among.ts'
import type { Library } from '../decisions/model.ts'
import type { Tools } from '../engine/step.ts'
import '../table.ts'

/** The form in which programs are kept. Raise it when `Program` changes: those of older forms are then made anew from their maps. */
export const form = 2

/** A published map, ready to be run. */
export type Ready = { program: Program; libraries: Library[] }

// Definitions never change, so that what has been read once is right for ever; the oldest are dropped when there are many.
const known = new Map<string, Promise<Ready>>()
const mostKnown = 500

export const readyDefinition = (r: Pick<Read, 'db' | 'municipality'>, id: string): Promise<Ready> => {
  const key = `${r.municipality.id} ${id}`
  const found = known.get(key)
  if (found) return found
  const made = read(r, id)
  made.catch(() => known.delete(key))
  known.set(key, made)
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return made
}

const read = async (r: Pick<Read, 'db'>, id: string): Promise<Ready> => {
  const row = await r.db
    .selectFrom('processes.definition')
    .where('id', '=', id)
    .select(eb => [
      'compiled',
      'decisions',
      eb.case().when('form', '=', form).then(null).else(eb.ref('xml')).end().as('xml'),
    ])
    .executeTakeFirstOrThrow()
  return {
    program: row.xml === null ? row.compiled : compileBpmn(await readBpmn(row.xml)),
    libraries: await librariesOf(row.decisions),
  }
}

/** Decision files as they are asked. Throws DmnFault where one can't be read. */
export const librariesOf = async (files: readonly string[]): Promise<Library[]> => {
  const models = await Promise.all(files.map(file => readModel(file)))
  const byNamespace = new Map(models.toReversed().map(model => [model.namespace, model]))
  return models.map(model =>
    libraryOf(
      model,
      [...byNamespace.values()].filter(({ namespace }) => namespace !== model.namespace),
    ),
  )
}

/** What a step of a case by this definition is made with. */
export const toolsOf = ({ libraries }: Ready, now: Temporal.Instant): Tools => {
  const clock = { now, zone: swedishZone }
  return { ...clock, decide: decideAmong(libraries, [], clock) }
}
