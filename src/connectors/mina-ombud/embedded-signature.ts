import { createRemoteJWKSet, errors, flattenedVerify } from 'jose'
import { canonical } from '../../kernel/events/leaf.ts'
import type { Signed } from './protocol.ts'
import { RegisterFault } from './register-fault.ts'

/** Gives an object that a third party has signed, once its signature holds. Throws RegisterFault. */
export type Verify = (thirdParty: string, object: Signed) => Promise<Record<string, unknown>>

/**
 * Signatures by the keys at `{url}/tredjeman/{number}/jwks`. A key that is not known is asked for at once, since keys are changed, but not
 * more often than every few seconds.
 */
export const createVerify = (url: string, milliseconds: number): Verify => {
  const sets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()
  const keysOf = (thirdParty: string) => {
    const known = sets.get(thirdParty)
    if (known) return known
    const set = createRemoteJWKSet(new URL(`${url}/tredjeman/${thirdParty}/jwks`), {
      timeoutDuration: milliseconds,
      cooldownDuration: 2_000,
      cacheMaxAge: 600_000,
    })
    sets.set(thirdParty, set)
    return set
  }
  return async (thirdParty, { _sig, ...rest }) => {
    const payload = Buffer.from(canonical(rest)).toString('base64url')
    try {
      await flattenedVerify({ protected: _sig.protected, payload, signature: _sig.signature }, keysOf(thirdParty), {
        algorithms: ['RS256', 'RS384', 'RS512'],
      })
    } catch (error) {
      throw new RegisterFault(doubts(error) ? 'untrusted' : 'silent', `Signature: ${wordsOf(error)}`, { cause: error })
    }
    return rest
  }
}

/** The signature itself is at fault, not the way to the keys. */
const doubts = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC'

const wordsOf = (error: unknown): string => (error instanceof errors.JOSEError ? error.code : 'the keys can not be had')
