import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { z } from 'zod'
import { type ApiWorld, openApiWorld } from '../../../test/support/api-world.ts'
import { scopes } from '../integrations/index.ts'

let world: ApiWorld
before(async () => {
  world = await openApiWorld()
})
after(() => world.done())

const shape = z.looseObject({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        summary: z.string(),
        security: z.array(z.record(z.string(), z.array(z.string()))),
      }),
    ),
  ),
  components: z.looseObject({
    securitySchemes: z.looseObject({
      clientCredentials: z.object({
        type: z.literal('oauth2'),
        flows: z.object({
          clientCredentials: z.object({ tokenUrl: z.string(), scopes: z.record(z.string(), z.string()) }),
        }),
      }),
    }),
  }),
})
const document = async () => shape.parse(await (await world.ask('/api/openapi.json')).json())

test('the document is valid OpenAPI 3.1 and every reference leads somewhere', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(await document())
  assert.deepEqual(errors ?? [], [])
  assert.equal(valid, true)
  assert.equal(validator.version, '3.1')
  assert.doesNotMatch(JSON.stringify(validator.resolveRefs()), /"\$ref"/)
})

test('the validator sees what it should', async () => {
  const whole = await document()
  assert.equal((await new Validator().validate({ ...whole, info: {} })).valid, false)
  const lost = new Validator()
  await lost.validate({ ...whole, components: {} })
  assert.throws(() => lost.resolveRefs())
})

test('every operation is there, with an id of its own and the scope it needs', async () => {
  const { paths, servers, components } = await document()
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { security }]) => `${method} ${path} ${security.map(one => Object.values(one)).join()}`,
    ),
  )
  assert.deepEqual(rows.sort(), [
    'get /api/openapi.json ',
    'get /api/v1/cases cases.read',
    'get /api/v1/cases/{number} cases.read',
    'get /api/v1/maps ',
    'get /api/v1/maps/{map} ',
    'get /api/v1/services ',
    'get /api/v1/services/{service} ',
    'get /datasets/dcat ',
    'get /healthz ',
    'get /oppna-data/tjanster ',
    'get /oppna-data/tjanster/{service} ',
    'get /readyz ',
    'post /api/token ,',
    'post /api/v1/my-cases my-cases.read',
  ])
  const ids = Object.values(paths).flatMap(methods => Object.values(methods).map(one => one.operationId))
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(servers, [{ url: world.origin }])
  const flow = components.securitySchemes.clientCredentials.flows.clientCredentials
  assert.equal(flow.tokenUrl, `${world.origin}/api/token`)
  assert.deepEqual(flow.scopes, scopes)
})

test('/api is the document for a program and a page for a person, in both languages', async () => {
  const json = await world.ask('/api', { headers: { accept: 'application/json' } })
  assert.match(json.headers.get('vary') ?? '', /accept/)
  assert.deepEqual(await json.json(), await document())
  const swedish = await (await world.ask('/api', { headers: { accept: 'text/html' } })).text()
  assert.match(swedish, /<html lang="sv"[\s\S]*<h1[^>]*>Öppna data och API</)
  assert.match(swedish, /POST \/api\/v1\/my-cases[\s\S]*Den som har my-cases\.read/)
  assert.match(swedish, /curl -u[^<]* http:\/\/almvik\.localhost:3000\/api\/token/)
  assert.doesNotMatch(swedish, /<span lang="en">/, 'an operation lacks words of its own')
  const english = await (await world.ask('/api', { headers: { cookie: 'sprak=en' } })).text()
  assert.match(english, /<html lang="en"[\s\S]*<h1[^>]*>Open data and API</)
})

test('a path of the API that is not there is a problem', async () => {
  const answer = await world.ask('/api/v2/services')
  assert.equal(answer.status, 404)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
})
