import { importJWK, type JWK } from 'jose'
import * as oidc from 'openid-client'
import { isOutage, ProviderUnavailable } from './sign-in-faults.ts'

/** How to reach an OpenID provider, and how to prove who we are to it. */
export type ProviderAccess = {
  issuer: string
  clientId: string
  /** Our private key (ES256 or RS256), which the Swedish profile demands; or a secret, for a provider that has only that. */
  key?: JWK
  secret?: string
  /** Plain http: for a simulator on this machine only. */
  allowHttp?: boolean
  timeoutSeconds?: number
}

const hour = 3_600_000

/** What the provider says of itself, asked for when it is first needed and again every hour. Throws ProviderUnavailable. */
export const knownProvider = (access: ProviderAccess): (() => Promise<oidc.Configuration>) =>
  rememberedFor(hour, () => discover(access))

/** Our key, ready to sign with. Throws where it is none. */
export const privateKey = async (key: JWK): Promise<CryptoKey> => {
  const imported = await importJWK(key, algorithmOf(key))
  if (imported instanceof Uint8Array) throw new Error('The key for sign-in must be an EC or RSA key, not a secret')
  return imported
}

export const algorithmOf = (key: JWK): string => key.alg ?? (key.kty === 'RSA' ? 'RS256' : 'ES256')

const discover = async (settings: ProviderAccess): Promise<oidc.Configuration> => {
  // Signatures are checked even though TLS would vouch for the token endpoint: plain http has no TLS.
  const execute = [oidc.enableNonRepudiationChecks]
  if (settings.allowHttp) execute.unshift(oidc.allowInsecureRequests)
  const authentication = await authenticationBy(settings)
  try {
    return await oidc.discovery(new URL(settings.issuer), settings.clientId, undefined, authentication, {
      execute,
      timeout: settings.timeoutSeconds ?? 10,
    })
  } catch (error) {
    if (isOutage(error)) throw new ProviderUnavailable(`${settings.issuer} does not answer`, { cause: error })
    throw error
  }
}

const authenticationBy = async ({ key, secret }: ProviderAccess): Promise<oidc.ClientAuth> => {
  if (key !== undefined) {
    const imported = await privateKey(key)
    return oidc.PrivateKeyJwt(key.kid === undefined ? imported : { key: imported, kid: key.kid })
  }
  if (secret === undefined) throw new Error('Sign-in needs a key or a secret')
  return (server, ...rest) => {
    // `client_secret_basic` is the default of the standard. OpenID Connect Discovery 3
    const basic = (server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes(
      'client_secret_basic',
    )
    const authenticate = basic ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret)
    authenticate(server, ...rest)
  }
}

/** Calls `make` at most once a period, for all who ask; a failure is not remembered, and what is old beats nothing. */
const rememberedFor = <T>(milliseconds: number, make: () => Promise<T>): (() => Promise<T>) => {
  let known: { value: T; until: number } | undefined
  let making: Promise<T> | undefined
  const renew = async (): Promise<T> => {
    try {
      const value = await make()
      known = { value, until: performance.now() + milliseconds }
      return value
    } catch (error) {
      if (known === undefined) throw error
      return known.value
    } finally {
      making = undefined
    }
  }
  return async () => {
    if (known !== undefined && performance.now() < known.until) return known.value
    making ??= renew()
    return making
  }
}
