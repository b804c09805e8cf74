import { keepPayload, takeBoundary, takeReaction } from './catching.ts'
import { evaluated, Incident } from './expressions.ts'
import type { Token, Variables, Wait } from './state.ts'
import { stop } from './stop.ts'
import { again } from './timer.ts'
import { seenFrom } from './variables.ts'
import { dropWaits, frameOf, nodeOf, putToken, putWait, say, send, tokenOf, type Work } from './work.ts'

/** What was waited for has come. */
export const fire = (work: Work, wait: Wait, payload: Variables): void => {
  const node = nodeOf(work, wait.node)
  const token = tokenOf(work, wait.token)
  if (node.kind === 'boundary' && token) {
    renew(work, wait, node.interrupting)
    return void takeBoundary(work, token, node, payload)
  }
  if (!token && node.kind === 'start') {
    const frame = frameOf(work, wait.frame)
    if (node.scope !== frame.scope) {
      renew(work, wait, node.interrupting)
      return void takeReaction(work, frame, node.scope, node, payload)
    }
    // The process itself has waited to begin.
    dropWaits(work, each => each.frame === frame.id && work.program.nodes[each.node]?.scope === frame.scope)
    keepPayload(work, frame.id, node.outputs, payload)
    say(work, 'caught', node.id)
    return void send(work, frame.id, node.id)
  }
  if (token) caught(work, token, wait, payload)
}

/** What may happen again is waited for again. */
const renew = (work: Work, wait: Wait, interrupting: boolean): void => {
  const next = wait.on.type === 'timer' ? again(wait.on, work.zone) : wait.on
  if (interrupting || !next) return void dropWaits(work, ({ id }) => id === wait.id)
  putWait(work, { ...wait, on: next })
}

/** A token that stood still for it goes on: from the event itself, or from the gateway that waited for the first of several. */
const caught = (work: Work, token: Token, wait: Wait, payload: Variables): void => {
  const node = nodeOf(work, wait.node)
  if (nodeOf(work, token.node).kind === 'gateway') say(work, 'done', token.node, token.id)
  const activity = node.kind === 'activity'
  // The events on the edge of a task that receives stand until it is left.
  dropWaits(work, each => each.token === token.id && (activity ? each.id === wait.id || token.node !== node.id : true))
  putToken(work, { ...token, node: node.id })
  say(work, 'caught', node.id, token.id)
  if (node.kind === 'gateway') return
  keepPayload(work, token.frame, activity ? [] : node.outputs, payload)
  if (activity) return void work.jobs.push({ do: 'done', token: token.id })
  say(work, 'done', node.id, token.id)
  work.jobs.push({ do: 'leave', token: token.id })
}

/** A signal reaches all that wait for it. */
export const broadcast = (work: Work, name: string, payload: Variables): boolean => {
  const waits = Object.values(work.state.waits).filter(({ on }) => on.type === 'signal' && on.name === name)
  for (const { id } of waits) {
    const wait = work.state.waits[id]
    if (wait) fire(work, wait, payload)
  }
  return waits.length > 0
}

/**
 * Conditions that have become true since they were last looked at set off what waits for them. Tells whether one did. One that fails is neither
 * true nor false: it sets nothing off.
 */
export const fireConditions = (work: Work): boolean => {
  let fired = false
  for (const { id } of Object.values(work.state.waits)) {
    const wait = work.state.waits[id]
    if (wait?.on.type !== 'condition') continue
    const { expression, was, fails } = wait.on
    const is = holds(work, wait, expression)
    if (is instanceof Incident) {
      if (!fails) failsAt(work, wait, wait.on, is)
      continue
    }
    if (is === was && !fails) continue
    const seen = putWait(work, { ...wait, on: { type: 'condition', expression, was: is } })
    if (!is || was) continue
    fire(work, seen, {})
    fired = true
  }
  return fired
}

const holds = (work: Work, { frame }: Wait, expression: string): boolean | Incident => {
  try {
    return evaluated(expression, seenFrom(work, frame), work) === true
  } catch (fault) {
    if (!(fault instanceof Incident)) throw fault
    return fault
  }
}

/**
 * A token that waits for nothing else stands still, and waits anew when it is tried again. On the edge of a step, among other events, and where
 * an event subprocess or the process itself is to begin, all else goes on: history tells of it, once until the condition can be read again.
 */
const failsAt = (work: Work, wait: Wait, on: Extract<Wait['on'], { type: 'condition' }>, fault: Incident): void => {
  const token = tokenOf(work, wait.token)
  if (token?.node !== wait.node) {
    putWait(work, { ...wait, on: { ...on, fails: true } })
    return void say(work, 'incident', wait.node, wait.token, `${fault.rule}: ${fault.message}`)
  }
  dropWaits(work, ({ id }) => id === wait.id)
  stop(work, token, 'enter', fault)
}
