import type { Node } from '../bpmn/program.ts'

/** A line of history as it is exported; none where it says nothing that another line does not. */
export type XesEvent = {
  name: string
  transition: Transition
  at: Temporal.Instant
  node: string
  token: number | null
  /** The role whose step it is. */
  lane: string | undefined
  /** What kind of actor: officer, resident, system. Never who. */
  kind: string
  /** The word of history, where the transition does not say it all. */
  what?: string
  /** The rule of an incident. */
  rule?: string
}

/** Of the standard lifecycle of XES (IEEE 1849-2016, lifecycle extension). */
type Transition =
  | 'schedule'
  | 'start'
  | 'complete'
  | 'withdraw'
  | 'ate_abort'
  | 'suspend'
  | 'manualskip'
  | 'reassign'
  | 'unknown'

export type HistoryRow = {
  at: Temporal.Instant
  what: string
  node: string
  token: number | null
  more: string | null
  actor_kind: string
}

/**
 * One line of history as an event. Gateways, ways taken, and what is caught or thrown are left out: the step or event that it belongs to has a line of
 * its own. What people have done beside the map (`manual-…`) is always there. `more` may quote a case's values and never leaves the house.
 */
export const xesEvent = ({ at, what, node, token, more, actor_kind }: HistoryRow, of: Node | undefined): XesEvent[] => {
  const transition = transitionOf(what, of)
  if (!transition) return []
  return [
    {
      name: what === 'moved' ? 'moved' : of?.name || node,
      transition,
      at,
      node,
      token,
      lane: of?.lane,
      kind: actor_kind,
      ...(what.startsWith('manual-') || what === 'moved' ? { what } : {}),
      ...(what === 'incident' && more ? { rule: more.split(':', 1)[0] ?? '' } : {}),
    },
  ]
}

const transitionOf = (what: string, node: Node | undefined): Transition | undefined => {
  if (what.startsWith('manual-')) return byHand(what)
  if (what === 'moved') return 'unknown'
  if (what === 'incident') return 'suspend'
  if (node?.kind === 'gateway') return undefined
  const asked = node?.kind === 'activity' && node.does.type === 'user'
  switch (what) {
    case 'entered':
      return asked ? 'schedule' : 'start'
    case 'done':
      return 'complete'
    case 'cancelled':
      return asked ? 'withdraw' : 'ate_abort'
    default:
      return undefined
  }
}

const byHand = (what: string): Transition => {
  if (what.startsWith('manual-skip')) return 'manualskip'
  return what.startsWith('manual-reassign') ? 'reassign' : 'unknown'
}
