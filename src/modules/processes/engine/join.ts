import type { Gateway } from '../bpmn/program.ts'
import type { Token } from './state.ts'
import { dropToken, nodeOf, putToken, say, tokensIn, type Work } from './work.ts'

/** A token at a gateway that brings ways together waits for the others. */
export const join = (work: Work, token: Token, gateway: Gateway): void => {
  const waiting = putToken(work, { ...token, state: 'joining' })
  if (gateway.type === 'parallel') joinAll(work, waiting, gateway)
}

/** Goes on when each way in has brought one. */
const joinAll = (work: Work, token: Token, gateway: Gateway): void => {
  const one = onePerWay(work, token.frame, gateway)
  if (one.length < gateway.incoming.length) return
  pass(work, one, gateway)
}

const waitingAt = (work: Work, frame: string, gateway: string): Token[] =>
  tokensIn(work, frame).filter(({ node, state }) => node === gateway && state === 'joining')

const onePerWay = (work: Work, frame: string, gateway: Gateway): Token[] => {
  const first = new Map<string, Token>()
  for (const token of waitingAt(work, frame, gateway.id))
    if (token.by !== undefined && !first.has(token.by)) first.set(token.by, token)
  return [...first.values()]
}

const pass = (work: Work, tokens: Token[], gateway: Gateway): void => {
  const [first, ...others] = tokens
  if (!first) return
  say(work, 'done', gateway.id, first.id)
  for (const other of others) dropToken(work, other)
  putToken(work, { ...first, state: 'active' })
  work.jobs.push({ do: 'leave', token: first.id })
}

/**
 * Lets one inclusive join go on that nothing more can reach (BPMN 2.0.2, 13.4.3): every token that could still get to a way in that is empty
 * could also get to one that has been filled. Looked at when all else stands still. Tells whether one went on.
 */
export const passInclusive = (work: Work): boolean => {
  for (const token of Object.values(work.state.tokens)) {
    const node = nodeOf(work, token.node)
    if (token.state !== 'joining' || node.kind !== 'gateway' || node.type !== 'inclusive') continue
    const filled = onePerWay(work, token.frame, node)
    if (blocked(work, token.frame, node, new Set(filled.flatMap(({ by }) => by ?? [])))) continue
    pass(work, filled, node)
    return true
  }
  return false
}

const blocked = (work: Work, frame: string, gateway: Gateway, filled: Set<string>): boolean => {
  const toEmpty = leadingTo(
    work,
    gateway,
    gateway.incoming.filter(flow => !filled.has(flow)),
  )
  const toFilled = leadingTo(work, gateway, [...filled])
  return tokensIn(work, frame).some(({ node }) => node !== gateway.id && toEmpty.has(node) && !toFilled.has(node))
}

/** The nodes from which these flows can be reached without going through the gateway. Events on the edge of an activity lead on from it. */
const leadingTo = ({ program }: Work, gateway: Gateway, flows: string[]): Set<string> => {
  const found = new Set<string>()
  const open = flows.flatMap(flow => program.flows[flow]?.from ?? [])
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = program.nodes[id]
    if (!node || id === gateway.id || found.has(id)) continue
    found.add(id)
    if (node.kind === 'boundary' && node.attachedTo !== undefined) open.push(node.attachedTo)
    if (node.kind === 'catch' && node.event.type === 'link')
      open.push(...throwersOf(program, node.scope, node.event.name))
    for (const flow of node.incoming) open.push(...(program.flows[flow] ? [program.flows[flow].from] : []))
  }
  return found
}

const throwersOf = ({ nodes }: Work['program'], scope: string, name: string): string[] =>
  Object.values(nodes).flatMap(node =>
    node.scope === scope && node.kind === 'throw' && node.event.type === 'link' && node.event.name === name
      ? [node.id]
      : [],
  )
