import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { almvik, circumstances, granas, openTestDatabase, system } from '../../../test/support/kernel.ts'
import { happeningsOf } from '../events/events.ts'
import type { Write } from '../hands.ts'
import type { WriteDb } from './tables.ts'
import { openRead, openWrite, openWriteAs } from './transaction.ts'

describe('transactions', () => {
  let open: Awaited<ReturnType<typeof openTestDatabase>>
  const inAlmvik = circumstances(almvik, system)
  const inGranas = circumstances(granas, system)
  before(async () => {
    open = await openTestDatabase()
  })
  after(() => open.done())

  const write = (subject: string, municipality = inAlmvik) =>
    openWrite(open.database, municipality, w =>
      w.emit({ type: 'tried', subject, visible: true, body: { word: 'åäö' } }),
    )
  const count = (subject: string, municipality = inAlmvik) =>
    openRead(open.database, municipality, async r => (await happeningsOf(r, subject)).length)

  it('keep what was committed, in its own municipality alone', async () => {
    await write('one')
    assert.equal(await count('one'), 1)
    assert.equal(await count('one', inGranas), 0)
  })

  it('leave nothing behind when a command throws', async () => {
    const failing = openWrite(open.database, inAlmvik, async w => {
      await w.emit({ type: 'tried', subject: 'two', visible: true })
      await w.enqueue({ kind: 'mail.send', payload: {} })
      throw new Error('no')
    })
    await assert.rejects(failing, /no/)
    assert.equal(await count('two'), 0)
  })

  it('cannot write with a reading hand, whatever the types are told', async () => {
    const trying = openRead(open.database, inAlmvik, r =>
      (r.db as unknown as WriteDb).deleteFrom('events.unlinked').execute(),
    )
    await assert.rejects(trying, /read-only transaction/)
  })

  it('cannot change or take away an event', async () => {
    await write('three')
    await assert.rejects(
      openWrite(open.database, inAlmvik, w => w.tx.updateTable('events.event').set({ type: 'forged' }).execute()),
    )
    await assert.rejects(openWrite(open.database, inAlmvik, w => w.tx.deleteFrom('events.event').execute()))
  })

  it('cannot write a row for another municipality', async () => {
    const forging = openWrite(open.database, inAlmvik, w =>
      w.tx.insertInto('events.unlinked').values({ municipality_id: granas.id, event_id: granas.id }).execute(),
    )
    await assert.rejects(forging, /row-level security/)
  })

  it('say that nothing was kept when a command goes on after a statement that failed', async () => {
    const carryingOn = openWrite(open.database, inAlmvik, async w => {
      const id = '0190a000-0000-7000-8000-0000000000ff'
      const insert = () =>
        w.tx
          .insertInto('auth.session')
          .values({
            token_hash: Buffer.from('x'),
            kind: 'resident',
            subject_id: id,
            csrf: 'x',
            created_at: w.now,
            seen_at: w.now,
            expires_at: w.now,
          })
          .execute()
      await insert()
      await insert().catch(() => undefined)
      return 'as if nothing had happened'
    })
    await assert.rejects(carryingOn, /rolled back, not committed/)
  })

  const sendTwice = (w: Write) => {
    const values = sql`('x', 'resident', '0190a000-0000-7000-8000-0000000000ff', 'x', ${w.now}, ${w.now}, ${w.now})`
    for (let time = 0; time < 2; time++)
      w.send(sql`insert into auth.session (token_hash, kind, subject_id, csrf, created_at, seen_at, expires_at)
        values ${values}`)
  }
  const sessions = () =>
    openRead(open.database, inAlmvik, r => r.db.selectFrom('auth.session').select('token_hash').execute())

  it('keep nothing when a statement that nobody waited for has failed, and tell its fault', async () => {
    const sending = openWrite(open.database, inAlmvik, async w => {
      await w.emit({ type: 'tried', subject: 'sent', visible: true })
      sendTwice(w)
    })
    await assert.rejects(sending, /duplicate key/)
    const goingOn = openWrite(open.database, inAlmvik, async w => {
      sendTwice(w)
      await w.tx.selectFrom('auth.session').select('token_hash').execute()
    })
    await assert.rejects(goingOn, /duplicate key/)
    assert.deepEqual(await sessions(), [])
    assert.equal(await count('sent'), 0)
  })

  it('keep what was sent without waiting, and see it at once', async () => {
    const seen = await openWrite(open.database, inAlmvik, async w => {
      const id = '0190a000-0000-7000-8000-0000000000fe'
      w.send(sql`insert into events.unlinked (event_id) values (${id})`)
      return w.tx.selectFrom('events.unlinked').where('event_id', '=', id).select('event_id').execute()
    })
    assert.equal(seen.length, 1)
    await openWrite(open.database, inAlmvik, w =>
      w.tx.deleteFrom('events.unlinked').where('event_id', '=', '0190a000-0000-7000-8000-0000000000fe').execute(),
    )
  })

  it('write under the name of the actor that they found themselves, and nothing when there is none', async () => {
    await openWriteAs(
      open.database,
      inAlmvik,
      async r => ({ kind: 'client' as const, id: 'found', name: String(r.actor.kind), scopes: [], units: [] }),
      w => w.emit({ type: 'tried', subject: 'as', visible: true }),
    )
    const [made] = await openRead(open.database, inAlmvik, r => happeningsOf(r, 'as'))
    assert.equal(made?.actor.kind, 'client')
    const stranger = openWriteAs(
      open.database,
      inAlmvik,
      async () => Promise.reject(new Error('nobody')),
      w => w.emit({ type: 'tried', subject: 'nobody', visible: true }),
    )
    await assert.rejects(stranger, /nobody/)
    assert.equal(await count('nobody'), 0)
  })

  it('refuse a handle that was kept after the end', async () => {
    let kept: WriteDb | undefined
    await openWrite(open.database, inAlmvik, async w => {
      kept = w.tx
    })
    await assert.rejects(kept?.selectFrom('events.event').selectAll().execute() ?? Promise.resolve(), /has ended/)
  })

  it('give each number once, also to fifty at a time, and none again after a rollback', async () => {
    const take = () => openWrite(open.database, inAlmvik, w => w.nextNumber('SOM-2026'))
    const numbers = await Promise.all(Array.from({ length: 50 }, take))
    assert.deepEqual(
      [...numbers].sort((a, b) => a - b),
      Array.from({ length: 50 }, (_, index) => index + 1),
    )
    await assert.rejects(
      openWrite(open.database, inAlmvik, async w => {
        await w.nextNumber('SOM-2026')
        throw new Error('rolled back')
      }),
    )
    assert.equal(await take(), 52)
    assert.equal(await openWrite(open.database, inGranas, w => w.nextNumber('SOM-2026')), 1)
  })

  it('tell the access log who saw whom', async () => {
    const person = '0190a000-0000-7000-8000-000000000001'
    await openWrite(open.database, inAlmvik, w =>
      w.audit([{ person, what: 'case', object: 'SOM-2026-0001', why: 'handling' }]),
    )
    const rows = await openRead(open.database, inAlmvik, r =>
      r.db.selectFrom('audit.access').where('person_id', '=', person).selectAll().execute(),
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.actor_name, 'Test')
  })
})
