import * as oidc from 'openid-client'
import { knownProvider, type ProviderAccess } from './provider.ts'
import { readClaims, type SignInClaims } from './sign-in-claims.ts'
import { whyOf } from './sign-in-faults.ts'
import { loa, userMessageParam, userMessageSupported } from './swedish-oidc.ts'

/** The provider of e-ID (or of staff sign-in), and what we ask of it. */
export type SignInSettings = ProviderAccess & {
  /** Levels of assurance that we ask for and accept, best first. */
  acrValues?: string[]
  scope?: string
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
  const provider = knownProvider(settings)
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
        const tokens = await tokensFor(config, callback, remembered)
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

/** What the provider gives for the code in its answer, if that answers what was asked. */
export const tokensFor = async (config: oidc.Configuration, callback: URL, remembered: Remembered) => {
  // Our own address as it was when it was asked: behind a proxy this request may look like another.
  const url = new URL(remembered.redirectUri)
  url.search = callback.search
  return oidc.authorizationCodeGrant(config, url, {
    expectedState: remembered.state,
    expectedNonce: remembered.nonce,
    pkceCodeVerifier: remembered.verifier,
    idTokenExpected: true,
  })
}

const failed = (detail: string): SignInResult => ({ ok: false, why: 'failed', detail })

const messageFor = (config: oidc.Configuration, message: SignInSettings['message']): Record<string, string> => {
  if (message === undefined || config.serverMetadata()[userMessageSupported] !== true) return {}
  const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  const value = { 'message#sv': encode(message.sv), 'message#en': encode(message.en), mime_type: 'text/plain' }
  return { [userMessageParam]: JSON.stringify(value) }
}
