import assert from 'node:assert/strict'
import {
  completeTask,
  historyOf,
  openIncidents,
  openTasks,
  publishDefinition,
  startInstance,
  type Variables,
} from '../../src/modules/processes/index.ts'
import { variablesOf } from '../../src/modules/processes/keeping/kept.ts'
import type { openProcessWorld } from './process-world.ts'

type World = Awaited<ReturnType<typeof openProcessWorld>>
type One = { id: string }

/** Short words for cases on maps, in the tests' own database. */
export const casesOnMaps = (world: () => World) => {
  let last = 0
  const rowOf = ({ id }: One) =>
    world().read(r =>
      r.db.selectFrom('processes.instance').where('id', '=', id).select('state').executeTakeFirstOrThrow(),
    )
  const tasksOf = ({ subject }: { subject: string }) => world().read(r => openTasks(r, subject))
  return {
    /** Publishes a map and starts a case by it. */
    begin: async (xml: string, variables: Variables = {}, decisions: string[] = []) => {
      const name = `m${++last}`
      const subject = `case ${last}`
      await world().write(w => publishDefinition(w, { name, xml, decisions }))
      const id = await world().write(w => startInstance(w, { name, variables, subject }))
      return { id, name, subject }
    },
    tasksOf,
    onlyTask: async (of: { subject: string }): Promise<string> => {
      const [task, ...others] = await tasksOf(of)
      assert.deepEqual(others, [])
      return task?.id ?? assert.fail('nobody is asked for anything')
    },
    complete: (task: string, variables: Variables = {}) => world().write(w => completeTask(w, { task, variables })),
    stateOf: async (one: One) => (await rowOf(one)).state,
    doneIn: async ({ id }: One): Promise<string[]> =>
      (await world().read(r => historyOf(r, id))).flatMap(({ what, node }) => (what === 'done' ? [node] : [])),
    incidentsOf: async ({ id }: One) => (await world().read(openIncidents)).filter(({ instance }) => instance === id),
    variablesIn: ({ id }: One) =>
      world().read(async r => {
        const { variables } = await r.db
          .selectFrom('processes.frame')
          .where('instance_id', '=', id)
          .where('kind', '=', 'process')
          .select('variables')
          .executeTakeFirstOrThrow()
        return variablesOf(variables)
      }),
  }
}

/** Elements of maps in short. */
export const ends = '<startEvent id="s"/><endEvent id="e"/>'
export const user = (id: string): string => `<userTask id="${id}" name="${id}"/>`
/** One after another. */
export const row = (...ids: string[]): string =>
  ids
    .slice(1)
    .map((id, i) => `${ids[i]}>${id}`)
    .join('\n')
