import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

/** The provider does not answer, so a sign-in can't begin. */
export class ProviderUnavailable extends Error {
  override name = 'ProviderUnavailable'
}

type Why = 'cancelled' | 'timeout' | 'unavailable' | 'too-low' | 'failed'

/**
 * What a failed sign-in means to the person. `detail` is technical and names nobody. Throws what it does not know:
 * that is a bug of ours.
 */
export const whyOf = (error: unknown): { why: Why; detail: string } => {
  if (error instanceof AuthorizationResponseError) {
    return { why: answers[error.error] ?? 'failed', detail: `the provider answered ${plain(error.error)}` }
  }
  if (isOutage(error)) return { why: 'unavailable', detail: describe(error) }
  if (error instanceof ResponseBodyError)
    return { why: 'failed', detail: `the provider refused: ${plain(error.error)}` }
  // Wrong state, nonce, issuer, signature or time: somebody else's answer, an old one, or a forged one.
  if (error instanceof ClientError) return { why: 'failed', detail: describe(error) }
  throw error
}

/** Whether the provider, or the way to it, is down. */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof ProviderUnavailable) return true
  if (error instanceof ResponseBodyError) return error.status >= 500
  // What `fetch` throws when nobody answers. Other TypeErrors are bugs.
  if (error instanceof TypeError) return error.message === 'fetch failed' || error.message === 'terminated'
  if (!(error instanceof ClientError)) return false
  if (error.code === 'OAUTH_TIMEOUT') return true
  if (error.cause instanceof Response) return error.cause.status >= 500
  return error.cause instanceof Error && isOutage(error.cause)
}

/** Error codes of OAuth 2.0, OpenID Connect Core and its extension for unmet levels. */
const answers: Partial<Record<string, Why>> = {
  access_denied: 'cancelled',
  login_required: 'timeout',
  interaction_required: 'timeout',
  temporarily_unavailable: 'unavailable',
  server_error: 'unavailable',
  unmet_authentication_requirements: 'too-low',
}

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  return `${error.message}${code}`
}

// An error code from outside goes into the log only in the form that the standard gives it.
const plain = (code: string): string => (/^[\w.-]{1,60}$/.test(code) ? code : 'something unreadable')
