import type { Incident } from './expressions.ts'
import type { Again, Token } from './state.ts'
import { putToken, say, type Work } from './work.ts'

/** A token stands where it is with what went wrong, until it is tried again. */
export const stop = (work: Work, token: Token, again: Again, { rule, message, values }: Incident): void => {
  putToken(work, { ...token, state: 'incident', incident: { rule, message, values, again } })
  say(work, 'incident', token.node, token.id, `${rule}: ${message}`)
}
