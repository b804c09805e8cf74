import type { Activity } from '../bpmn/program.ts'
import { arm } from './arm.ts'
import { openEach } from './each.ts'
import { join } from './join.ts'
import { leave } from './leave.ts'
import { runActivity } from './run-activity.ts'
import type { Token } from './state.ts'
import { throwEvent } from './throw.ts'
import { isTrue, seenFrom } from './variables.ts'
import { nodeOf, putToken, say, type Work } from './work.ts'

/** A token comes to a node. */
export const enter = (work: Work, token: Token): void => {
  const node = nodeOf(work, token.node)
  switch (node.kind) {
    case 'activity':
      return void enterActivity(work, token, node)
    case 'gateway': {
      if (node.type === 'event') return void choose(work, token, node.outgoing)
      const joins = node.incoming.length > 1 && (node.type === 'parallel' || node.type === 'inclusive')
      if (joins && token.by !== undefined) return void join(work, token, node)
      return void passOn(work, token)
    }
    case 'catch':
      if (node.event.type === 'link') return void passOn(work, token)
      return void wait(work, token)
    case 'start':
    case 'boundary':
      return void passOn(work, token)
    case 'throw':
    case 'end':
      return void throwEvent(work, token, node)
  }
}

const passOn = (work: Work, token: Token): void => {
  say(work, 'done', token.node, token.id)
  leave(work, token)
}

const wait = (work: Work, token: Token): void => {
  say(work, 'entered', token.node, token.id)
  arm(work, token.node, token.frame, token.id)
}

/** Of the events after it, the first that comes. */
const choose = (work: Work, token: Token, outgoing: string[]): void => {
  say(work, 'entered', token.node, token.id)
  for (const flow of outgoing) {
    const to = work.program.flows[flow]?.to
    if (to !== undefined) arm(work, to, token.frame, token.id)
  }
}

const enterActivity = (work: Work, token: Token, node: Activity): void => {
  say(work, 'entered', node.id, token.id)
  for (const event of node.boundary) arm(work, event, token.frame, token.id)
  const { repeats } = node
  if (repeats?.type === 'each') return void openEach(work, token, repeats)
  if (repeats?.type !== 'loop') return void runActivity(work, token, node)
  const begun = putToken(work, { ...token, round: 0 })
  const asked = repeats.testBefore && repeats.condition !== undefined
  if (asked && !isTrue(repeats.condition ?? '', { ...seenFrom(work, token.frame), loopCounter: 0 }, work))
    return void work.jobs.push({ do: 'leave', token: token.id })
  runActivity(work, begun, node)
}
