import type { MapModel, MapNode } from '../map/map-model.ts'
import { type Outline, type OutlineItem, outlineOf } from '../outline/outline.ts'
import type { StepFacts } from '../step-facts.ts'
import { isCompared } from './compare-maps.ts'
import type { Origin } from './lineage.ts'

/** A map with what is known of its steps. */
export type KnownMap = { model: MapModel; facts: Map<string, StepFacts> }

/** Where something stands: what it comes after, or which answer or part it begins; undefined at the very start. */
export type Place = { after: string } | { under: string } | undefined

export type FactName = keyof StepFacts

/** One thing that differs between two states of a map. The same id is the same step. */
export type MapDifference =
  | { is: 'added'; node: MapNode; place: Place }
  | { is: 'removed'; node: MapNode }
  | { is: 'renamed'; node: MapNode; from: string }
  | { is: 'role'; node: MapNode; from: string; to: string }
  | { is: 'moved'; node: MapNode; from: Place; to: Place }
  | { is: 'facts'; node: MapNode; which: FactName; from: StepFacts; to: StepFacts }
  | { is: 'answer-added' | 'answer-removed'; name: string; question: string }
  | { is: 'answer-renamed'; from: string; name: string; question: string }
  | { is: 'lane-added' | 'lane-removed'; name: string }
  | { is: 'lane-renamed'; from: string; name: string }

/** All that differs, in the order of the later map; what is gone last. */
export const mapDifferences = (before: KnownMap, after: KnownMap): MapDifference[] => {
  const [was, is] = [standing(before.model), standing(after.model)]
  const old = new Map(before.model.nodes.map(node => [node.id, node]))
  const now = new Set(after.model.nodes.map(({ id }) => id))
  const moved = movedOf(was, is)
  const told = after.model.nodes.filter(isTold)
  const order = [...is.keys()]
  const rows = told.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  return [
    ...laneDifferences(before.model, after.model),
    ...rows.flatMap((node): MapDifference[] => {
      const first = old.get(node.id)
      if (!first) return [{ is: 'added', node, place: is.get(node.id)?.place }]
      const [from, to] = [laneName(before.model, first), laneName(after.model, node)]
      return [
        ...(first.name === node.name ? [] : [{ is: 'renamed', node, from: first.name } as const]),
        // A role that is called otherwise is told once, as a role.
        ...(first.lane === node.lane ? [] : [{ is: 'role', node, from, to } as const]),
        ...(moved.has(node.id)
          ? [{ is: 'moved', node, from: was.get(node.id)?.place, to: is.get(node.id)?.place } as const]
          : []),
        ...factDifferences(node, before.facts.get(node.id) ?? {}, after.facts.get(node.id) ?? {}),
      ]
    }),
    ...answerDifferences(before.model, after.model),
    ...before.model.nodes
      .filter(node => isTold(node) && !now.has(node.id))
      .map(node => ({ is: 'removed', node }) as const),
  ]
}

/** What has become of each step, for the picture in which both are drawn. */
export const originsBetween = (
  before: MapModel,
  after: MapModel,
  differences: MapDifference[],
): Map<string, Origin> => {
  const known = new Set(before.nodes.map(({ id }) => id))
  const touched = new Set(differences.flatMap(each => ('node' in each ? [each.node.id] : [])))
  return new Map(
    after.nodes.map(({ id }): [string, Origin] => [
      id,
      known.has(id) ? { how: touched.has(id) ? 'changed' : 'kept', from: [id] } : { how: 'new', from: [] },
    ]),
  )
}

/** Where ways meet there is nothing to tell. */
const isTold = (node: MapNode): boolean => isCompared(node) || (node.kind !== 'meeting' && node.name !== '')

type Standing = { within: string; place: Place }

/** Every step in the order one reads it, with the answer or part it stands in and what it comes after. */
const standing = (model: MapModel): Map<string, Standing> => {
  const found = new Map<string, Standing>()
  const outline: Outline = outlineOf(model)
  const walk = (items: OutlineItem[], within: string, under: string | undefined): void => {
    let place: Place = under === undefined ? undefined : { under }
    for (const item of items) {
      if (item.is === 'jump') continue
      const { node } = item
      found.set(node.id, { within, place })
      place = { after: node.name || node.id }
      if (item.is === 'choice')
        for (const { flow, items: own } of item.answers) walk(own, flow.id, flow.name || node.name)
      else {
        walk(item.within, node.id, node.name)
        for (const edge of item.edges) {
          found.set(edge.node.id, { within: node.id, place: { under: node.name } })
          walk(edge.items, edge.node.id, edge.node.name)
        }
      }
    }
  }
  for (const { items } of outline.parts) walk(items, '', undefined)
  for (const node of outline.elsewhere) found.set(node.id, { within: '?', place: undefined })
  return found
}

