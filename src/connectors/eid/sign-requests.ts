import { CompactSign } from 'jose'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { z } from 'zod'
import { newKey, publicHalf } from '../../kernel/auth/keys.ts'
import { privateKey } from '../../kernel/auth/provider.ts'
import { claim, scope, signRequestParam } from '../../kernel/auth/swedish-oidc.ts'
import { numberOf, type TestPerson } from './test-persons.ts'
import { messageShape } from './user-message.ts'

const shape = z.object({ tbs_data: z.base64(), sign_message: messageShape })
export type SignRequest = z.infer<typeof shape>

/** What services have asked to be signed, and what has been signed, by the nonce of the request; gone when the simulator stops. */
export type SignRequests = ReturnType<typeof keepSignRequests>

export const keepSignRequests = () => {
  const asked = new Map<string, SignRequest>()
  const signed = new Map<string, string>()
  const keys = new Map<string, ReturnType<typeof newKey>>()

  return {
    /** Takes what a signed request object asks for. Throws InvalidRequest for what may not be asked. Signature Extension 5.1 */
    admit: (payload: Record<string, unknown>): void => {
      if (!wordsIn(payload.scope).includes(scope.sign)) return
      const read = shape.safeParse(payload[signRequestParam])
      if (!read.success) throw new errors.InvalidRequest('the scope for signing needs a sign request')
      const prompts = wordsIn(payload.prompt)
      if (!prompts.includes('login') || !prompts.includes('consent'))
        throw new errors.InvalidRequest('a sign request needs the prompts login and consent')
      if (typeof payload.nonce !== 'string') throw new errors.InvalidRequest('a sign request needs a nonce')
      asked.set(payload.nonce, read.data)
    },
    /** Refuses the scope for signing where nothing that is itself signed says what. Signature Extension 3.1.2 */
    insist: (ctx: KoaContextWithOIDC): void => {
      const { scope: scopes, nonce } = ctx.oidc.params ?? {}
      if (wordsIn(scopes).includes(scope.sign) && !asked.has(String(nonce)))
        throw new errors.InvalidRequest('a sign request must be in a signed request object')
    },
    of: (nonce: unknown): SignRequest | undefined => asked.get(String(nonce)),
    /** The person signs: a signature of their own key over the data, as a JWS. */
    sign: async (nonce: unknown, person: TestPerson): Promise<void> => {
      const request = asked.get(String(nonce))
      if (!request) throw new Error('Nothing was asked to be signed')
      const key = await (keys.get(person.key) ?? newKey())
      keys.set(person.key, Promise.resolve(key))
      const made = await new CompactSign(Buffer.from(request.tbs_data, 'base64'))
        .setProtectedHeader({ alg: 'ES256', jwk: publicHalf(key) })
        .sign(await privateKey(key))
      signed.set(String(nonce), Buffer.from(made).toString('base64'))
      asked.delete(String(nonce))
    },
    signatureOf: (nonce: unknown): string | undefined => signed.get(String(nonce)),
  }
}

/** Whether a person is whom the request demands. OpenID Connect Core 5.5.1 */
export const isDemanded = (person: TestPerson, claims: unknown): boolean => {
  const { id_token: demanded = {} } = typeof claims === 'string' ? demands.parse(JSON.parse(claims)) : {}
  return [claim.personalIdentityNumber, claim.coordinationNumber].every(name => {
    const value = demanded[name]?.value
    return value === undefined || value === numberOf(person)
  })
}

const demands = z.object({
  id_token: z.record(z.string(), z.object({ value: z.string().optional() }).nullable()).optional(),
})

const wordsIn = (value: unknown): string[] => (typeof value === 'string' ? value.split(' ') : [])
