import type { Route } from '../../kernel/http/exchange.ts'
import { scopes } from '../integrations/index.ts'
import { otherOperations } from './operations.ts'

/** One operation as the page and the document show it. */
export type Operation = {
  id: string
  method: Route['method']
  path: string
  who: string
  says: Record<string, unknown>
}

/** The operations among routes, in the order in which they stand. */
export const operationsOf = (routes: Route[]): Operation[] =>
  routes.flatMap(({ method, path, who, operation }) => {
    const says = operation ?? (method === 'GET' ? otherOperations[path] : undefined)
    return says ? [{ id: idOf(method, path), method, path: path.replace(/:(\w+)/g, '{$1}'), who, says }] : []
  })

/** The description of the API (OpenAPI 3.1) as it is reached at an address. */
export const documentOf = (
  operations: Operation[],
  { origin, municipality }: { origin: string; municipality: string },
): Record<string, unknown> => ({
  openapi: '3.1.0',
  info: {
    title: `Torg, ${municipality}`,
    summary: 'Services and cases of a municipality',
    description:
      'Services are open to all. For cases a system needs a client, which the municipality makes, and a token. ' +
      'Within a version fields and operations are added, never taken away or given another meaning.',
    version: '1.0.0',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: origin }],
  tags: ['Services', 'Cases', 'Token', 'About'].map(name => ({ name })),
  paths: pathsOf(operations),
  components: {
    securitySchemes: {
      clientCredentials: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: `${origin}/api/token`, scopes } } },
      clientBasic: { type: 'http', scheme: 'basic', description: 'The id and the secret of the client' },
    },
    schemas: { Problem: problemSchema, Token: tokenSchema, TokenError: tokenErrorSchema },
    responses: {
      Problem: {
        description: 'What went wrong (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  },
})

const pathsOf = (operations: Operation[]): Record<string, Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { id, method, path, says } of operations)
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId: id, ...says } }
  return paths
}

/** `GET /api/v1/services/:service` is `get-services-service`. */
const idOf = (method: string, path: string): string =>
  [method.toLowerCase(), ...path.replace(/^\/api(\/v\d+)?/, '').split(/[^\w-]+/)].filter(Boolean).join('-')

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    incident: { type: 'string', description: 'Tell it to the municipality when something broke' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          pointer: { type: 'string', description: 'Where in the body, as a JSON pointer' },
          parameter: { type: 'string', description: 'Which query parameter' },
          detail: { type: 'string' },
        },
      },
    },
  },
}

const tokenSchema = {
  type: 'object',
  required: ['access_token', 'token_type', 'expires_in', 'scope'],
  properties: {
    access_token: { type: 'string' },
    token_type: { type: 'string', const: 'Bearer' },
    expires_in: { type: 'integer', description: 'Seconds' },
    scope: { type: 'string', description: 'Separated by spaces' },
  },
}

const tokenErrorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: { type: 'string', enum: ['invalid_request', 'invalid_client', 'invalid_scope', 'unsupported_grant_type'] },
    error_description: { type: 'string' },
  },
}
