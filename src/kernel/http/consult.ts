import type { Acting, Actor, Read, Resident, Write } from '../hands.ts'
import type { Exchange, Input, Route } from './exchange.ts'

/**
 * A question to somebody outside the house. It is asked outside of any transaction, so that nobody else's slowness holds a connection of the
 * database; what it gives writes down what was found out, also in the access log, before anything of it is shown.
 */
export type Inquiry = () => Promise<(w: Write<Resident>) => Promise<Acting>>

/** For whom somebody acts as far as is known already, and what is still to be asked. */
export type Question = { known?: Acting; inquiry?: Inquiry }

/** What a request has to know of for whom the person acts: nothing, for most. */
export type Consult = (r: Read<Resident>, input: Input) => Promise<Question[]>

/** Routes before which others are asked for whom the person acts. What they say rides with the actor. */
export const consulting = (consult: Consult, routes: Route[]): Route[] =>
  routes.map(route => ({ ...route, answer: x => route.answer(withConsult(x, consult)) }))

const withConsult = (x: Exchange, consult: Consult): Exchange => ({
  ...x,
  consult,
  speaking: language => withConsult(x.speaking(language), consult),
})

/**
 * The same request, of somebody of whom is known what it has to know. `find` tells in a reading hand whose request it is; where it gives nobody, nobody
 * is asked anything yet.
 */
export const consulted = async (
  x: Exchange,
  find: (r: Read) => Promise<Actor | undefined> = async r => (await x.identify(r)).actor,
): Promise<Exchange> => {
  const { consult } = x
  if (!consult) return x
  const found = await x.read({ kind: 'anyone' }, async r => {
    const actor = await find(r)
    if (actor?.kind !== 'resident') return undefined
    return { actor, questions: await consult({ ...r, actor }, x.input) }
  })
  if (!found) return x
  const { actor, questions } = found
  if (questions.some(({ inquiry }) => inquiry)) x.countAsked(actor.id)
  const keeps = await Promise.all(questions.flatMap(({ inquiry }) => (inquiry ? [inquiry()] : [])))
  const told = keeps.length === 0 ? [] : await x.write(actor, w => inTurn(keeps, w))
  return knowing(x, actor.id, Object.assign({}, ...questions.map(({ known }) => known), ...told))
}

const inTurn = async (keeps: Awaited<ReturnType<Inquiry>>[], w: Write<Resident>): Promise<Acting[]> => {
  const told: Acting[] = []
  for (const keep of keeps) told.push(await keep(w))
  return told
}

/** Whoever has signed in as another meanwhile is not taken for the one who was asked about. */
const knowing = ({ consult: _asked, ...x }: Exchange, id: string, acting: Acting): Exchange => ({
  ...x,
  identify: async r => {
    const found = await x.identify(r)
    const { actor } = found
    return actor.kind === 'resident' && actor.id === id ? { ...found, actor: { ...actor, acting } } : found
  },
  speaking: language => knowing(x.speaking(language), id, acting),
})
