import { z } from 'zod'
import { type Credentials, createAsk, read } from './asking.ts'
import type { Holder } from './mina-ombud.ts'
import { RegisterFault } from './register-fault.ts'

/** How to reach the register of engagements: what a person is in companies and associations. */
export type EngagementsSettings = Credentials & { url: string; timeoutSeconds?: number }

export type Engagements = {
  /** The organisations that the person signs for alone. Throws RegisterFault. */
  signatoryOf: (holder: Holder, municipalityCode: string) => Promise<{ number: string; name: string }[]>
}

/**
 * Whom a person may sign for, from `GET {url}/{municipality code}/engagements/person/{number}`: the register of legal entities as
 * municipalities have it in front of Bolagsverket's. 404 is a person without any.
 */
export const createEngagements = ({ url, timeoutSeconds = 5, ...credentials }: EngagementsSettings): Engagements => {
  const ask = createAsk(credentials, timeoutSeconds * 1000)
  return {
    signatoryOf: async ({ number }, municipalityCode) => {
      const answer = await ask(`${url}/${municipalityCode}/engagements/person/${number}`, { method: 'GET' })
      if (answer.status === 404) return []
      if (!answer.ok)
        throw new RegisterFault(answer.status >= 500 ? 'fault' : 'refused', `Engagements: ${answer.status}`)
      const engagements = await read(answer, shape, 'Engagements')
      // Two who sign jointly are not signatories of their own; a sole trader is a person, and acts as one.
      return engagements
        .filter(one => one.isAuthorizedSignatory === true && one.isSoleTrader !== true)
        .map(({ organizationNumber, name }) => ({ number: organizationNumber, name }))
    },
  }
}

const shape = z.array(
  z.looseObject({
    organizationNumber: z.string().regex(/^\d{10}$/),
    name: z.string().min(1),
    isAuthorizedSignatory: z.boolean().nullish(),
    isSoleTrader: z.boolean().nullish(),
  }),
)
