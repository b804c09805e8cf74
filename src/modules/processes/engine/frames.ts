import { arm, armReactions } from './arm.ts'
import { Incident } from './expressions.ts'
import type { Frame, Token, Variables } from './state.ts'
import { mapped, seenFrom, setVariable, setVariables } from './variables.ts'
import {
  dropFrame,
  dropWaits,
  frameOf,
  framesIn,
  newId,
  nodeOf,
  putFrame,
  putToken,
  say,
  send,
  tokenOf,
  tokensIn,
  type Work,
} from './work.ts'

/** Calls within calls. A process that calls itself without end is stopped here. */
const deepest = 50

/** Opens a scope under a token, and sends something off at its beginning. */
export const openScope = (
  work: Work,
  host: Token,
  kind: 'scope' | 'call' | 'reaction',
  scope: string,
  variables: Variables,
): void => {
  if (depthOf(work, host.frame) > deepest)
    throw new Incident('too-deep', `Processes call each other more than ${deepest} deep`, { most: String(deepest) })
  // What undoes a subprocess from within has before it what was done there.
  const done = host.undoneFor === undefined ? [] : (host.inner ?? [])
  const frame = putFrame(work, { id: newId(work), scope, kind, host: host.id, parent: host.frame, variables, done })
  // What happened at the beginning of an event subprocess has opened it.
  const opened = work.program.scopes[scope]
  begin(work, frame, opened?.kind === 'event-subprocess' ? opened.starts[0] : undefined)
}

const depthOf = (work: Work, id: string): number => {
  const { parent } = frameOf(work, id)
  return parent === undefined ? 0 : 1 + depthOf(work, parent)
}

/** Where a scope begins: at its start event without a trigger; else at what nothing leads to. A named start is one that was triggered. */
export const begin = (work: Work, frame: Frame, start?: string): void => {
  const scope = work.program.scopes[frame.scope]
  if (!scope) throw new Error(`There is no scope ${frame.scope}`)
  const plain = scope.starts.filter(id => {
    const node = work.program.nodes[id]
    return node?.kind === 'start' && node.event.type === 'none'
  })
  const at = start === undefined ? (plain.length > 0 ? plain : scope.first) : [start]
  armReactions(work, frame.id)
  for (const node of at) send(work, frame.id, node)
  if (at.length > 0) return
  // Only a trigger from outside begins it: it waits for one of them.
  for (const node of scope.starts) arm(work, node, frame.id)
  if (scope.starts.length === 0) work.jobs.push({ do: 'empty', frame: frame.id })
}

/** Closes a frame in which nothing goes on any more. */
export const closeIfEmpty = (work: Work, id: string): void => {
  const frame = work.state.frames[id]
  if (!frame || frame.kind === 'each' || frame.kind === 'one') return
  if (tokensIn(work, id).length > 0 || framesIn(work, id).length > 0 || awaitsStart(work, frame)) return
  if (frame.kind === 'process') {
    dropWaits(work, () => true)
    say(work, 'ended', frame.scope)
    work.state.ended = { how: 'completed' }
    return
  }
  const host = tokenOf(work, frame.host)
  if (!host) throw new Error(`The frame ${id} has lost the token that it is for`)
  if (frame.kind === 'call') giveBack(work, frame, host)
  keepDone(work, frame, host)
  dropFrame(work, id)
  work.jobs.push({ do: 'done', token: host.id })
}

const awaitsStart = ({ state, program }: Work, frame: Frame): boolean =>
  Object.values(state.waits).some(
    ({ frame: of, token, node }) =>
      of === frame.id && token === undefined && program.nodes[node]?.scope === frame.scope,
  )

/** What a called process hands back: what the call says; all of it where it says nothing. */
const giveBack = (work: Work, frame: Frame, host: Token): void => {
  const node = nodeOf(work, host.node)
  const outputs = node.kind === 'activity' ? node.outputs : []
  if (outputs.length === 0) setVariables(work, host.frame, frame.variables)
  else
    for (const [name, value] of Object.entries(mapped(outputs, seenFrom(work, frame.id), work)))
      setVariable(work, host.frame, name, value)
}

/** What was done inside can be undone from outside, together. */
const keepDone = (work: Work, frame: Frame, host: Token): void => {
  if (frame.kind === 'reaction') return
  if (frame.done.length > 0) putToken(work, { ...host, inner: frame.done })
}
