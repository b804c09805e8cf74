import { cancelFrame } from './cancel.ts'
import { type Catcher, catcherOf, takeBoundary, takeReaction } from './catching.ts'
import type { Token, Variables } from './state.ts'
import { frameOf, say, tokenOf, type Work } from './work.ts'

/** An error goes outwards to what catches it; where nothing does, the case ends with it. */
export const raiseError = (work: Work, token: Token, code: string, message: string, payload: Variables): void => {
  say(work, 'thrown', token.node, token.id, code)
  const catcher = catcherOf(work, token, 'error', code)
  if (catcher) return void take(work, catcher, payload)
  for (const frame of Object.values(work.state.frames)) if (frame.kind === 'process') cancelFrame(work, frame.id)
  work.jobs.length = 0
  say(work, 'ended', token.node, token.id, code)
  work.state.ended = { how: 'failed', error: { code, message } }
}

/** An escalation is told outwards. What throws it goes on, unless the catcher ends it; where nothing catches it, nothing happens. */
export const raiseEscalation = (work: Work, token: Token, code: string | undefined, payload: Variables): void => {
  say(work, 'thrown', token.node, token.id, code)
  const catcher = catcherOf(work, token, 'escalation', code)
  if (catcher) take(work, catcher, payload)
}

const take = (work: Work, catcher: Catcher, payload: Variables): void => {
  if (catcher.type === 'boundary') {
    const host = tokenOf(work, catcher.host.id)
    if (host) takeBoundary(work, host, catcher.event, payload)
  } else takeReaction(work, frameOf(work, catcher.frame.id), catcher.node, catcher.event, payload)
}
