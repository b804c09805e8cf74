import type { Token } from './state.ts'
import { dropFrame, dropToken, framesIn, framesOf, nodeOf, say, tokensIn, type Work } from './work.ts'

/** Takes a token away with all that goes on under it. */
export const cancelToken = (work: Work, token: Token): void => {
  if (!work.state.tokens[token.id]) return
  for (const frame of framesOf(work, token.id)) cancelFrame(work, frame.id)
  // What it had begun to undo goes with it.
  for (const other of Object.values(work.state.tokens)) if (other.undoneFor === token.id) cancelToken(work, other)
  tellWithdrawn(work, token)
  say(work, 'cancelled', token.node, token.id)
  dropToken(work, token)
}

export const cancelTokensIn = (work: Work, frame: string): void => {
  for (const token of tokensIn(work, frame)) cancelToken(work, token)
  for (const inner of framesIn(work, frame)) cancelFrame(work, inner.id)
}

export const cancelFrame = (work: Work, frame: string): void => {
  cancelTokensIn(work, frame)
  dropFrame(work, frame)
}

/** What waits outside for an answer is told that none is wanted. */
export const tellWithdrawn = (work: Work, token: Token): void => {
  const node = nodeOf(work, token.node)
  if (
    node.kind === 'activity' &&
    token.state !== 'joining' &&
    (node.does.type === 'user' || node.does.type === 'service')
  )
    work.effects.push({ type: 'withdraw', token: token.id, node: node.id })
}
