import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { almvik, circumstances, granas, openTestDatabase } from '../../../test/support/kernel.ts'
import { type Database, openRead, openWrite } from '../db/transaction.ts'
import type { Read, Write } from '../hands.ts'
import { codeHash, isCode, newCode } from './codes.ts'
import { beginVisit, endVisits, leaveBrowser, sweepVisitors, visitOf, visitorByCode } from './visitor.ts'

let database: Database
let done: () => Promise<void>
before(async () => {
  ;({ database, done } = await openTestDatabase())
})
after(() => done())

const anyone = { kind: 'anyone' as const }
const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
const write = <T>(fn: (w: Write) => Promise<T>, at = now) => openWrite(database, circumstances(almvik, anyone, at), fn)
const read = <T>(fn: (r: Read) => Promise<T>, at = now, place = almvik) =>
  openRead(database, circumstances(place, anyone, at), fn)

test('a browser goes on by its secret, another by the code, each with a secret and a code of its own', async () => {
  const first = await write(w => beginVisit(w))
  const { id, code } = first.visitor
  assert.deepEqual((await read(r => visitOf(r, first.token)))?.visitor, first.visitor)
  assert.equal((await read(r => visitorByCode(r, ` ${code.toUpperCase().replaceAll('-', ' ')} `)))?.visitor, id)
  const second = await write(w => beginVisit(w, id))
  assert.notEqual(second.token, first.token)
  assert.notEqual(second.visitor.code, code)
  assert.equal((await read(r => visitorByCode(r, second.visitor.code)))?.visitor, id)
  assert.equal(await read(r => visitorByCode(r, code), now, granas), undefined)
  assert.equal(await read(r => visitOf(r, code)), undefined)
})

test('a browser that has left opens nothing, and its code still does; ended, nothing does', async () => {
  const { token, visitor } = await write(w => beginVisit(w))
  await write(w => leaveBrowser(w, token))
  assert.equal(await read(r => visitOf(r, token)), undefined)
  assert.equal((await read(r => visitorByCode(r, visitor.code)))?.visitor, visitor.id)
  const other = await write(w => beginVisit(w, visitor.id))
  await write(w => endVisits(w, visitor.id))
  assert.equal(await read(r => visitOf(r, other.token)), undefined)
  assert.equal(await read(r => visitorByCode(r, visitor.code)), undefined)
})

test('after sixty days it is out of time, also before it is swept', async () => {
  const { token, visitor } = await write(w => beginVisit(w))
  const later = now.add({ hours: 24 * 60 })
  assert.equal(await read(r => visitOf(r, token), later), undefined)
  assert.equal(await read(r => visitorByCode(r, visitor.code), later), undefined)
  await write(sweepVisitors, later.add({ seconds: 1 }))
  assert.deepEqual(await read(r => r.db.selectFrom('auth.visitor').selectAll().execute()), [])
})

test('codes are read however they are written, and are never alike', () => {
  const codes = Array.from({ length: 500 }, newCode)
  assert.equal(new Set(codes).size, 500)
  for (const code of codes) assert.match(code, /^([2-9bcdfghjkmnpqrstvwxz]{4}-){2}[2-9bcdfghjkmnpqrstvwxz]{4}$/)
  assert.ok(codeHash('bcdf-ghjk-mnpq').equals(codeHash(' BCDF ghjkMNPQ')))
  assert.ok(isCode('bcdf-ghjk-mnpq'))
  assert.ok(!isCode('bcdf-ghjk-mnp'))
})
