import type { Node, Program, Scope } from '../bpmn/program.ts'
import type { Finding } from './finding.ts'
import { beginnings, type Marking, movesFrom } from './net.ts'

/** Markings that are looked at in one scope; municipal maps have some hundred. */
const mostMarkings = 30_000
/** More tokens than this at one place, and there is no end to them. */
const mostTokens = 3

/**
 * Goes through everything that can happen in each scope, whatever the values are, and finds what can never be right: where it stands still for ever,
 * steps that never happen, tokens that grow without end, and ends that can't be reached. (Classical soundness: van der Aalst 1998.)
 */
export const soundnessOf = (program: Program): Finding[] =>
  Object.values(program.scopes).flatMap(scope => {
    const found = new Map<string, Finding>()
    const reached = new Set<string>()
    let whole = true
    for (const { node, marking } of beginnings(program, scope)) {
      reached.add(node)
      const explored = explore(program, scope, marking, reached)
      whole &&= explored.whole
      for (const finding of explored.findings) found.set(`${finding.rule} ${finding.element}`, finding)
    }
    if (whole)
      for (const finding of unreached(program, scope, reached)) found.set(`${finding.rule} ${finding.element}`, finding)
    // A join that stands still never happens either: that is one fault.
    return [...found.values()].filter(({ rule, element }) => rule !== 'dead-step' || !found.has(`deadlock ${element}`))
  })

type Explored = { findings: Finding[]; whole: boolean }
type Seen = { marking: Marking; before: string[]; ends: boolean }

const explore = (program: Program, scope: Scope, start: Marking, reached: Set<string>): Explored => {
  const seen = new Map<string, Seen>([[keyOf(start), { marking: start, before: [], ends: start.size === 0 }]])
  const open = [keyOf(start)]
  const findings: Finding[] = []
  const stuck = new Set<string>()
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const here = seen.get(key)
    if (!here || here.marking.size === 0) continue
    const moves = movesFrom(program, scope, here.marking)
    if (moves.length === 0) {
      stuck.add(key)
      findings.push(...standsStill(program, here.marking))
    }
    for (const { node, to } of moves) {
      reached.add(node)
      const growing = [...to].find(([, tokens]) => tokens > mostTokens)
      if (growing) return { whole: false, findings: [...findings, endless(program, node, growing[0])] }
      const next = keyOf(to)
      const known = seen.get(next)
      if (known) known.before.push(key)
      else {
        if (seen.size >= mostMarkings) return { whole: false, findings: [...findings, tooMany(scope)] }
        seen.set(next, { marking: to, before: [key], ends: to.size === 0 })
        open.push(next)
      }
    }
  }
  return { whole: true, findings: [...findings, ...(stuck.size > 0 ? [] : roundAndRound(program, scope, seen))] }
}

const keyOf = (marking: Marking): string =>
  [...marking]
    .map(([place, tokens]) => `${place}:${tokens}`)
    .toSorted()
    .join(' ')

const nameOf = ({ name, id }: Node | Scope): string => name || id

/** What stands before a joining gateway that lacks a way in. */
const standsStill = (program: Program, marking: Marking): Finding[] => {
  const gateways = new Set([...marking.keys()].flatMap(place => program.flows[place]?.to ?? []))
  return [...gateways].flatMap(id => {
    const node = program.nodes[id]
    if (!node) return []
    const missing = node.incoming
      .filter(flow => !marking.has(flow))
      .flatMap(flow => program.nodes[program.flows[flow]?.from ?? ''] ?? [])
    return [
      {
        rule: 'deadlock',
        element: id,
        level: 'error',
        values: { step: nameOf(node), missing: [...new Set(missing.map(nameOf))].join(', ') },
      },
    ]
  })
}

const endless = (program: Program, node: string, place: string): Finding => {
  const at = program.nodes[program.flows[place]?.to ?? place.slice(1)]
  return {
    rule: 'endless-tokens',
    element: node,
    level: 'error',
    values: { step: at ? nameOf(at) : node },
  }
}

const tooMany = (scope: Scope): Finding => ({
  rule: 'too-many-states',
  element: scope.id,
  level: 'hint',
  values: { step: nameOf(scope) },
})

/** Where nothing stands still, and yet the end can't be reached any more. */
const roundAndRound = (program: Program, scope: Scope, seen: Map<string, Seen>): Finding[] => {
  const open = [...seen].flatMap(([key, { ends }]) => (ends ? [key] : []))
  for (let key = open.pop(); key !== undefined; key = open.pop())
    for (const before of seen.get(key)?.before ?? []) {
      const one = seen.get(before)
      if (!one || one.ends) continue
      one.ends = true
      open.push(before)
    }
  const lost = [...seen.values()].find(({ ends }) => !ends)
  if (!lost) return []
  const [place = ''] = lost.marking.keys()
  const node = program.nodes[program.flows[place]?.to ?? place.slice(1)]
  return [
    {
      rule: 'no-end',
      element: node?.id ?? scope.id,
      level: 'error',
      values: { step: nameOf(node ?? scope) },
    },
  ]
}

const unreached = (program: Program, scope: Scope, reached: Set<string>): Finding[] =>
  Object.values(program.nodes).flatMap(node => {
    if (node.scope !== scope.id || reached.has(node.id) || runsOtherwise(program, node)) return []
    return [
      {
        rule: node.kind === 'end' ? 'unreachable-end' : 'dead-step',
        element: node.id,
        level: 'error',
        values: { step: nameOf(node) },
      },
    ]
  })

/** Event subprocesses are begun by their events, and what undoes by what it undoes. */
const runsOtherwise = ({ scopes }: Program, node: Node): boolean =>
  scopes[node.id]?.kind === 'event-subprocess' ||
  (node.kind === 'activity' && node.undoes) ||
  (node.kind === 'boundary' && node.event.type === 'compensation')
