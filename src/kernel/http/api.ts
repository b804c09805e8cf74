import { z } from 'zod'

import { Invalid } from '../errors.ts'
import type { Actor, Read, Sight, Write } from '../hands.ts'
import { wordComplaint } from '../texts/texts.ts'
import { limitedText } from './bodies.ts'
import type { Exchange, Input, Route } from './exchange.ts'
import { problem } from './responses.ts'
import type { Who } from './who.ts'

type ApiParts<A extends Actor, B extends z.ZodType, V extends z.ZodType> = {
  who: Who<A>
  summary: string
  description?: string
  tag: string
  /** The JSON body that is sent, of a POST. */
  body?: B
  answer: V
  /** Query parameters by name, with what they mean. */
  query?: Record<string, string>
  seen?: ((value: z.infer<V>, sights: Sight[]) => Sight[]) | 'no personal data'
}

type Ask<A extends Actor, B extends z.ZodType, V extends z.ZodType> = ApiParts<A, B, V> & {
  /** Gives the answer and who was seen in it. */
  load: (r: Read<A>, input: Input, body: z.infer<B>) => Promise<{ value: z.infer<V>; sights: Sight[] }>
}

type Tell<A extends Actor, B extends z.ZodType, V extends z.ZodType> = ApiParts<A, B, V> & {
  do: (w: Write<A>, input: Input, body: z.infer<B>) => Promise<z.infer<V>>
}

/** One operation of the public HTTP API. What it takes and gives is checked against its schema, which is also its documentation. */
export const api = <A extends Actor, B extends z.ZodType, V extends z.ZodType>(
  method: Route['method'],
  path: string,
  parts: Ask<A, B, V> | Tell<A, B, V>,
): Route => ({
  method,
  path,
  who: parts.who.says,
  kind: 'api',
  seen: parts.who.kind === 'client' ? (parts.seen === 'no personal data' ? parts.seen : 'logged') : 'no personal data',
  operation: operationOf(path, parts),
  answer: async x => {
    const { actor } = await x.read({ kind: 'anyone' }, x.identify)
    if (parts.who.kind === 'client' && actor.kind !== 'client') {
      const response = problem(401, 'Unauthorized', 'Send a bearer token from /api/token.')
      response.headers.set('www-authenticate', 'Bearer realm="torg"')
      return response
    }
    const admitted = parts.who.admit(actor)
    const body = await bodyOf(x, parts.body)
    if ('response' in body) return body.response
    let value: z.infer<V>
    try {
      value = await run(x, admitted, parts, body.value)
    } catch (fault) {
      if (fault instanceof Invalid)
        return problem(422, 'The request does not fit', undefined, { errors: complaintsOf(x, fault, parts.query) })
      throw fault
    }
    return new Response(JSON.stringify(parts.answer.parse(value)), {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  },
})

const run = async <A extends Actor, B extends z.ZodType, V extends z.ZodType>(
  x: Exchange,
  actor: A,
  parts: Ask<A, B, V> | Tell<A, B, V>,
  body: z.infer<B>,
): Promise<z.infer<V>> => {
  if ('do' in parts) return x.write(actor, w => parts.do(w, x.input, body))
  const { value, sights } = await x.read(actor, r => parts.load(r, x.input, body))
  if (sights.length > 0) await x.write(actor, w => w.audit(sights))
  return value
}

const bodyOf = async <B extends z.ZodType>(
  x: Exchange,
  schema: B | undefined,
): Promise<{ value: z.infer<B> } | { response: Response }> => {
  if (!schema) return { value: undefined as z.infer<B> }
  if (!/^application\/json\s*(;|$)/i.test(x.request.headers.get('content-type') ?? ''))
    return { response: problem(415, 'Unsupported media type', 'Send application/json.') }
  let sent: unknown
  try {
    const text = await limitedText(x.request, 64 * 1024)
    // PostgreSQL has no text with NUL in it.
    if (text.includes('\\u0000'))
      return { response: problem(422, 'The body does not fit', 'A text may not contain U+0000.') }
    sent = JSON.parse(text)
  } catch (fault) {
    if (fault instanceof SyntaxError) return { response: problem(400, 'Malformed JSON', fault.message) }
    throw fault
  }
  const parsed = schema.safeParse(sent)
  if (parsed.success) return { value: parsed.data }
  return {
    response: problem(422, 'The body does not fit', undefined, {
      errors: parsed.error.issues.map(issue => ({ pointer: pointerOf(issue.path), detail: issue.message })),
    }),
  }
}

/** A JSON pointer (RFC 6901); '' is the whole body. */
const pointerOf = (path: PropertyKey[]): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** What a command or a query complained of: a query parameter by its name, all else by its place in the body. */
const complaintsOf = (
  x: Exchange,
  { complaints }: Invalid,
  query: Record<string, string> = {},
): Record<string, string>[] =>
  Object.entries(complaints).map(([name, complaint]) => ({
    ...(Object.hasOwn(query, name) ? { parameter: name } : { pointer: pointerOf([name]) }),
    detail: wordComplaint(x.here.t, complaint),
  }))

const operationOf = <A extends Actor, B extends z.ZodType, V extends z.ZodType>(
  path: string,
  parts: ApiParts<A, B, V>,
): Record<string, unknown> => ({
  summary: parts.summary,
  ...(parts.description ? { description: parts.description } : {}),
  tags: [parts.tag],
  parameters: [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(parts.query ?? {}).map(([name, description]) => ({
      name,
      in: 'query',
      required: false,
      description,
      schema: { type: 'string' },
    })),
  ],
  ...(parts.body
    ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(parts.body) } } } }
    : {}),
  responses: {
    200: { description: 'The answer', content: { 'application/json': { schema: jsonSchema(parts.answer) } } },
    ...(parts.who.kind === 'client'
      ? { 401: { $ref: '#/components/responses/Problem' }, 403: { $ref: '#/components/responses/Problem' } }
      : {}),
    default: { $ref: '#/components/responses/Problem' },
  },
  ...(parts.who.kind === 'client'
    ? { security: [{ clientCredentials: [parts.who.says.slice('client('.length, -1)] }] }
    : { security: [] }),
})

const jsonSchema = (schema: z.ZodType): unknown => {
  // As input: an answer may get more fields within a version, and no client that checks it against this must break.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}
