import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import {
  almvik,
  circumstances,
  clockAt,
  keysAsTexts,
  openTestDatabase,
  quiet,
  system,
} from '../../../test/support/kernel.ts'
import { openRead, openWrite } from '../db/transaction.ts'
import { parkedDeliveries, retryParked, tallyOf } from './deliveries.ts'
import { createRelay, type Due, mostAttempts, pauseAfter, Undeliverable } from './relay.ts'

describe('the relay', () => {
  let open: Awaited<ReturnType<typeof openTestDatabase>>
  let clock: ReturnType<typeof clockAt>
  let done: string[]
  beforeEach(async () => {
    await open?.done()
    open = await openTestDatabase()
    clock = clockAt()
    done = []
  })
  after(() => open.done())

  const here = () => circumstances(almvik, system, clock.now())
  const relay = (handle: (due: Due) => Promise<void>) =>
    createRelay({
      database: open.database,
      municipalities: [almvik],
      clock,
      texts: keysAsTexts,
      log: quiet,
      handlers: { note: handle },
    })
  const enqueue = (word: string, more: { order?: string; kind?: string } = {}) =>
    openWrite(open.database, here(), w =>
      w.enqueue({ kind: more.kind ?? 'note', payload: { word }, ...(more.order ? { order: more.order } : {}) }),
    )
  const tally = () => openRead(open.database, here(), tallyOf)
  const note = async (due: Due): Promise<void> => {
    done.push(String(due.payload.word))
  }

  it('delivers each once', async () => {
    for (const word of ['a', 'b', 'c']) await enqueue(word)
    const one = relay(note)
    await one.drain()
    await one.drain()
    assert.deepEqual(done.sort(), ['a', 'b', 'c'])
    assert.deepEqual(await tally(), { accepted: 3, delivered: 3, pending: 0, parked: 0 })
  })

  it('never delivers twice with two relays at work', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => enqueue(String(index))))
    await Promise.all([relay(note).drain(), relay(note).drain()])
    assert.equal(done.length, 60)
    assert.equal(new Set(done).size, 60)
  })

  it('keeps the order within an order key, also when the first fails', async () => {
    let failures = 1
    for (const word of ['first', 'second', 'third']) await enqueue(word, { order: 'case 1' })
    const one = relay(async due => {
      if (due.payload.word === 'first' && failures-- > 0) throw new Error('not now')
      await note(due)
    })
    await one.drain()
    assert.deepEqual(done, [])
    clock.advance({ minutes: 1 })
    await one.drain()
    assert.deepEqual(done, ['first', 'second', 'third'])
  })

  it('remembers finished sub-steps over a failure', async () => {
    await enqueue('a')
    let made = 0
    let failures = 1
    const one = relay(async due => {
      const { number } = await due.step('make', async () => ({ number: ++made }))
      if (failures-- > 0) throw new Error('after the step')
      done.push(`made ${number}`)
    })
    await one.drain()
    clock.advance({ minutes: 1 })
    await one.drain()
    assert.equal(made, 1)
    assert.deepEqual(done, ['made 1'])
  })

  it('parks what can never go, with its reason, and lets it go again when a person says so', async () => {
    await enqueue('a')
    let broken = true
    const one = relay(async due => {
      if (broken) throw new Undeliverable('no such address')
      await note(due)
    })
    await one.drain()
    const [parked] = await openRead(open.database, here(), parkedDeliveries)
    assert.match(parked?.reason ?? '', /no such address/)
    assert.deepEqual(await tally(), { accepted: 1, delivered: 0, pending: 0, parked: 1 })
    broken = false
    await openWrite(open.database, here(), w => retryParked(w, parked?.id ?? ''))
    await one.drain()
    assert.deepEqual(done, ['a'])
  })

  it('parks a kind that nothing takes', async () => {
    await enqueue('a', { kind: 'carrier-pigeon' })
    await relay(note).drain()
    assert.equal((await tally()).parked, 1)
  })

  it('takes over what a killed worker had taken, once its lease has run out', async () => {
    await enqueue('a')
    const killed = relay(() => new Promise(() => undefined))
    void killed.drain()
    while (
      (
        await openRead(open.database, here(), r =>
          r.db.selectFrom('jobs.delivery').select('attempts').executeTakeFirst(),
        )
      )?.attempts !== 1
    );
    await relay(note).drain()
    assert.deepEqual(done, [])
    clock.advance({ minutes: 3 })
    await relay(note).drain()
    assert.deepEqual(done, ['a'])
  })

  it('tries for days, ever further apart, with some chance in it', () => {
    assert.ok(pauseAfter(1, 0.5) < 3)
    assert.ok(pauseAfter(30, 1) <= 6 * 3600 * 1.25)
    assert.notEqual(pauseAfter(5, 0), pauseAfter(5, 1))
    const total = Array.from({ length: mostAttempts }, (_, index) => pauseAfter(index + 1, 0.5)).reduce((a, b) => a + b)
    assert.ok(total > 5 * 86_400, `only ${total / 86_400} days`)
  })
})
