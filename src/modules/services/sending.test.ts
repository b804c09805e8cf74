import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Applicants, leadsTo, openApplicants, sendAsItIs, service } from '../../../test/support/applicants.ts'
import { granas } from '../../../test/support/kernel.ts'
import { Missing, Refused } from '../../kernel/errors.ts'
import { happeningsOf } from '../../kernel/events/events.ts'
import { casesForResident } from '../cases/index.ts'
import { removeDraft } from './commands/remove-draft.ts'
import { contentHash } from './content-hash.ts'
import { draftsForResident, type LoadedService, serviceForVisitor } from './index.ts'
import { checkForResident } from './queries/check-for-resident.ts'
import { receiptForResident } from './queries/receipt-for-resident.ts'

describe('an application for a summer job', () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
  })
  after(() => a.done())

  it('is sent once, however often and from wherever the button is pressed', async () => {
    const maja = await a.person('Maria')
    const draft = await a.begin(maja)
    await assert.rejects(
      a.write(maja, w => sendAsItIs(w, { service, draft })),
      leadsTo(/om-dig$/),
    )
    await a.fill(maja, draft)
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => a.write(maja, w => sendAsItIs(w, { service, draft }))),
    )
    assert.equal(new Set(sent.map(one => one.submission)).size, 1)
    const submission = sent[0]?.submission ?? ''
    const receipt = await a.read(maja, r => receiptForResident(r, submission))
    assert.match(receipt.number, /^SOM-2026-\d{4}$/)
    assert.equal(receipt.decideBy.toString(), '2027-01-22')
    const cases = await a.read(maja, casesForResident)
    assert.deepEqual(
      cases.map(one => one.number),
      [receipt.number],
    )
    await assert.rejects(
      a.save(maja, draft, 'beratta', { about: 'För sent' }),
      leadsTo(new RegExp(`/kvitto/${submission}$`)),
    )
    assert.deepEqual(await a.read(maja, draftsForResident), [])
  })

  it('leaves a hash in the log that the receipt can be checked against', async () => {
    const maja = await a.person('Matilda')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    const { submission } = await a.write(maja, w => sendAsItIs(w, { service, draft }))
    const { answers, number, definition } = await a.read(maja, async r => {
      const row = await r.db
        .selectFrom('services.submission')
        .selectAll()
        .where('id', '=', submission)
        .executeTakeFirstOrThrow()
      return { answers: row.answers, number: row.number, definition: row.definition_hash }
    })
    const [logged] = await a.read(maja, r => happeningsOf(r, submission))
    assert.equal(logged?.type, 'application.sent')
    assert.equal(logged?.body.hash, contentHash({ number, definition, answers }))
    await assert.rejects(
      a.write(maja, w => w.tx.deleteFrom('services.submission').where('id', '=', submission).execute()),
    )
  })

  it("is nobody else's: not to see, save, send, remove or have the receipt of, in Almvik or Granås", async () => {
    const [maja, lova] = [await a.person('Märta'), await a.person('Lova', '2009-11-05')]
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    await assert.rejects(
      a.read(lova, r => checkForResident(r, { service, draft })),
      Missing,
    )
    await assert.rejects(
      a.read(maja, r => checkForResident(r, { service, draft }), granas),
      Missing,
    )
    await assert.rejects(a.save(lova, draft, 'om-dig', { email: 'lova@example.com', phone: '070-000 00 00' }), Missing)
    await assert.rejects(
      a.write(lova, w => sendAsItIs(w, { service, draft })),
      Missing,
    )
    await a.write(lova, w => removeDraft(w, { service, draft }))
    const { submission } = await a.write(maja, w => sendAsItIs(w, { service, draft }))
    await assert.rejects(
      a.read(lova, r => receiptForResident(r, submission)),
      Missing,
    )
    await assert.rejects(
      a.read(maja, r => checkForResident(r, { service, draft: "' or 1=1 --" })),
      Missing,
    )
  })

  it('goes along to a new version that asks for the same, and what was sent stays on its own', async () => {
    const maja = await a.person('Minna')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    await a.seed(all => all.map(one => ({ ...one, service: { ...one.service, hash: `${one.service.hash}-ny` } })))
    const sent = await a.write(maja, w => sendAsItIs(w, { service, draft }))
    assert.equal((await a.read(maja, r => receiptForResident(r, sent.submission))).version, 2)
    await a.seed()
    assert.equal((await a.read(maja, r => receiptForResident(r, sent.submission))).version, 2)
    await a.seed()
    const lova = await a.person('Lovisa', '2009-11-05')
    const next = await a.read(
      lova,
      async r =>
        (await r.db.selectFrom('services.definition').select('version').where('slug', '=', service).execute()).length,
    )
    assert.equal(next, 3)
  })

  it('can not be sent when the time is out, and says since when', async () => {
    const maja = await a.person('Moa')
    const closing = (all: LoadedService[]) =>
      all.map(one => ({
        ...one,
        body: { ...one.body, closes: '2026-11-30' },
        service: { ...one.service, hash: `${one.service.hash}-stängs` },
      }))
    await a.seed(closing)
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    await a.at(Temporal.Instant.from('2026-12-01T08:00:00Z'), async () => {
      assert.equal((await a.read(maja, r => checkForResident(r, { service, draft }))).closed?.date, '30 november 2026')
      await assert.rejects(
        a.write(maja, w => sendAsItIs(w, { service, draft })),
        Refused,
      )
      assert.equal((await a.read(maja, r => serviceForVisitor(r, service))).window, 'closed')
    })
    await a.seed()
  })
})
