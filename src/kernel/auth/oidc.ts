import { importJWK, type JWK } from 'jose'
import * as oidc from 'openid-client'
import { readClaims, type SignInClaims } from './sign-in-claims.ts'
import { isOutage, ProviderUnavailable, whyOf } from './sign-in-faults.ts'
import { loa, userMessageParam, userMessageSupported } from './swedish-oidc.ts'

/** How to reach the provider of e-ID (or of staff sign-in), and how to prove who we are to it. */
export type SignInSettings = {
  issuer: string
  clientId: string
  /** Our private key (ES256 or RS256), which the Swedish profile demands; or a secret, for a provider that has only that. */
  key?: JWK
  secret?: string
  /** Levels of assurance that we ask for and accept, best first. */
  acrValues?: string[]
  scope?: string
  /** Plain http: for a simulator on this machine only. */
  allowHttp?: boolean
  timeoutSeconds?: number
  /** Shown by the provider while the person signs in, where it can. */
  message?: { sv: string; en: string }
}

/** What must be kept on our side, in the session, between the two halves of a sign-in. */
export type Remembered = { state: string; nonce: string; verifier: string; redirectUri: string }

export type SignInResult =
  | { ok: true; claims: SignInClaims }
  /** `detail` is for the log, in technical words, and names nobody. */
  | { ok: false; why: 'cancelled' | 'timeout' | 'unavailable' | 'too-low' | 'failed'; detail: string }

export type SignIn = {
  /** Where to send the person, and what to remember. Throws ProviderUnavailable (sign-in-faults.ts). */
  start: (input: { redirectUri: string; locale: string }) => Promise<{ url: string; remembered: Remembered }>
  /** What came of it, from the address that the provider sent the person back to. Good for one try. */
  finish: (callback: URL, remembered: Remembered) => Promise<SignInResult>
}

/** Sign-in by OpenID Connect: code flow with PKCE. Nothing is asked of the provider until somebody signs in. */
export const createSignIn = (settings: SignInSettings): SignIn => {
  const provider = rememberedFor(hour, () => discover(settings))
  const levels = settings.acrValues ?? [loa.uncertified3]

  return {
    start: async ({ redirectUri, locale }) => {
      const config = await provider()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const verifier = oidc.randomPKCECodeVerifier()
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scope ?? 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
        acr_values: levels.join(' '),
        ui_locales: locale,
        ...messageFor(config, settings.message),
      })
      return { url: url.href, remembered: { state, nonce, verifier, redirectUri } }
    },

    finish: async (callback, remembered) => {
      try {
        const config = await provider()
        // Our own address as it was when the sign-in began: behind a proxy this request may look like another.
        const url = new URL(remembered.redirectUri)
        url.search = callback.search
        const tokens = await oidc.authorizationCodeGrant(config, url, {
          expectedState: remembered.state,
          expectedNonce: remembered.nonce,
          pkceCodeVerifier: remembered.verifier,
          idTokenExpected: true,
        })
        const idToken = tokens.claims()
        if (idToken === undefined) return failed('no ID token')
        if (typeof idToken.acr !== 'string' || !levels.includes(idToken.acr)) {
          return { ok: false, why: 'too-low', detail: `acr ${idToken.acr ?? 'missing'}` }
        }
        const more = config.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub)
          : {}
        // The ID token is signed, so its word is the stronger.
        const claims = readClaims({ ...more, ...idToken })
        return claims === undefined ? failed('claims of an unknown form') : { ok: true, claims }
      } catch (error) {
        return { ok: false, ...whyOf(error) }
      }
    },
  }
}

const failed = (detail: string): SignInResult => ({ ok: false, why: 'failed', detail })

const hour = 3_600_000

const discover = async (settings: SignInSettings): Promise<oidc.Configuration> => {
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

const authenticationBy = async ({ key, secret }: SignInSettings): Promise<oidc.ClientAuth> => {
  if (key !== undefined) {
    const imported = await importJWK(key, key.alg ?? (key.kty === 'RSA' ? 'RS256' : 'ES256'))
    if (imported instanceof Uint8Array) throw new Error('The key for sign-in must be an EC or RSA key, not a secret')
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

const messageFor = (config: oidc.Configuration, message: SignInSettings['message']): Record<string, string> => {
  if (message === undefined || config.serverMetadata()[userMessageSupported] !== true) return {}
  const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  const value = { 'message#sv': encode(message.sv), 'message#en': encode(message.en), mime_type: 'text/plain' }
  return { [userMessageParam]: JSON.stringify(value) }
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
