import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import pg from 'pg'
import { almvik, circumstances, openTestDatabase, system } from '../../../test/support/kernel.ts'
import { openRead, openWrite } from '../db/transaction.ts'
import { linkEvents, verifyLog } from './chain.ts'
import { canonical, leafHash } from './leaf.ts'

const here = circumstances(almvik, system)

describe('the hash chain of events', () => {
  let open: Awaited<ReturnType<typeof openTestDatabase>>
  beforeEach(async () => {
    await open?.done()
    open = await openTestDatabase()
    for (const subject of ['a', 'b', 'c', 'd', 'e'])
      await openWrite(open.database, here, w =>
        w.emit({ type: 'tried', subject, visible: true, body: { b: 1.5, a: ['å', null], nested: { z: true } } }),
      )
  })
  after(() => open.done())

  const link = () => openWrite(open.database, here, linkEvents)
  const verdict = () => openRead(open.database, here, verifyLog)
  /** As somebody with all rights in the database, who switches the guards off. */
  const forge = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: open.url })
    await client.connect()
    await client.query(`set session_replication_role = replica; ${statement}`)
    await client.end()
  }

  it('links each event once and is found whole', async () => {
    assert.equal(await link(), 5)
    assert.equal(await link(), 0)
    const { links, unlinked, faults } = await verdict()
    assert.deepEqual({ links, unlinked, faults }, { links: 5, unlinked: 0, faults: [] })
  })

  it('counts what is not linked yet and calls it no fault', async () => {
    const { unlinked, faults } = await verdict()
    assert.deepEqual({ unlinked, faults }, { unlinked: 5, faults: [] })
  })

  it('finds an event that was changed', async () => {
    await link()
    await forge(`update events.event set body = '{"forged": true}' where subject = 'c'`)
    assert.match((await verdict()).faults.join(), /does not fit its hash/)
  })

  it('finds an event that was taken away', async () => {
    await link()
    await forge(`delete from events.event where subject = 'c'`)
    assert.match((await verdict()).faults.join(), /is missing/)
  })

  it('finds a link that was taken away, and an event that was put in outside the chain', async () => {
    await link()
    await forge('delete from events.link where seq = 3')
    const { faults } = await verdict()
    assert.match(faults.join('\n'), /Links 3 to 3 are missing/)
    assert.match(faults.join('\n'), /does not follow/)
    assert.match(faults.join('\n'), /neither linked nor waiting/)
  })

  it('finds a link that was forged together with its event', async () => {
    await link()
    await forge(`update events.link set hash = sha256('x') where seq = 5`)
    assert.match((await verdict()).faults.join(), /Link 5 does not follow/)
  })
})

describe('the canonical form', () => {
  it('does not depend on the order of keys, and leaves out what is undefined', () => {
    assert.equal(canonical({ b: [1, { d: 2, c: undefined }], a: 'å' }), '{"a":"å","b":[1,{"d":2}]}')
  })
  it('gives different events different hashes even under the same salt', () => {
    const leaf = {
      municipality: 'm',
      id: 'i',
      at: 't',
      type: 'x',
      subject: 's',
      visible: true,
      actorKind: 'k',
      actorId: 'a',
      actorName: 'n',
      body: {},
      salt: Buffer.alloc(16),
    }
    assert.notDeepEqual(leafHash(leaf), leafHash({ ...leaf, visible: false }))
  })
})
