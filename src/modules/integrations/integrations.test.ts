import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CaseWorld, openCaseWorld } from '../../../test/support/case-world.ts'
import { system } from '../../../test/support/kernel.ts'
import { Invalid, Missing } from '../../kernel/errors.ts'
import { happeningsOf } from '../../kernel/events/events.ts'
import {
  addClient,
  type ClientToAdd,
  clientsForOperator,
  findClient,
  issueToken,
  revokeClient,
  sweepTokens,
} from './index.ts'
import { hashSecret, secretFits } from './secrets.ts'

let world: CaseWorld
before(async () => {
  world = await openCaseWorld()
})
after(() => world.done())

const portal: ClientToAdd = { name: 'Skolportalen', scopes: ['cases.read', 'services.read'], units: ['arbetsmarknad'] }
const added = (more: Partial<ClientToAdd> = {}) => world.write(system, w => addClient(w, { ...portal, ...more }))
const token = async (client: { id: string; secret: string }, scopes?: string[]) => {
  const issued = await world.write(system, w => issueToken(w, { ...client, scopes }))
  assert.ok(issued)
  return issued
}
const whose = (accessToken: string, at = world.almvik) => world.read(system, r => findClient(r, accessToken), at)

test('a system is let in, gets a token with its secret, and is known by the token', async () => {
  const client = await added()
  const issued = await token(client)
  assert.equal(issued.expiresIn, 900)
  assert.equal(issued.scope, 'cases.read services.read')
  assert.deepEqual(await whose(issued.accessToken), {
    kind: 'client',
    id: client.id,
    name: 'Skolportalen',
    scopes: ['cases.read', 'services.read'],
    units: ['arbetsmarknad'],
  })
})

test('neither secret nor token stands in the database', async () => {
  const client = await added()
  const { accessToken } = await token(client)
  const rows = await world.read(system, async r => [
    await r.db.selectFrom('integrations.client').selectAll().execute(),
    await r.db.selectFrom('integrations.token').selectAll().execute(),
    await happeningsOf(r, client.id),
  ])
  const all = JSON.stringify(rows)
  assert.ok(all.includes('Skolportalen'))
  assert.ok(!all.includes(client.secret) && !all.includes(accessToken))
  assert.ok(!all.includes(JSON.stringify(Buffer.from(accessToken))))
})

test('a wrong secret, an unknown id and what is no id give nothing', async () => {
  const { id, secret } = await added()
  const other = await added()
  const tries = [
    { id, secret: other.secret },
    { id, secret: '' },
    { id: '0190a000-0000-7000-8000-0000000000ff', secret },
    { id: 'skolportalen', secret },
    { id: "' or true --", secret },
  ]
  for (const one of tries) assert.equal(await world.write(system, w => issueToken(w, one)), undefined, one.id)
})

test('a token can be asked for with fewer scopes, never with more', async () => {
  const client = await added()
  const { accessToken, scope } = await token(client, ['services.read'])
  assert.equal(scope, 'services.read')
  assert.deepEqual((await whose(accessToken))?.scopes, ['services.read'])
  for (const scopes of [['my-cases.read'], ['services.read', 'all'], []])
    await assert.rejects(
      world.write(system, w => issueToken(w, { ...client, scopes })),
      Invalid,
    )
})

test('a token lives for a quarter of an hour, and is then swept away', async () => {
  const { accessToken } = await token(await added())
  world.advance({ minutes: 14 })
  assert.ok(await whose(accessToken))
  world.advance({ minutes: 2 })
  assert.equal(await whose(accessToken), undefined)
  const { accessToken: living } = await token(await added())
  await world.write(system, sweepTokens)
  const left = await world.read(system, r => r.db.selectFrom('integrations.token').selectAll().execute())
  assert.equal(left.length, 1)
  assert.ok(await whose(living))
})

test('a client that is shut out has no tokens and gets none, and stays on the list', async () => {
  const client = await added({ name: 'Gamla portalen' })
  const { accessToken } = await token(client)
  assert.deepEqual(await world.write(system, w => revokeClient(w, client)), { name: 'Gamla portalen' })
  assert.equal(await whose(accessToken), undefined)
  assert.equal(await world.write(system, w => issueToken(w, client)), undefined)
  const first = (await world.read(system, clientsForOperator)).find(one => one.id === client.id)?.revokedAt
  assert.ok(first)
  await world.write(system, w => revokeClient(w, client))
  const again = (await world.read(system, clientsForOperator)).find(one => one.id === client.id)?.revokedAt
  assert.deepEqual(again, first)
  for (const id of ['0190a000-0000-7000-8000-0000000000ff', 'nobody'])
    await assert.rejects(
      world.write(system, w => revokeClient(w, { id })),
      Missing,
    )
})

test('a client belongs to its municipality: in Granås its id, secret and token are worth nothing', async () => {
  const client = await added()
  const { accessToken } = await token(client)
  assert.equal(await whose(accessToken, world.granas), undefined)
  assert.equal(await world.write(system, w => issueToken(w, client), world.granas), undefined)
  assert.deepEqual(await world.read(system, clientsForOperator, world.granas), [])
  await assert.rejects(
    world.write(system, w => revokeClient(w, client), world.granas),
    Missing,
  )
})

test('who shows cases must say at which units; scopes, units and a name must be real', async () => {
  const complaint = async (more: Partial<ClientToAdd>): Promise<string> => {
    const fault = await added(more).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    assert.ok(fault instanceof Invalid)
    return JSON.stringify(fault.complaints)
  }
  assert.match(await complaint({ units: [] }), /units.*cases\.read needs/)
  assert.match(await complaint({ units: ['rymd'] }), /Unknown: rymd.*arbetsmarknad.*miljo-bygg/)
  assert.match(await complaint({ scopes: ['cases.write'] }), /Unknown: cases\.write/)
  assert.match(await complaint({ scopes: [] }), /Choose among services\.read/)
  assert.match(await complaint({ name: ' ' }), /name/)
  assert.match(await complaint({ name: 'x'.repeat(101) }), /name/)
  assert.ok(await added({ scopes: ['services.read'], units: [] }))
})

test('a secret fits its own hash alone, and each hash has a salt of its own', async () => {
  const [one, two] = [await hashSecret('hemligt'), await hashSecret('hemligt')]
  assert.notEqual(one, two)
  assert.equal(await secretFits('hemligt', one), true)
  assert.equal(await secretFits('hemligt', two), true)
  assert.equal(await secretFits('annat', one), false)
  assert.equal(await secretFits('hemligt', undefined), false)
})
