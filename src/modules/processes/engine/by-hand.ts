// What somebody who may does with a case besides the map. History says that it was by hand.
import { cancelToken, tellWithdrawn } from './cancel.ts'
import type { Token, Variables } from './state.ts'
import { setVariables } from './variables.ts'
import { dropWaits, nodeOf, putToken, say, send, type Work } from './work.ts'

/** The step is let be: what was asked is withdrawn, and the case goes on from it. */
export const skip = (work: Work, token: Token, variables: Variables): void => {
  setVariables(work, token.frame, variables)
  tellWithdrawn(work, token)
  say(work, 'manual-skip', token.node, token.id)
  dropWaits(work, wait => wait.token === token.id)
  putToken(work, token)
  work.jobs.push({ do: 'leave', token: token.id })
}

/** The case goes on from another activity of the same scope. Gives whether there is one. */
export const repeat = (work: Work, token: Token, to: string): boolean => {
  const [from, target] = [nodeOf(work, token.node), work.program.nodes[to]]
  if (target?.kind !== 'activity' || target.undoes || target.scope !== from.scope) return false
  if (work.program.scopes[target.id]?.kind === 'event-subprocess') return false
  const fresh = send(work, token.frame, target.id)
  say(work, 'manual-repeat', target.id, fresh.id, from.id)
  cancelToken(work, token)
  return true
}
