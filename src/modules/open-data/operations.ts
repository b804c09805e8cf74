// What the document says of the routes that are no operations in JSON: tokens, health, and the document itself.

const problem = { $ref: '#/components/responses/Problem' }
const text = (description: string) => ({ description, content: { 'text/plain': { schema: { type: 'string' } } } })
const oauthError = {
  description: 'Refused, as RFC 6749 words it',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/TokenError' } } },
}

export const tokenOperation = {
  summary: 'Get a token with the id and the secret of a client',
  description:
    'The secret goes in an Authorization header (Basic) or in the form, never in both. A token lives for 15 minutes; get a new one then.',
  tags: ['Token'],
  parameters: [],
  requestBody: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: ['grant_type'],
          properties: {
            grant_type: { type: 'string', const: 'client_credentials' },
            scope: { type: 'string', description: 'Separated by spaces; without it: all that the client has' },
            client_id: { type: 'string' },
            client_secret: { type: 'string' },
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The token',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Token' } } },
    },
    400: oauthError,
    401: oauthError,
    default: problem,
  },
  security: [{ clientBasic: [] }, {}],
}

const rdf = {
  'application/ld+json': { schema: { type: 'object' } },
  'text/turtle': { schema: { type: 'string' } },
  'application/rdf+xml': { schema: { type: 'string' } },
}

/** A record in any form; without a wish it is JSON-LD. The same is at the path with .jsonld, .ttl or .rdf after it. */
export const catalogueOperation = (summary: string, parameter?: string) => ({
  summary,
  tags: ['Services'],
  parameters: parameter
    ? [
        {
          name: parameter,
          in: 'path',
          required: true,
          schema: { type: 'string' },
          description: 'The last part of its address',
        },
      ]
    : [],
  responses: {
    200: {
      description: 'Services, organisations, events, channels, costs and laws',
      content: rdf,
    },
    default: problem,
  },
  security: [],
})

/** Without a wish it is RDF/XML, which Sveriges dataportal asks for. The same is at the path with .rdf, .ttl or .jsonld after it. */
export const dataCatalogueOperation = {
  summary: 'List the open data (DCAT-AP-SE 3)',
  tags: ['Services'],
  parameters: [],
  responses: {
    200: { description: 'The catalogue, its data sets and in what forms they are', content: rdf },
    default: problem,
  },
  security: [],
}

export const documentOperation = {
  summary: 'This description',
  tags: ['About'],
  parameters: [],
  responses: {
    200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
    default: problem,
  },
  security: [],
}

/** By path: routes that know nothing of the API. */
export const otherOperations: Record<string, Record<string, unknown>> = {
  '/healthz': {
    summary: 'Whether the program lives',
    tags: ['About'],
    parameters: [],
    responses: { 200: text('It does') },
    security: [],
  },
  '/readyz': {
    summary: 'Whether the program can serve: the database answers',
    tags: ['About'],
    parameters: [],
    responses: { 200: text('It can'), 503: text('It can not') },
    security: [],
  },
}
