import type { Node } from '../bpmn/program.ts'
import { Incident } from './expressions.ts'
import type { Token } from './state.ts'
import { isTrue, seenFrom } from './variables.ts'
import { dropToken, nodeOf, say, send, type Work } from './work.ts'

/** A token goes on from where it stands, by all ways that are open. Conditions are all asked before anything moves. */
export const leave = (work: Work, token: Token): void => {
  const node = nodeOf(work, token.node)
  const ways = waysFrom(work, node, token.frame)
  for (const flow of ways) {
    const to = work.program.flows[flow]?.to
    if (to === undefined) throw new Error(`There is no flow ${flow}`)
    say(work, 'taken', node.id, token.id, flow)
    send(work, token.frame, to, flow)
  }
  dropToken(work, token)
}

const waysFrom = (work: Work, node: Node, frame: string): string[] => {
  if (node.kind === 'gateway' && node.type === 'parallel') return node.outgoing
  const conditional = node.outgoing.some(id => id === node.otherwise || work.program.flows[id]?.condition !== undefined)
  if (!conditional) {
    // Several ways without a condition out of a gateway that chooses: it can't be told which.
    if (node.kind === 'gateway' && node.type === 'exclusive') return node.outgoing.slice(0, 1)
    return node.outgoing
  }
  const variables = seenFrom(work, frame)
  const open = (id: string): boolean => {
    const condition = work.program.flows[id]?.condition
    return condition === undefined || isTrue(condition, variables, work)
  }
  const asked = node.outgoing.filter(id => id !== node.otherwise)
  if (node.kind === 'gateway' && node.type === 'exclusive') {
    const first = asked.find(open) ?? node.otherwise
    if (first === undefined) throw nowhere(node)
    return [first]
  }
  const all = asked.filter(open)
  // The default is for when no condition holds; a way without one is taken either way.
  const held = all.some(id => node.kind === 'gateway' || work.program.flows[id]?.condition !== undefined)
  if (node.otherwise !== undefined && !held) return [...all, node.otherwise]
  if (all.length === 0) throw nowhere(node)
  return all
}

const nowhere = (node: Node): Incident =>
  new Incident('no-way', `No way out of "${node.name || node.id}" is open, and none is the default`, {
    step: node.name || node.id,
  })
