import type { Actor, Read, Resident } from '../../../kernel/hands.ts'
import type { Exchange, Input, Route } from '../../../kernel/http/exchange.ts'
import { actingAsKnown, type Freshness, holderIn, keepCheck } from './permission-check.ts'
import type { Registers } from './registers.ts'

/** Whether what a request is about can be somebody's on whose behalf others act, and how new the right to that must be. */
export type Concern = (r: Read<Resident>, input: Input) => Promise<Freshness | undefined>

/** Routes whose requests are told for whom the person may act. */
export type AskFirst = (concern: Concern, routes: Route[]) => Route[]

/**
 * Before such a request is answered the registers are asked, if they have to be, outside every transaction: nobody else waits for
 * a register that is slow. What they say rides with the actor; without registers nobody acts for anybody.
 */
export const askFirst =
  (registers: Registers | undefined): AskFirst =>
  (concern, routes) =>
    registers === undefined ? routes : routes.map(route => asked(registers, concern, route))

const asked = (registers: Registers, concern: Concern, route: Route): Route => ({
  ...route,
  answer: async x => {
    const found = await x.read({ kind: 'anyone' }, async r => {
      const { actor } = await x.identify(r)
      if (actor.kind !== 'resident') return undefined
      const mine = { ...r, actor }
      const freshness = await concern(mine, x.input)
      if (!freshness) return undefined
      const known = await actingAsKnown(mine, freshness)
      return { actor, known, holder: known ? undefined : await holderIn(mine) }
    })
    if (!found) return route.answer(x)
    const { actor, known, holder } = found
    const told = holder && (await registers(holder, x.here.municipality))
    const acting = told ? await x.write(actor, w => keepCheck(w, told)) : known
    return route.answer(as(x, { ...actor, ...(acting ? { acting } : {}) }))
  },
})

/** The same request, of somebody of whom more is known; whoever has signed in as another meanwhile is not taken for them. */
const as = (x: Exchange, resident: Resident): Exchange => {
  const { acting } = resident
  const identify: Exchange['identify'] = async r => {
    const found = await x.identify(r)
    const { actor } = found
    return { ...found, actor: isSame(actor, resident) && acting ? { ...actor, acting } : actor }
  }
  return { ...x, identify, speaking: language => as(x.speaking(language), resident) }
}

const isSame = (actor: Actor, { id }: Resident): actor is Resident => actor.kind === 'resident' && actor.id === id
