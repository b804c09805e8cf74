import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Applicants, leadsTo, openApplicants, service, start } from '../../../test/support/applicants.ts'
import { dayOf, endOf } from '../../kernel/clock.ts'
import { Invalid, Missing, Refused } from '../../kernel/errors.ts'
import { personForSelf } from '../people/index.ts'
import { removeDraft } from './commands/remove-draft.ts'
import { sweepDrafts } from './commands/sweep-drafts.ts'
import { draftsForResident } from './index.ts'
import { checkForResident } from './queries/check-for-resident.ts'
import { pageForResident } from './queries/page-for-resident.ts'
import type { ShownItem } from './queries/shown-item.ts'
import { startForResident } from './queries/start-for-resident.ts'

describe("a draft of Maja's summer job", () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
  })
  after(() => a.done())

  it('begins, and beginning again is the same draft, also from two devices at once', async () => {
    const maja = await a.person('Maja')
    const drafts = await Promise.all([a.begin(maja), a.begin(maja), a.begin(maja)])
    assert.equal(new Set(drafts).size, 1)
    assert.equal((await a.read(maja, draftsForResident)).length, 1)
    assert.match((await a.read(maja, r => startForResident(r, service))).drafts[0]?.url ?? '', /om-dig$/)
  })

  it('is not for Astrid, who is 34, and she is told so', async () => {
    const astrid = await a.person('Astrid', '1992-10-14')
    assert.match((await a.read(astrid, r => startForResident(r, service))).refusal ?? '', /15–19 år/)
    await assert.rejects(a.begin(astrid), Refused)
  })

  it('goes page by page, never ahead, and says what is wrong without losing anything', async () => {
    const maja = await a.person('Majken')
    const draft = await a.begin(maja)
    await assert.rejects(
      a.read(maja, r => pageForResident(r, { service, draft, page: 'intyga', fromCheck: false })),
      leadsTo(/om-dig$/),
    )
    await assert.rejects(a.save(maja, draft, 'intyga', { declared: 'ja' }), leadsTo(/om-dig$/))
    const first = await a.read(maja, r => pageForResident(r, { service, draft, page: 'om-dig', fromCheck: false }))
    assert.equal(storedOn(first)[0], 'majken@example.com')
    await assert.rejects(a.save(maja, draft, 'om-dig', { email: 'fel', phone: '' }), fault => {
      assert.ok(fault instanceof Invalid)
      assert.deepEqual(Object.keys(fault.complaints), ['email', 'phone'])
      return true
    })
    assert.match(
      (await a.save(maja, draft, 'om-dig', { email: 'ny@example.com', phone: '070-123 45 67' })).to,
      /vardnadshavare$/,
    )
    assert.equal((await a.read(maja, personForSelf)).email, 'ny@example.com')
  })

  it('saves what there is and goes on another day', async () => {
    const maja = await a.person('Malin')
    const draft = await a.begin(maja)
    assert.match(
      (await a.save(maja, draft, 'om-dig', { email: 'malin@example.com', phone: '', _later: 'ja' })).to,
      /sparat$/,
    )
    const again = await a.read(maja, r => pageForResident(r, { service, draft, page: 'om-dig', fromCheck: false }))
    assert.deepEqual(storedOn(again), ['malin@example.com', undefined])
  })

  it('keeps what another device wrote, and says what it wrote over', async () => {
    const maja = await a.person('Mikaela')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    const phone = await a.read(maja, r => pageForResident(r, { service, draft, page: 'beratta', fromCheck: true }))
    await a.save(maja, draft, 'beratta', { about: 'Från datorn', _seen: phone.seen })
    await a.save(maja, draft, 'beratta', { about: 'Från telefonen', _seen: phone.seen })
    const after = await a.read(maja, r => pageForResident(r, { service, draft, page: 'beratta', fromCheck: true }))
    assert.equal(storedOn(after)[0], 'Från telefonen')
    assert.deepEqual(after.replaced?.[0]?.lines, ['Från datorn'])
    await a.save(maja, draft, 'beratta', { about: 'Från telefonen', _seen: after.seen })
    assert.equal(
      (await a.read(maja, r => pageForResident(r, { service, draft, page: 'beratta', fromCheck: true }))).replaced,
      undefined,
    )
  })

  it('goes straight back to the check after a change, unless the change brings a question', async () => {
    const maja = await a.person('Mona')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    assert.match((await a.save(maja, draft, 'beratta', { about: 'Annat' }, true)).to, /kontrollera$/)
    assert.match((await a.save(maja, draft, 'stod', { needsSupport: 'ja' }, true)).to, /anpassning\?fran=kontrollera$/)
    await assert.rejects(
      a.read(maja, r => checkForResident(r, { service, draft })),
      leadsTo(/anpassning$/),
    )
    assert.match((await a.save(maja, draft, 'anpassning', { support: 'En lugn plats' }, true)).to, /kontrollera$/)
    const check = await a.read(maja, r => checkForResident(r, { service, draft }))
    assert.deepEqual(check.sections.at(-2)?.rows[1]?.lines, ['En lugn plats'])
  })

  it('is forgotten when nobody has touched the draft for 60 days', async () => {
    const maja = await a.person('Mira')
    const draft = await a.begin(maja)
    // The page says "till och med" a day, and that day is whole: the last minute of it, and not the one after.
    const lastDay = dayOf(start).add({ days: 60 })
    const minute = { seconds: 59 }
    await a.at(endOf(lastDay).subtract(minute), async () => {
      const [kept] = await a.read(maja, draftsForResident)
      assert.equal(kept && dayOf(kept.expiresAt).toString(), lastDay.toString())
    })
    await a.at(endOf(lastDay).add(minute), async () => {
      await assert.rejects(
        a.read(maja, r => pageForResident(r, { service, draft, page: 'om-dig', fromCheck: false })),
        Missing,
      )
      assert.notEqual(await a.begin(maja), draft)
      assert.ok((await a.bySystem(sweepDrafts)) > 0)
      assert.equal((await a.read(maja, draftsForResident)).length, 1)
    })
  })

  it('can be thrown away before it is sent', async () => {
    const maja = await a.person('Maj')
    const draft = await a.begin(maja)
    await a.write(maja, w => removeDraft(w, { service, draft }))
    await a.write(maja, w => removeDraft(w, { service, draft }))
    assert.deepEqual(await a.read(maja, draftsForResident), [])
  })
})

/** The answers that stand in the questions of a page. */
const storedOn = ({ items }: { items: readonly ShownItem[] }) =>
  items.flatMap(item => (item.kind === 'question' ? [item.stored] : []))
