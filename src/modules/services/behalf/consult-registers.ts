import type { Read, Resident } from '../../../kernel/hands.ts'
import { consulting, type Question } from '../../../kernel/http/consult.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import { type Custodian, childrenToAsk, custodyToAsk, type PickedOf, pickedToAsk } from './custody.ts'
import type { Ports } from './ports.ts'
import { type Freshness, powersToAsk } from './powers.ts'

/**
 * What a request has to know: for which organisations one may act, and how new that must be; one's children; the custody of a child, and of
 * those who were chosen in answers.
 */
export type Wanted = {
  organisations?: Freshness
  childrenUnder?: number
  custody?: Custodian
  picked?: PickedOf
}

/** Whether what a request is about can be somebody's on whose behalf others act. */
export type Concern = (r: Read<Resident>, input: Input) => Promise<Wanted | undefined>

/** Routes whose requests are told for whom the person may act, where that matters. */
export type Consulting = (concern: Concern, routes: Route[]) => Route[]

/** Asks the registers what a request has to know of them, before it is answered. Who is not connected is not asked. */
export const consultRegisters =
  ({ population, powers }: Ports): Consulting =>
  (concern, routes) =>
    consulting(async (r, input): Promise<Question[]> => {
      const { organisations, childrenUnder, custody, picked } = (await concern(r, input)) ?? {}
      return [
        ...(organisations && powers ? [await powersToAsk(r, powers, organisations)] : []),
        ...(childrenUnder === undefined ? [] : [await childrenToAsk(r, population, childrenUnder)]),
        ...(custody ? [await custodyToAsk(r, population, custody)] : []),
        ...(picked ? [await pickedToAsk(r, population, picked)] : []),
      ]
    }, routes)
