import type { Actor, Read, Write } from '../hands.ts'
import type { Exchange, Input } from './exchange.ts'
import type { Who } from './who.ts'

/** Asks somebody outside the house what a request needs to know, before the transaction of the request itself. */
export type Consult<A extends Actor, C> = (x: Exchange, who: Who<A>) => Promise<C>

/**
 * Three steps, so that nobody else's slowness holds a connection of the database: `ask` looks up what there is to ask, `look` asks it outside
 * of any transaction, and `keep` writes down what was found out, also in the access log, before anything of it is shown. So many questions an hour
 * are asked for one person; `undefined` is none.
 */
export const consult =
  <A extends Actor, Q, F, C>(parts: {
    ask: (r: Read<A>, input: Input) => Promise<Q>
    look: (question: Q) => Promise<F>
    keep: (w: Write<A>, found: F) => Promise<C>
  }): Consult<A, C> =>
  async (x, who) => {
    const { actor, question } = await x.read({ kind: 'anyone' }, async r => {
      const actor = who.admit((await x.identify(r)).actor)
      return { actor, question: await parts.ask({ ...r, actor }, x.input) }
    })
    if (question !== undefined && actor.kind === 'resident') x.countAsked(actor.id)
    const found = await parts.look(question)
    return x.write(actor, w => parts.keep(w, found))
  }

/** What was found out; undefined, which is then its type, where nobody is to be asked. */
export const consulted = <A extends Actor, C>(
  x: Exchange,
  { who, consult }: { who: Who<A>; consult?: Consult<A, C> | undefined },
): Promise<C> => (consult ? consult(x, who) : Promise.resolve(undefined as C))
