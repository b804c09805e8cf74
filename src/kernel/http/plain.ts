import type { Actor } from '../hands.ts'
import type { Exchange, Route } from './exchange.ts'
import type { Who } from './who.ts'

/** A route that makes its own answer: health, sign-in, language. `who` is asked as everywhere. */
export const plain = (
  method: Route['method'],
  path: string,
  who: Who<Actor>,
  answer: (x: Exchange) => Promise<Response> | Response,
): Route => ({
  method,
  path,
  who: who.says,
  kind: 'plain',
  seen: 'no personal data',
  answer: async x => answer(x),
})
