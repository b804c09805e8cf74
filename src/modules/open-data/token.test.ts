import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ApiWorld, openApiWorld } from '../../../test/support/api-world.ts'

let world: ApiWorld
let client: Awaited<ReturnType<ApiWorld['client']>>
before(async () => {
  world = await openApiWorld()
  client = await world.client(['cases.read', 'services.read'])
})
after(() => world.done())

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})
const grant = { grant_type: 'client_credentials' }
const refused = async (answer: Response, status: number, error: string) => {
  assert.equal(answer.status, status)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal((await answer.json()).error, error)
}

test('a token is given for the secret in the header or in the form, and is never cached', async () => {
  const { id, secret } = client
  for (const answer of [
    await world.askToken(grant, basic(id, secret)),
    await world.askToken({ ...grant, client_id: id }, basic(id, secret)),
    await world.askToken(grant, basic(id.replaceAll('-', '%2D'), secret)),
    await world.askToken({ ...grant, client_id: id, client_secret: secret }),
  ]) {
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(answer.headers.get('set-cookie'), null)
    const { access_token: token, ...rest } = await answer.json()
    assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 900, scope: 'cases.read services.read' })
    assert.equal((await world.ask('/api/v1/cases', { headers: { authorization: `Bearer ${token}` } })).status, 200)
  }
})

test('fewer scopes can be asked for, more are refused', async () => {
  const { id, secret } = client
  const fewer = await world.askToken({ ...grant, scope: 'services.read' }, basic(id, secret))
  assert.equal((await fewer.json()).scope, 'services.read')
  await refused(await world.askToken({ ...grant, scope: 'my-cases.read' }, basic(id, secret)), 400, 'invalid_scope')
})

test('who does not know the secret gets 401, and is told how to ask', async () => {
  const { id, secret } = client
  for (const headers of [
    basic(id, 'fel'),
    basic('nobody', secret),
    basic(id, '%'),
    { authorization: 'Basic x' },
    { authorization: `Bearer ${secret}` },
    {},
  ]) {
    const answer = await world.askToken(grant, headers)
    assert.match(answer.headers.get('www-authenticate') ?? '', /^Basic realm=/)
    await refused(answer, 401, 'invalid_client')
  }
  await refused(await world.askToken(grant, basic(id, secret), 'http://granas.localhost:3000'), 401, 'invalid_client')
})

test('a request that does not fit is told why', async () => {
  const { id, secret } = client
  const known = basic(id, secret)
  await refused(await world.askToken({}, known), 400, 'invalid_request')
  await refused(await world.askToken({ grant_type: 'password' }, known), 400, 'unsupported_grant_type')
  await refused(
    await world.askToken('grant_type=client_credentials&grant_type=client_credentials', known),
    400,
    'invalid_request',
  )
  await refused(await world.askToken({ ...grant, client_id: id, client_secret: secret }, known), 400, 'invalid_request')
  const body = JSON.stringify({ ...grant, client_id: id, client_secret: secret })
  await refused(
    await world.ask('/api/token', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    400,
    'invalid_request',
  )
})

test('a body too large and a wrong method are problems, not pages', async () => {
  const large = await world.askToken({ ...grant, scope: 'x'.repeat(10_000) })
  assert.equal(large.status, 413)
  assert.equal(large.headers.get('content-type'), 'application/problem+json')
  const get = await world.ask('/api/token')
  assert.equal(get.status, 405)
  assert.equal(get.headers.get('allow'), 'POST')
  assert.equal((await get.json()).title, 'Method Not Allowed')
})

test('who guesses without end is braked', async () => {
  const narrow = await openApiWorld({ tokensPerAddress: 5 })
  try {
    const answers = []
    for (let tries = 0; tries < 7; tries += 1)
      answers.push((await narrow.askToken(grant, basic(client.id, 'fel'))).status)
    assert.deepEqual(answers, [401, 401, 401, 401, 401, 429, 429])
  } finally {
    await narrow.done()
  }
})
