import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ApiWorld, openApiWorld } from '../../../test/support/api-world.ts'
import { system } from '../../../test/support/kernel.ts'
import { accessesToMe } from '../../kernel/audit/access.ts'
import { beginSession, cookieName } from '../../kernel/auth/session.ts'
import type { Resident } from '../../kernel/hands.ts'
import { takeCase } from '../cases/index.ts'

let world: ApiWorld
let anna: Resident
let saga: Resident
const annas = '200610149974'

// 1-3 at arbetsmarknad, 4 at miljo-bygg, 5 with a protected identity.
before(async () => {
  world = await openApiWorld()
  anna = await world.meet('Anna', 'Åkerström', annas)
  saga = await world.meet('Saga', 'Ek', '200812249987', true)
  for (let n = 0; n < 3; n += 1) await world.apply(anna)
  await world.apply(anna, { unit: 'miljo-bygg' })
  await world.apply(saga)
  await world.write(await world.staff('karin'), w => takeCase(w, { number: 'SOM-2026-0001', rev: 1 }))
})
after(() => world.done())

const problemOf = async (answer: Response, status: number) => {
  assert.equal(answer.status, status)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
  const problem = await answer.json()
  assert.equal(problem.status, status)
  return problem
}
const numbers = async (answer: Response): Promise<string[]> => {
  assert.equal(answer.status, 200)
  return (await answer.json()).items.map((one: { number: string }) => one.number)
}
const own = (headers: Record<string, string>, body: unknown = { personalIdentityNumber: annas }) =>
  world.ask('/api/v1/my-cases', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
const accessesTo = (who: Resident) => world.read(who, r => accessesToMe(r))

test('anybody may read the services, in both languages, with names as in CPSV-AP', async () => {
  const { items } = await (await world.ask('/api/v1/services')).json()
  const job = items.find((one: { identifier: string }) => one.identifier === 'sommarjobb')
  assert.equal(job.title.sv, 'Sommarjobb')
  assert.equal(job.title.en, 'Summer job')
  assert.equal(job.hasCompetentAuthority.title.sv, 'Kultur- och arbetsmarknadsnämnden')
  assert.equal(job.contactPoint.identifier, 'arbetsmarknad')
  assert.equal(job.processingTime, 'P60D')
  assert.deepEqual(job.isGroupedBy, ['ung'])
  assert.ok(job.audience.sv && job.description.en && job.hasLegalResource.length > 0)
  assert.equal(job.hasChannel[0].path, '/e-tjanster/sommarjobb')
  assert.match(job.hasChannel[0].state, /^(early|open|closed)$/)
  assert.deepEqual(await (await world.ask('/api/v1/services/sommarjobb')).json(), job)
})

test('a service that is not there is a problem, whatever its name', async () => {
  for (const slug of ['finns-inte', '%00', 'Sommarjobb', "'"])
    await problemOf(await world.ask(`/api/v1/services/${slug}`), 404)
})

test('cases need a living token with the scope', async () => {
  const none = await world.ask('/api/v1/cases')
  assert.match(none.headers.get('www-authenticate') ?? '', /^Bearer/)
  await problemOf(none, 401)
  await problemOf(await world.ask('/api/v1/cases', { headers: { authorization: 'Bearer nonsense' } }), 401)
  const { bearer } = await world.client(['services.read'])
  await problemOf(await world.ask('/api/v1/cases', { headers: bearer }), 403)
  await problemOf(await own(bearer), 403)
  const short = await world.client(['cases.read'])
  world.advance({ minutes: 16 })
  await problemOf(await world.ask('/api/v1/cases', { headers: short.bearer }), 401)
})

test('a resident who is signed in is no system', async () => {
  const token = await world.write(system, w => beginSession(w, 'resident', anna.id))
  await problemOf(await world.ask('/api/v1/cases', { headers: { cookie: `${cookieName}=${token}` } }), 401)
  await problemOf(await own({ cookie: `${cookieName}=${token}` }), 401)
})

test("a system sees the cases of its units, without persons; others and protected ones don't exist", async () => {
  const { bearer } = await world.client(['cases.read'])
  const answer = await world.ask('/api/v1/cases', { headers: bearer })
  const text = await answer.clone().text()
  for (const secret of [anna.id, 'Anna', 'Åkerström', annas]) assert.ok(!text.includes(secret))
  assert.deepEqual(await numbers(answer), ['SOM-2026-0003', 'SOM-2026-0002', 'SOM-2026-0001'])
  assert.deepEqual(await numbers(await world.ask('/api/v1/cases?state=assigned', { headers: bearer })), [
    'SOM-2026-0001',
  ])
  const one = await (await world.ask('/api/v1/cases/SOM-2026-0001', { headers: bearer })).json()
  assert.deepEqual(Object.keys(one), ['number', 'service', 'unit', 'state', 'opened'])
  for (const number of ['SOM-2026-0004', 'SOM-2026-0005', 'SOM-2026-9999', '%00'])
    await problemOf(await world.ask(`/api/v1/cases/${number}`, { headers: bearer }), 404)
  await problemOf(await world.ask('/api/v1/cases', { headers: bearer }, 'http://granas.localhost:3000'), 401)
})

test('a query parameter that does not fit is pointed out', async () => {
  const { bearer } = await world.client(['cases.read'])
  const problem = await problemOf(await world.ask('/api/v1/cases?after=x', { headers: bearer }), 422)
  assert.equal(problem.errors[0].parameter, 'after')
  assert.match(
    (await problemOf(await world.ask('/api/v1/cases?state=lost', { headers: bearer }), 422)).errors[0].detail,
    /received, assigned/,
  )
})

test("a portal shows a resident's own cases, and the resident sees that it did", async () => {
  const { bearer } = await world.client(['my-cases.read'])
  assert.deepEqual(await numbers(await own(bearer)), ['SOM-2026-0003', 'SOM-2026-0002', 'SOM-2026-0001'])
  const [access, ...more] = await accessesTo(anna)
  assert.equal(more.length, 0)
  assert.deepEqual(
    [access?.by, access?.what, access?.why],
    [{ kind: 'client', name: 'Portalen' }, 'my-cases', 'portal'],
  )
  await own(bearer)
  assert.equal((await accessesTo(anna)).length, 2)
})

test('who is unknown and who has a protected identity get the same empty answer', async () => {
  const { bearer } = await world.client(['my-cases.read'])
  const bodies = []
  for (const personalIdentityNumber of ['199001019980', '200812249987'])
    bodies.push(await (await own(bearer, { personalIdentityNumber })).text())
  assert.deepEqual(bodies, ['{"items":[]}', '{"items":[]}'])
  assert.deepEqual(await accessesTo(saga), [])
})

test('a body that does not fit is told where', async () => {
  const { bearer } = await world.client(['my-cases.read'])
  await problemOf(await own(bearer, '{'), 400)
  await problemOf(await own({ ...bearer, 'content-type': 'text/plain' }), 415)
  await problemOf(await own(bearer, { personalIdentityNumber: annas, pad: 'x'.repeat(70_000) }), 413)
  const pointers = async (body: unknown) =>
    (await problemOf(await own(bearer, body), 422)).errors.map((one: { pointer: string }) => one.pointer)
  assert.deepEqual(await pointers({}), ['/personalIdentityNumber'])
  assert.deepEqual(await pointers({ personalIdentityNumber: '20061014-9974' }), ['/personalIdentityNumber'])
  assert.deepEqual(await pointers({ personalIdentityNumber: annas, unit: 'x' }), [''])
  assert.deepEqual(await pointers([]), [''])
})
