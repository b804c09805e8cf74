import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import {
  lintMap,
  type MapModel,
  type MapNode,
  mapWorkshop,
  type Outline,
  outlineOf,
  readBpmn,
  readFacts,
  readMap,
  type StepFacts,
  type StoredMap,
} from '../../processes/index.ts'

const { mapOf, openCommentsOf } = mapWorkshop

export type MapView = {
  map: StoredMap
  model: MapModel
  outline: Outline
  roles: { id: string; name: string }[]
  /** The pool that a new role is put in. */
  pool: string | undefined
  findings: Awaited<ReturnType<typeof lintMap>>
  /** How many comments of each step are not settled. */
  comments: Map<string, number>
}

export const mapView = async (r: Read<Officer>, { params }: Input): Promise<MapView> => {
  const map = await mapOf(r, params.karta ?? '')
  const model = readMap(await readBpmn(map.xml))
  return {
    map,
    model,
    outline: outlineOf(model),
    roles: rolesOf(model),
    pool: poolsWithSteps(model)[0]?.id,
    findings: await lintMap(map.xml),
    comments: await openCommentsOf(r, map.id),
  }
}

const poolsWithSteps = ({ pools }: MapModel) => pools.filter(({ process }) => process !== undefined)

const rolesOf = (model: MapModel) => poolsWithSteps(model).flatMap(({ lanes }) => lanes)

/** Something of a map that has a page of its own. */
export type Part =
  | { is: 'node'; node: MapNode; facts: StepFacts }
  /** `chosen`: one of several ways out of a question. */
  | { is: 'answer'; id: string; name: string; chosen: boolean }
  | { is: 'role'; id: string; name: string }

export type PartView = {
  map: StoredMap
  part: Part
  roles: { id: string; name: string }[]
  /** How many comments of the step are not settled. */
  open: number
}

/** Throws Missing. */
export const partView = async (r: Read<Officer>, { params }: Input): Promise<PartView> => {
  const map = await mapOf(r, params.karta ?? '')
  const file = await readBpmn(map.xml)
  const model = readMap(file)
  const part = partIn(model, readFacts(file), params.steg ?? '')
  if (!part) throw new Missing('Nothing of the map has this id')
  const open = (await openCommentsOf(r, map.id)).get(params.steg ?? '') ?? 0
  return { map, part, roles: rolesOf(model), open }
}

const partIn = (model: MapModel, facts: Map<string, StepFacts>, id: string): Part | undefined => {
  const node = model.nodes.find(each => each.id === id)
  if (node) return { is: 'node', node, facts: facts.get(id) ?? {} }
  const answer = model.flows.find(each => each.id === id)
  const question = answer && model.nodes.find(each => each.id === answer.from)
  if (answer) return { is: 'answer', id, name: answer.name, chosen: question?.kind === 'question' }
  const role = rolesOf(model).find(each => each.id === id)
  return role ? { is: 'role', ...role } : undefined
}

export type AddView = { map: StoredMap; flow: string; after: string; roles: { id: string; name: string }[] }

/** Throws Missing. `after` is what the flow leads on from, in words: an answer, or the step before. */
export const addView = async (r: Read<Officer>, { params }: Input): Promise<AddView> => {
  const map = await mapOf(r, params.karta ?? '')
  const model = readMap(await readBpmn(map.xml))
  const flow = model.flows.find(({ id }) => id === params.flode)
  if (!flow) throw new Missing('No such flow')
  const from = model.nodes.find(({ id }) => id === flow.from)
  return { map, flow: flow.id, after: flow.name || from?.name || '', roles: rolesOf(model) }
}
