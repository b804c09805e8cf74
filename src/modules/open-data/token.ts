import { Invalid } from '../../kernel/errors.ts'
import { limitedText } from '../../kernel/http/bodies.ts'
import type { Exchange, Route } from '../../kernel/http/exchange.ts'
import { plain } from '../../kernel/http/plain.ts'
import { anyone } from '../../kernel/http/who.ts'
import { issueToken } from '../integrations/index.ts'
import { tokenOperation } from './operations.ts'

/** A token for client credentials (RFC 6749, 4.4). No session and no cookie: the secret is all that counts here. */
const answer = async (x: Exchange): Promise<Response> => {
  x.count('tokensPerAddress')
  const asked = await read(x.request)
  if ('fault' in asked) return refusal(asked.fault, asked.why)
  const { id, secret, scopes } = asked
  try {
    const issued = await x.write({ kind: 'anyone' }, w => issueToken(w, { id, secret, scopes }))
    if (!issued) return refusal('invalid_client', 'The client or its secret is unknown.')
    const { accessToken, expiresIn, scope } = issued
    return json(200, { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn, scope })
  } catch (fault) {
    if (fault instanceof Invalid) return refusal('invalid_scope', 'The client does not have every scope asked for.')
    throw fault
  }
}

export const tokenRoute: Route = {
  ...plain('POST', '/api/token', anyone(), answer),
  // A fault on the way is a problem for a program, not a page.
  kind: 'api',
  operation: tokenOperation,
}

type Fault = 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type'
type Asked = { id: string; secret: string; scopes: string[] | undefined } | { fault: Fault; why: string }

const read = async (request: Request): Promise<Asked> => {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return { fault: 'invalid_request', why: 'Send application/x-www-form-urlencoded.' }
  const form = new URLSearchParams(await limitedText(request, 8 * 1024))
  const names = [...form.keys()]
  if (new Set(names).size < names.length) return { fault: 'invalid_request', why: 'A parameter was sent twice.' }
  const grant = form.get('grant_type')
  if (!grant) return { fault: 'invalid_request', why: 'Send grant_type.' }
  if (grant !== 'client_credentials') return { fault: 'unsupported_grant_type', why: 'Only client_credentials.' }
  const header = request.headers.get('authorization')
  const sent = form.has('client_secret')
  if (header !== null && sent)
    return { fault: 'invalid_request', why: 'Send the secret in one way: in the header or in the form.' }
  const credentials = header === null ? fromForm(form) : fromHeader(header)
  if (!credentials) return { fault: 'invalid_client', why: 'Send the id and the secret of the client.' }
  return { ...credentials, scopes: form.get('scope')?.split(' ').filter(Boolean) }
}

type Credentials = { id: string; secret: string }

const fromForm = (form: URLSearchParams): Credentials | undefined => {
  const id = form.get('client_id')
  const secret = form.get('client_secret')
  return id && secret ? { id, secret } : undefined
}

/** Both halves are form-encoded before they are joined (RFC 6749, 2.3.1). */
const fromHeader = (header: string): Credentials | undefined => {
  const encoded = /^Basic +([\w+/=-]+)$/i.exec(header)?.[1]
  const [, id, secret] = /^([^:]+):(.+)$/.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? []
  if (!id || !secret) return undefined
  try {
    return { id: decode(id), secret: decode(secret) }
  } catch {
    // A stray percent sign: nothing that we gave out.
    return undefined
  }
}

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))

const refusal = (error: Fault, description: string): Response => {
  const response = json(error === 'invalid_client' ? 401 : 400, { error, error_description: description })
  if (error === 'invalid_client') response.headers.set('www-authenticate', 'Basic realm="torg", charset="UTF-8"')
  return response
}

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', pragma: 'no-cache' },
  })
