import type { EventDefinition } from '../bpmn/program.ts'
import { evaluated, Incident } from './expressions.ts'
import type { Wait } from './state.ts'
import { timerOf } from './timer.ts'
import { seenFrom } from './variables.ts'
import { frameOf, newId, nodeOf, putWait, type Work } from './work.ts'

/** Makes the program listen for what an event node waits for; nothing for events that are thrown at it (error, escalation, compensation). */
export const arm = (work: Work, node: string, frame: string, token?: string): Wait | undefined => {
  const found = nodeOf(work, node)
  if (found.kind === 'activity' && found.does.type === 'receive') {
    const { message: name, correlation } = found.does
    return listen(work, node, frame, token, messageOn(work, frame, { name, ...(correlation ? { correlation } : {}) }))
  }
  if (found.kind === 'activity' || found.kind === 'gateway') return undefined
  const on = onOf(work, found.event, frame)
  return on && listen(work, node, frame, token, on)
}

const listen = (work: Work, node: string, frame: string, token: string | undefined, on: Wait['on']): Wait =>
  putWait(work, { id: newId(work), frame, node, on, ...(token === undefined ? {} : { token }) })

const onOf = (work: Work, event: EventDefinition, frame: string): Wait['on'] | undefined => {
  switch (event.type) {
    case 'message':
      return messageOn(work, frame, event)
    case 'signal':
      return { type: 'signal', name: event.name }
    case 'condition':
      work.changed = true
      return { type: 'condition', expression: event.expression, was: false }
    case 'timer':
      return timerOf(event.timer, seenFrom(work, frame), work)
    default:
      return undefined
  }
}

const messageOn = (
  work: Work,
  frame: string,
  { name, correlation }: { name: string; correlation?: string },
): Wait['on'] => {
  if (correlation === undefined) return { type: 'message', name }
  const key = evaluated(correlation, seenFrom(work, frame), work)
  if (key === null)
    throw new Incident('correlation', `What the message "${name}" is recognised by ("${correlation}") has no value`, {
      message: name,
      source: correlation,
    })
  return { type: 'message', name, correlation: String(key) }
}

/** The start events of the event subprocesses that lie in a frame's scope. */
export const armReactions = (work: Work, frame: string): void => {
  for (const { start } of reactionsIn(work, frame)) arm(work, start, frame)
}

/** Event subprocesses of a frame's scope, each with its start event. */
const reactionsIn = (work: Work, frame: string): { node: string; start: string }[] => {
  const scope = work.program.scopes[frameOf(work, frame).scope]
  return (scope?.reactions ?? []).flatMap(node => {
    const start = work.program.scopes[node]?.starts[0]
    return start === undefined ? [] : [{ node, start }]
  })
}