/** What stands under another answer, or past something that it stood before. What has only got new neighbours has not moved. */
const movedOf = (was: Map<string, Standing>, is: Map<string, Standing>): Set<string> => {
  const both = [...is.keys()].filter(id => was.has(id))
  const moved = new Set(both.filter(id => was.get(id)?.within !== is.get(id)?.within))
  const placeOf = new Map([...was.keys()].map((id, place) => [id, place]))
  for (const ids of Map.groupBy(
    both.filter(id => !moved.has(id)),
    id => is.get(id)?.within ?? '',
  ).values()) {
    const stays = new Set(longestRising(ids, id => placeOf.get(id) ?? 0))
    for (const id of ids) if (!stays.has(id)) moved.add(id)
  }
  return moved
}

/** The most of a list that stands in rising order: the rest has moved past it. */
const longestRising = <T>(list: T[], of: (one: T) => number): T[] => {
  const best: { length: number; before: number }[] = []
  let last = -1
  for (const [at, one] of list.entries()) {
    let [length, before] = [1, -1]
    for (const [earlier, known] of best.entries()) {
      const other = list[earlier]
      if (other !== undefined && of(other) < of(one) && known.length + 1 > length)
        [length, before] = [known.length + 1, earlier]
    }
    best.push({ length, before })
    if (last < 0 || length > (best[last]?.length ?? 0)) last = at
  }
  const rising: T[] = []
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) {
    const one = list[at]
    if (one !== undefined) rising.unshift(one)
  }
  return rising
}

const facts: FactName[] = ['worked', 'waited', 'costOre', 'perYear', 'value', 'legalBasis', 'system', 'quotes']

const factDifferences = (node: MapNode, from: StepFacts, to: StepFacts): MapDifference[] =>
  facts
    .filter(which => JSON.stringify(from[which]) !== JSON.stringify(to[which]))
    .map(which => ({ is: 'facts', node, which, from, to }))

const lanesOf = ({ pools }: MapModel) => new Map(pools.flatMap(({ lanes }) => lanes).map(lane => [lane.id, lane.name]))

const laneName = (model: MapModel, { lane }: MapNode): string => lanesOf(model).get(lane ?? '') ?? ''

const laneDifferences = (before: MapModel, after: MapModel): MapDifference[] => {
  const [was, is] = [lanesOf(before), lanesOf(after)]
  return [
    ...[...is].flatMap(([id, name]): MapDifference[] => {
      const from = was.get(id)
      if (from === undefined) return [{ is: 'lane-added', name }]
      return from === name ? [] : [{ is: 'lane-renamed', from, name }]
    }),
    ...[...was].flatMap(([id, name]): MapDifference[] => (is.has(id) ? [] : [{ is: 'lane-removed', name }])),
  ]
}

/** The answers of questions that both maps have. Those of a new question come with it. */
const answerDifferences = (before: MapModel, after: MapModel): MapDifference[] => {
  const [was, is] = [answersOf(before), answersOf(after)]
  const [old, now] = [new Set(before.nodes.map(({ id }) => id)), new Set(after.nodes.map(({ id }) => id))]
  return [
    ...[...is].flatMap(([id, { name, question, of }]): MapDifference[] => {
      const from = was.get(id)
      if (!from) return old.has(of) ? [{ is: 'answer-added', name, question }] : []
      return from.name === name ? [] : [{ is: 'answer-renamed', from: from.name, name, question }]
    }),
    ...[...was].flatMap(([id, { name, question, of }]): MapDifference[] =>
      is.has(id) || !now.has(of) ? [] : [{ is: 'answer-removed', name, question }],
    ),
  ]
}

const answersOf = ({ nodes, flows }: MapModel) => {
  const questions = new Map(nodes.filter(({ kind }) => kind === 'question').map(({ id, name }) => [id, name]))
  return new Map(
    flows.flatMap(({ id, name, from }) => {
      const question = questions.get(from)
      return question === undefined ? [] : [[id, { name, question, of: from }] as const]
    }),
  )
}
