import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import * as oidc from 'openid-client'
import { type Remembered, tokensFor } from './oidc.ts'
import { algorithmOf, knownProvider, type ProviderAccess, privateKey } from './provider.ts'
import { readClaims, type SignInClaims } from './sign-in-claims.ts'
import { ProviderUnavailable, whyOf } from './sign-in-faults.ts'
import { claim, loa, signRequestParam, signScope } from './swedish-oidc.ts'

/** What somebody is asked to sign. */
export type ToSign = {
  redirectUri: string
  locale: string
  /** The data that the signature is over. */
  tbs: string
  /** What the person reads at the provider: plain text, at most a page. */
  message: { sv: string; en: string }
  /** Who is to sign, and nobody else. */
  signer: { kind: 'personnummer' | 'samordningsnummer'; value: string }
}

/** A signature as the provider gave it. */
export type UserSignature = {
  /** In Base64, in the format of the e-ID that made it. */
  signature: string
  /** The provider's signed word for who signed, when, and (in `nonce`) for what. */
  idToken: string
  /** SHA-256 of the data, as the nonce of the ID token ends with it. */
  tbsHash: string
  issuer: string
  signedAt: Temporal.Instant
  claims: SignInClaims
}

export type SignatureResult =
  | { ok: true; signed: UserSignature }
  /** `detail` is for the log, in technical words, and names nobody. */
  | { ok: false; why: 'cancelled' | 'timeout' | 'unavailable' | 'other-person' | 'failed'; detail: string }

export type Signer = {
  /** Where to send the person, and what to remember. Throws ProviderUnavailable. */
  start: (what: ToSign) => Promise<{ url: string; remembered: Remembered }>
  /** What came of it. Good for one try. */
  finish: (callback: URL, remembered: Remembered) => Promise<SignatureResult>
}

export type SignerSettings = ProviderAccess & { acrValues?: string[] }

/**
 * Signing by e-ID: an authentication request that carries what is to be signed (Signature Extension for OpenID Connect, of the Swedish
 * profile). The whole request is a signed object, so nobody on the way can put other words in. What a signature looks like differs
 * between e-IDs and is kept as it came; the ID token's nonce holds the hash of the data, so the provider's own signature binds them.
 */
export const createSigner = (settings: SignerSettings): Signer => {
  const provider = knownProvider(settings)
  const levels = settings.acrValues ?? [loa.uncertified3]

  return {
    start: async ({ redirectUri, locale, tbs, message, signer }) => {
      if (!settings.key)
        throw new ProviderUnavailable('Signing needs a key: a request for a signature must itself be signed')
      const config = await provider()
      const state = oidc.randomState()
      const nonce = `${oidc.randomNonce()}.${tbsHash(tbs)}`
      const verifier = oidc.randomPKCECodeVerifier()
      const number = signer.kind === 'personnummer' ? claim.personalIdentityNumber : claim.coordinationNumber
      const request = await new SignJWT({
        client_id: settings.clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: signScope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // Never by an earlier sign-in (`login`), and never without the person seeing what it is (`consent`). Signature Extension 4.1
        prompt: 'login consent',
        acr_values: levels.join(' '),
        ui_locales: locale,
        claims: { id_token: { [number]: { essential: true, value: signer.value }, auth_time: { essential: true } } },
        [signRequestParam]: {
          tbs_data: base64(tbs),
          sign_message: {
            'message#sv': base64(message.sv),
            'message#en': base64(message.en),
            mime_type: 'text/plain',
          },
        },
      })
        .setProtectedHeader({
          alg: algorithmOf(settings.key),
          typ: 'oauth-authz-req+jwt',
          ...(settings.key.kid === undefined ? {} : { kid: settings.key.kid }),
        })
        .setIssuer(settings.clientId)
        .setAudience(config.serverMetadata().issuer)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(await privateKey(settings.key))
      const url = oidc.buildAuthorizationUrl(config, { request, scope: signScope })
      return { url: url.href, remembered: { state, nonce, verifier, redirectUri } }
    },

    finish: async (callback, remembered) => {
      try {
        const config = await provider()
        const tokens = await tokensFor(config, callback, remembered)
        const idToken = tokens.claims()
        const claims = readClaims(idToken)
        if (!idToken || !claims || tokens.id_token === undefined) return failed('claims of an unknown form')
        if (!levels.includes(claims.acr)) return failed(`acr ${claims.acr}`)
        const signature = idToken[claim.userSignature]
        if (typeof signature !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(signature)) return failed('no signature')
        if (typeof idToken.auth_time !== 'number') return failed('no time of signing')
        return {
          ok: true,
          signed: {
            signature,
            idToken: tokens.id_token,
            tbsHash: signedHashIn(remembered.nonce),
            issuer: idToken.iss,
            signedAt: Temporal.Instant.fromEpochMilliseconds(idToken.auth_time * 1000),
            claims,
          },
        }
      } catch (error) {
        const { why, detail } = whyOf(error)
        // A person who is not the one that the request names. OpenID Connect Core 5.5.1.1; Signature Extension 5.1
        return { ok: false, why: why === 'too-low' ? 'other-person' : why, detail }
      }
    },
  }
}

/** SHA-256 of what is signed, as it stands in the nonce. */
export const tbsHash = (tbs: string): string => createHash('sha256').update(tbs).digest('hex')

const signedHashIn = (nonce: string): string => nonce.slice(nonce.lastIndexOf('.') + 1)

const failed = (detail: string): SignatureResult => ({ ok: false, why: 'failed', detail })

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
