import type { EventNode } from '../bpmn/program.ts'
import { cancelToken, cancelTokensIn } from './cancel.ts'
import { openScope } from './frames.ts'
import type { Frame, Token, Variables } from './state.ts'
import { mapped, seenFrom, setVariables } from './variables.ts'
import { dropWaits, frameOf, newId, putToken, say, send, type Work } from './work.ts'

/** What comes with an event is kept as the map says; all of it where the map says nothing. */
export const keepPayload = (work: Work, frame: string, outputs: EventNode['outputs'], payload: Variables): void => {
  const given = outputs.length === 0 ? payload : mapped(outputs, { ...seenFrom(work, frame), ...payload }, work)
  setVariables(work, frame, given)
}

/** An event on the edge of an activity happens: the activity ends with it, unless the map says that it goes on. */
export const takeBoundary = (work: Work, host: Token, event: EventNode, payload: Variables): void => {
  say(work, 'caught', event.id, host.id)
  if (event.interrupting) cancelToken(work, host)
  keepPayload(work, host.frame, event.outputs, payload)
  send(work, host.frame, event.id)
}

/** An event subprocess begins: all else in its scope ends with it, unless the map says that it goes on. */
export const takeReaction = (work: Work, frame: Frame, node: string, start: EventNode, payload: Variables): void => {
  say(work, 'caught', start.id)
  if (start.interrupting) {
    cancelTokensIn(work, frame.id)
    dropWaits(work, wait => wait.frame === frame.id && wait.token === undefined)
  }
  keepPayload(work, frame.id, start.outputs, payload)
  const host = putToken(work, { id: newId(work), frame: frame.id, node, state: 'active' })
  openScope(work, host, 'reaction', node, {})
}

/** What catches an error or an escalation on its way out. */
export type Catcher =
  | { type: 'boundary'; host: Token; event: EventNode }
  | { type: 'reaction'; frame: Frame; node: string; event: EventNode }

/**
 * Looks from where something was thrown outwards: on the activity's own edge, among the event subprocesses of its scope, on the edge of what
 * holds that scope, and so on. One that names the code goes before one that takes all.
 */
export const catcherOf = (
  work: Work,
  token: Token,
  type: 'error' | 'escalation',
  code: string | undefined,
): Catcher | undefined => {
  const { program, state } = work
  const fits = (event: EventNode): boolean =>
    event.event.type === type && (event.event.code === undefined || event.event.code === code)
  const best = (found: Catcher[]): Catcher | undefined =>
    found.find(({ event }) => event.event.type === type && event.event.code !== undefined) ?? found[0]
  const onEdge = (host: Token): Catcher[] => {
    const node = program.nodes[host.node]
    return (node?.kind === 'activity' ? node.boundary : []).flatMap(id => {
      const event = program.nodes[id]
      return event?.kind === 'boundary' && fits(event) ? [{ type: 'boundary', host, event }] : []
    })
  }
  const within = (frame: Frame): Catcher[] =>
    frame.kind === 'one' || frame.kind === 'each'
      ? []
      : (program.scopes[frame.scope]?.reactions ?? []).flatMap(node => {
          const event = program.nodes[program.scopes[node]?.starts[0] ?? '']
          return event?.kind === 'start' && fits(event) ? [{ type: 'reaction', frame, node, event }] : []
        })
  let host: Token | undefined = token
  let frame: Frame | undefined = frameOf(work, token.frame)
  while (frame) {
    // One go of several has no edge of its own: that stands on all of them together.
    const found: Catcher | undefined = best(host && frame.kind !== 'one' ? onEdge(host) : []) ?? best(within(frame))
    if (found) return found
    host = frame.host === undefined ? undefined : state.tokens[frame.host]
    frame = host ? state.frames[host.frame] : frame.parent === undefined ? undefined : state.frames[frame.parent]
  }
  return undefined
}
