import { newId } from '../../kernel/ids.ts'
import { tokenShape } from './protocol.ts'
import { RegisterFault } from './register-fault.ts'

/** How we prove who we are to a register: OAuth 2.0 client credentials (RFC 6749 4.4). */
export type Credentials = { tokenUrl: string; clientId: string; clientSecret: string; scope?: string }

/** Asks with our access token, once more with a new one where it is not taken. Throws RegisterFault when nothing comes in time. */
export type Ask = (
  url: string,
  request: { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: unknown },
) => Promise<Response>

export const createAsk = (credentials: Credentials, milliseconds: number): Ask => {
  let known: { token: string; until: number } | undefined

  const token = async (): Promise<string> => {
    if (known && performance.now() < known.until) return known.token
    const { tokenUrl, clientId, clientSecret, scope } = credentials
    const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')
    const answer = await within(milliseconds, tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, accept: 'application/json' },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) }),
    })
    if (!answer.ok) throw new RegisterFault(answer.status < 500 ? 'refused' : 'fault', `Token: ${answer.status}`)
    const { access_token, expires_in } = await read(answer, tokenShape, 'Token')
    // Given back a little early: it may run out on its way.
    known = { token: access_token, until: performance.now() + Math.max(0, expires_in - 15) * 1000 }
    return access_token
  }

  return async (url, { method, headers, body }) => {
    const once = async (): Promise<Response> =>
      within(milliseconds, url, {
        method,
        headers: {
          authorization: `Bearer ${await token()}`,
          accept: 'application/json',
          'x-request-id': newId(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const first = await once()
    if (first.status !== 401) return first
    known = undefined
    return once()
  }
}

/** The body of an answer as the shape says. Throws RegisterFault for any other. */
export const read = async <T>(
  answer: Response,
  shape: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  what: string,
): Promise<T> => {
  const parsed = shape.safeParse(await answer.json().catch(notJson))
  if (!parsed.success) throw new RegisterFault('fault', `${what}: an answer of an unknown shape`)
  return parsed.data
}

const notJson = (error: unknown): undefined => {
  if (isSilence(error)) throw new RegisterFault('silent', 'The answer broke off', { cause: error })
  return undefined
}

const within = async (milliseconds: number, url: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(milliseconds) })
  } catch (error) {
    throw new RegisterFault('silent', `${new URL(url).origin} does not answer`, { cause: error })
  }
}

const isSilence = (error: unknown): boolean => error instanceof Error && !(error instanceof SyntaxError)
