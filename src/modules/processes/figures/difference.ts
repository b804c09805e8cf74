import type { MapModel } from '../map/map-model.ts'
import { type Figure, type Figures, figuresOfFlow } from './figures.ts'
import { byMeasure, type Flow, type Measure, type Who, type Why } from './flow.ts'
import { flowOfMap } from './flow-of-map.ts'
import type { Known } from './known.ts'

/** What a map says that is counted, and what it does not say. */
export type Counting = {
  figures: Figures | Why
  /** Steps of people without a time of work: they count as nothing. */
  untimed: string[]
  /** Whose lanes there are; without the resident's, nothing can be said of the resident's time. */
  whos: Set<Who>
}

/** Between as it is and as it is to be: of one case, and of a year. */
export type Change = {
  before: Figure
  after: Figure
  /** Of a case, in mean. Below nought is less than before. */
  perCase: number
  /** Of a year, and how far it may lie from that by chance in nineteen years of twenty. */
  perYear: number
  within: number
}

export type Difference =
  | { changes: Record<Measure, Change>; perYear: number; asIs: Counting; toBe: Counting }
  | { why: Why; map: 'as-is' | 'to-be'; asIs: Counting; toBe: Counting }

type Counted = { model: MapModel; known: Known }

const countMap = ({ model, known }: Counted, perYear: number): Counting => {
  const flow = flowOfMap(model, known)
  return {
    figures: 'rule' in flow ? flow : figuresOfFlow(flow, perYear),
    untimed: 'rule' in flow ? [] : untimedIn(flow, model, known),
    whos: new Set([...known.roles.values()].map(({ who }) => who)),
  }
}

export const differenceOf = (asIs: Counted, toBe: Counted, perYear: number): Difference => {
  const [before, after] = [countMap(asIs, perYear), countMap(toBe, perYear)]
  if ('rule' in before.figures) return { why: before.figures, map: 'as-is', asIs: before, toBe: after }
  if ('rule' in after.figures) return { why: after.figures, map: 'to-be', asIs: before, toBe: after }
  const [was, is] = [before.figures, after.figures]
  return {
    changes: byMeasure(measure => changeOf(was[measure], is[measure], perYear)),
    perYear,
    asIs: before,
    toBe: after,
  }
}

/** 1.96 standard errors each way; cases are apart from each other. */
const nineteenOfTwenty = 1.96

/** By chance: a year has so many cases, each of which varies; and what is counted by lot is a little off. */
const changeOf = (before: Figure, after: Figure, cases: number): Change => {
  const perCase = after.mean - before.mean
  const chance = cases * (before.deviation ** 2 + after.deviation ** 2)
  const doubt = cases ** 2 * (before.doubt ** 2 + after.doubt ** 2)
  return { before, after, perCase, perYear: perCase * cases, within: nineteenOfTwenty * Math.sqrt(chance + doubt) }
}

const untimedIn = ({ nodes }: Flow, { nodes: shown, pools }: MapModel, { facts, roles }: Known): string[] => {
  const met = new Set(nodes.filter(node => node.met).map(({ id }) => id))
  return shown.flatMap(({ id, kind, lane, pool }) => {
    const lanes = pools.flatMap(each => each.lanes)
    const who = roles.get(lane ?? '') ?? roles.get(pool) ?? (lanes.length === 0 ? undefined : { who: 'staff' })
    const timed = facts.get(id)?.worked !== undefined || who?.who === 'system'
    return kind === 'step' && met.has(id) && !timed ? [id] : []
  })
}
