import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type Applicants,
  leadsTo,
  openApplicants,
  sendAsItIs,
  service,
  start,
} from '../../../test/support/applicants.ts'
import { Invalid, Missing, Refused } from '../../kernel/errors.ts'
import type { Resident } from '../../kernel/hands.ts'
import { draftsForResident } from './index.ts'
import { checkForResident } from './queries/check-for-resident.ts'
import { pageForResident } from './queries/page-for-resident.ts'
import type { ShownItem } from './queries/shown-item.ts'

describe('what is typed and not continued from', () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
  })
  after(() => a.done())

  const page = (who: Resident, draft: string, id: string) =>
    a.read(who, r => pageForResident(r, { service, draft, page: id, fromCheck: false }))

  it('comes back as it was typed, valid or not, and is no answer', async () => {
    const maja = await a.person('Maja')
    const draft = await a.begin(maja)
    const shown = await page(maja, draft, 'om-dig')
    const half = { email: 'maja(at', phone: '070-1' }
    assert.deepEqual(await a.type(maja, draft, 'om-dig', { ...half, _seen: shown.seen, _view: shown.view }), {
      kept: true,
    })
    const again = await page(maja, draft, 'om-dig')
    assert.deepEqual(again.typed, { email: ['maja(at'], phone: ['070-1'] })
    // The prefilled address still stands behind: nothing was answered.
    assert.equal(storedOn(again), 'maja@example.com')
    await assert.rejects(page(maja, draft, 'vardnadshavare'), leadsTo(/om-dig$/))
  })

  it('goes when the page is continued from, and when the application is sent', async () => {
    const maja = await a.person('Magda')
    const draft = await a.begin(maja)
    await a.type(maja, draft, 'om-dig', { email: 'x', phone: '' })
    await a.fill(maja, draft)
    assert.equal((await page(maja, draft, 'om-dig')).typed, undefined)
    await a.type(maja, draft, 'beratta', { about: 'Något helt annat' })
    await a.write(maja, w => sendAsItIs(w, { service, draft }))
    const left = await a.read(maja, r =>
      r.db.selectFrom('services.draft').select('typed').where('id', '=', draft).executeTakeFirstOrThrow(),
    )
    assert.deepEqual(left.typed, {})
    await assert.rejects(a.type(maja, draft, 'beratta', { about: 'För sent' }), leadsTo(/\/kvitto\//))
  })

  it('is pointed out before sending, when it says something else than the answers', async () => {
    const maja = await a.person('Mimmi')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    const unsettled = async () => (await a.read(maja, r => checkForResident(r, { service, draft }))).unsettled.length
    await a.type(maja, draft, 'beratta', { about: 'Jag tycker om\nträd.' })
    assert.equal(await unsettled(), 0)
    await a.type(maja, draft, 'beratta', { about: 'Jag tycker om hundar.' })
    assert.equal(await unsettled(), 1)
    await a.save(maja, draft, 'beratta', { about: 'Jag tycker om hundar.' })
    assert.equal(await unsettled(), 0)
  })

  it('is not written over from another device in silence', async () => {
    const maja = await a.person('Mette')
    const draft = await a.begin(maja)
    const [phone, desk] = [await page(maja, draft, 'om-dig'), await page(maja, draft, 'om-dig')]
    const from = (shown: typeof phone, email: string) => ({ email, phone: '', _seen: shown.seen, _view: shown.view })
    assert.ok((await a.type(maja, draft, 'om-dig', from(phone, 'telefon@'))).kept)
    assert.ok((await a.type(maja, draft, 'om-dig', from(phone, 'telefon@example'))).kept, 'the same showing goes on')
    assert.ok(!(await a.type(maja, draft, 'om-dig', from(desk, 'dator@'))).kept)
    assert.deepEqual((await page(maja, draft, 'om-dig')).typed?.email, ['telefon@example'])
    // Continuing counts, and what stood there is shown.
    await a.save(maja, draft, 'om-dig', { ...from(desk, 'dator@example.com'), phone: '070-123 45 67' })
    const after = await page(maja, draft, 'om-dig')
    assert.deepEqual(
      after.replaced?.map(one => one.lines),
      [['telefon@example']],
    )
    // And the phone, which has not been loaded since, is told so.
    assert.ok(!(await a.type(maja, draft, 'om-dig', from(phone, 'telefon@example.com'))).kept)
  })

  it('is kept by "save and continue later" too, without a word on what is wrong', async () => {
    const maja = await a.person('Mary')
    const draft = await a.begin(maja)
    const half = { email: 'mary@example.com', phone: 'sju', _later: 'ja' }
    assert.match((await a.save(maja, draft, 'om-dig', half)).to, /sparat$/)
    assert.deepEqual((await page(maja, draft, 'om-dig')).typed, { email: ['mary@example.com'], phone: ['sju'] })
    // The address was an answer and is one; rubbed out, it is still one until she continues, and the field is as she left it.
    await a.save(maja, draft, 'om-dig', { email: '', phone: '070-123 45 67', _later: 'ja' })
    const after = await page(maja, draft, 'om-dig')
    assert.equal(storedOn(after), 'mary@example.com')
    assert.deepEqual(after.typed?.email, [''])
    await a.save(maja, draft, 'om-dig', { email: 'mary@example.com', phone: 'sju', _later: 'ja' })
    await a.save(maja, draft, 'om-dig', { email: 'mary@example.com', phone: '070-123 45 67', _later: 'ja' })
    assert.equal((await page(maja, draft, 'om-dig')).typed, undefined)
  })

  it('has room for all that a person writes, and not for a flood', async () => {
    const maja = await a.person('Moa')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    assert.ok((await a.type(maja, draft, 'beratta', { about: 'x'.repeat(400_000) })).kept)
    assert.ok((await a.type(maja, draft, 'skola', { school: 'y'.repeat(400_000) })).kept)
    const flood = Array.from({ length: 300_000 }, () => '')
    await assert.rejects(a.type(maja, draft, 'om-dig', { email: flood, phone: '' }), Refused)
    await assert.rejects(
      a.save(maja, draft, 'om-dig', { email: flood, phone: 'sju', _later: 'ja' }),
      fault => fault instanceof Invalid && JSON.stringify(fault.complaints).includes('services.draft.full'),
    )
    // What is there stays, and what is valid is still taken.
    assert.equal((await page(maja, draft, 'beratta')).typed?.about?.[0]?.length, 400_000)
    await a.save(maja, draft, 'om-dig', { email: 'moa@example.com', phone: '070-123 45 67' })
  })

  it('keeps the draft alive, and is nobody else’s', async () => {
    const [maja, lova] = [await a.person('My'), await a.person('Lo')]
    const draft = await a.begin(maja)
    await a.at(start.add({ hours: 24 * 50 }), async () => {
      await a.type(maja, draft, 'om-dig', { email: 'my', phone: '' })
    })
    await a.at(start.add({ hours: 24 * 61 }), async () => {
      assert.equal((await a.read(maja, draftsForResident)).length, 1)
      await assert.rejects(a.type(lova, draft, 'om-dig', { email: 'lo', phone: '' }), Missing)
    })
  })
})

/** The answer that stands in the first question of a page. */
const storedOn = ({ items: [first] }: { items: readonly ShownItem[] }) =>
  first?.kind === 'question' ? first.stored : undefined
