import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Applicants, leadsTo, openApplicants, sendAsItIs, service } from '../../../test/support/applicants.ts'
import { changedService } from '../../../test/support/changed-service.ts'
import { Missing } from '../../kernel/errors.ts'
import { carryDraft } from './commands/carry-draft.ts'
import type { Definition } from './definition.ts'
import { checkForResident } from './queries/check-for-resident.ts'
import { newVersionForResident } from './queries/new-version-for-resident.ts'
import { pageForResident } from './queries/page-for-resident.ts'
import { receiptForResident } from './queries/receipt-for-resident.ts'

describe('a new version of the summer job under an open draft', () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
  })
  after(() => a.done())

  /** Publishes the summer job with something changed in its definition and its texts. */
  const publish = (change: (body: Definition) => object, texts: Record<string, string> = {}) =>
    a.seed(all => all.map(one => (one.service.slug === service ? changedService(one, change, texts) : one)))
  const page = (draft: string, id: string) => ({ service, draft, page: id, fromCheck: false })

  it('is told before one goes on; then what fits is there, and what does not is shown beside its question', async () => {
    const maja = await a.person('Maja')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    await a.type(maja, draft, 'skola', { school: 'Almviks gy' })
    await publish(({ facts, ...body }) => ({
      ...body,
      facts: { ...facts, guardianPhone: { type: 'text' } },
    }))
    for (const read of [
      a.read(maja, r => pageForResident(r, page(draft, 'om-dig'))),
      a.read(maja, r => checkForResident(r, { service, draft })),
    ])
      await assert.rejects(read, leadsTo(/\/ny-version$/))
    const news = await a.read(maja, r => newVersionForResident(r, { service, draft }))
    assert.equal(news.changed.length, 1)
    assert.match(news.changed[0]?.lines.join() ?? '', /070-765/)
    await assert.rejects(
      a.write(maja, w => sendAsItIs(w, { service, draft })),
      leadsTo(/\/ny-version$/),
    )

    // A page that was open meanwhile is saved as it was asked.
    await a.save(maja, draft, 'beratta', { about: 'Jag skrev det här när ni publicerade.' })
    const { to } = await a.write(maja, w => carryDraft(w, { service, draft }))
    assert.match(to, /vardnadshavare$/)
    const asked = await a.read(maja, r => pageForResident(r, page(draft, 'vardnadshavare')))
    assert.match(asked.before[0]?.lines.join() ?? '', /070-765/)

    await a.save(maja, draft, 'vardnadshavare', {
      guardianName: 'Astrid Prov',
      guardianPhone: 'Ring bara på kvällen',
      guardianEmail: '',
    })
    const school = await a.read(maja, r => pageForResident(r, page(draft, 'skola')))
    assert.deepEqual(school.typed?.school, ['Almviks gy'])
    const again = await a.read(maja, r => pageForResident(r, page(draft, 'vardnadshavare')))
    assert.deepEqual(again.before, [])
    const { submission } = await a.write(maja, w => sendAsItIs(w, { service, draft }))
    const receipt = await a.read(maja, r => receiptForResident(r, submission))
    assert.equal(receipt.version, 2)
    assert.ok(
      receipt.sections.some(({ answers }) => answers.some(({ lines }) => /när ni publicerade/.test(lines.join()))),
    )
    await a.seed()
  })

  it('is taken once, however often it is asked for, and is nobody else to take', async () => {
    const [maja, lova] = [await a.person('Majken'), await a.person('Lova', '2009-11-05')]
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    await publish(({ facts, ...body }) => ({ ...body, facts: { ...facts, about: { type: 'yes-no', optional: true } } }))
    await assert.rejects(
      a.write(lova, w => carryDraft(w, { service, draft })),
      Missing,
    )
    await assert.rejects(
      a.read(lova, r => newVersionForResident(r, { service, draft })),
      Missing,
    )
    const ways = await Promise.all([1, 2, 3].map(() => a.write(maja, w => carryDraft(w, { service, draft }))))
    assert.equal(new Set(ways.map(({ to }) => to)).size, 1)
    await assert.rejects(
      a.read(maja, r => newVersionForResident(r, { service, draft })),
      leadsTo(/ansokan$/),
    )
    await a.seed()
  })

  it('that is taken back brings back what it had no room for', async () => {
    const maja = await a.person('Mira')
    const draft = await a.begin(maja)
    await a.fill(maja, draft)
    await publish(({ facts, ...body }) => ({ ...body, facts: { ...facts, about: { type: 'yes-no', optional: true } } }))
    await a.write(maja, w => carryDraft(w, { service, draft }))
    await a.seed()
    await a.write(maja, w => carryDraft(w, { service, draft }))
    const check = await a.read(maja, r => checkForResident(r, { service, draft }))
    assert.ok(check.sections.some(({ rows }) => rows.some(({ lines }) => /träd/.test(lines.join()))))
    assert.deepEqual(check.aside, [])
  })
})
