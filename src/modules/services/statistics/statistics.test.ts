import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Applicants, openApplicants, sendAsItIs, service, start } from '../../../../test/support/applicants.ts'
import { Invalid, Missing } from '../../../kernel/errors.ts'
import type { Officer } from '../../../kernel/hands.ts'
import { removeDraft } from '../commands/remove-draft.ts'
import { sweepDrafts } from '../commands/sweep-drafts.ts'
import { count } from './count.ts'
import { questionTime } from './question-time.ts'
import { countRefused } from './refused.ts'
import { serviceStatistics } from './service-statistics.ts'
import { shareOf, shownCount, shownParts } from './shown-count.ts'
import { medianSpan, spanOf } from './time-spent.ts'

const officerWith = (name: string, right: string): Officer => ({
  kind: 'officer',
  id: '019d0000-0000-7000-8000-000000000001',
  name,
  grants: [{ unit: 'arbetsmarknad', right }],
})
const birgitta = officerWith('Birgitta', 'service.statistics')
const karin = officerWith('Karin', 'case.read')

const tables = ['started', 'sent', 'left', 'reached', 'answered', 'asked', 'wrong', 'time', 'focus'] as const

describe('the numbers of a service', () => {
  let a: Applicants
  before(async () => {
    a = await openApplicants()
  })
  after(() => a.done())

  const raw = async () =>
    a.bySystem(async w =>
      w.tx
        .selectFrom('services.counter')
        .select(({ fn }) => ['what', 'page', 'fact', 'detail', 'language', 'device', fn.sum<number>('n').as('n')])
        .where('slug', '=', service)
        .groupBy(['what', 'page', 'fact', 'detail', 'language', 'device'])
        .execute(),
    )
  const number = async (what: (typeof tables)[number], page = '', fact = '') =>
    (await raw())
      .filter(row => row.what === what && (page === '' || row.page === page) && (fact === '' || row.fact === fact))
      .reduce((sum, { n }) => sum + Number(n), 0)

  it('say how many began and sent, and which pages they passed, once for each draft', async () => {
    const maja = await a.person('Maja')
    const draft = await a.begin(maja)
    await a.begin(maja)
    await a.fill(maja, draft)
    await a.save(maja, draft, 'skola', { school: 'Hamnskolan' }, true)
    await a.write(maja, w => sendAsItIs(w, { service, draft, device: 'phone' }))
    await a.write(maja, w => sendAsItIs(w, { service, draft, device: 'phone' }))
    assert.equal(await number('started'), 1)
    assert.equal(await number('sent'), 1)
    assert.equal(await number('reached', 'om-dig'), 1)
    assert.equal(await number('answered', 'skola'), 1)
    assert.equal(await number('asked', 'skola', 'school'), 1)
    assert.equal(await number('reached', 'kontrollera'), 1)
    const sent = (await raw()).find(({ what }) => what === 'sent')
    assert.deepEqual([sent?.language, sent?.device], ['sv', 'phone'])
  })

  it('keep how long a page took as a span, from what its form says', async () => {
    const lova = await a.person('Lova')
    const draft = await a.begin(lova)
    const shown = String(Math.floor(start.epochMilliseconds / 1000) - 45)
    await a.save(lova, draft, 'om-dig', { email: 'l@example.com', phone: '070-123 45 67', _shown: shown })
    const times = (await raw()).filter(({ what }) => what === 'time')
    assert.deepEqual(
      times.map(({ page, detail, n }) => [page, detail, n]),
      [['om-dig', '30', 1]],
    )
  })

  it('keep the time of a page as that of its question only where it asked one; else what the browser says of the fields', async () => {
    const noor = await a.person('Noor')
    const draft = await a.begin(noor)
    const shown = String(Math.floor(start.epochMilliseconds / 1000) - 45)
    const told = 'email:10 phone:30 school:60 email2:0 phone:7 email:ett :10'
    const before = await raw()
    await a.save(noor, draft, 'om-dig', { email: 'n@example.com', phone: '070-123 45 67', _shown: shown, _focus: told })
    await a.save(noor, draft, 'vardnadshavare', { guardianName: 'Astrid Prov', guardianPhone: '070-765 43 21' })
    await a.save(noor, draft, 'sysselsattning', { occupation: 'grundskola', _shown: shown, _focus: 'occupation:120' })
    const known = new Map(before.map(row => [`${row.what} ${row.page} ${row.fact} ${row.detail}`, Number(row.n)]))
    const added = (await raw())
      .filter(({ what, fact }) => (what === 'focus' || what === 'time') && fact !== '')
      .filter(row => Number(row.n) > (known.get(`${row.what} ${row.page} ${row.fact} ${row.detail}`) ?? 0))
      .map(({ what, page, fact, detail }) => `${what} ${page} ${fact} ${detail}`)
    assert.deepEqual(added.sort(), [
      'focus om-dig email 10',
      'focus om-dig phone 30',
      'time sysselsattning occupation 30',
    ])
  })

  it('keep what was wrong by the name of the complaint, and nothing of what was typed', async () => {
    const ida = await a.person('Ida')
    const draft = await a.begin(ida)
    const fault = await a.save(ida, draft, 'om-dig', { email: 'hemlig-adress', phone: '' }).then(
      () => assert.fail('it was taken'),
      (thrown: unknown) => thrown,
    )
    if (!(fault instanceof Invalid)) throw fault
    await a.bySystem(w =>
      Promise.resolve(countRefused(w, fault, { params: {}, query: new URLSearchParams(), device: 'desk' })),
    )
    const wrong = (await raw()).filter(({ what }) => what === 'wrong')
    assert.deepEqual(wrong.map(({ page, fact, detail, device }) => [page, fact, detail, device]).sort(), [
      ['om-dig', 'email', 'services.question.email.no-at', 'desk'],
      ['om-dig', 'phone', 'missing', 'desk'],
    ])
    assert.ok(!JSON.stringify(await raw()).includes('hemlig'))
  })

  it('say where drafts end: those that are removed, and those that nobody came back to', async () => {
    const [nora, olle] = [await a.person('Nora'), await a.person('Olle')]
    const removed = await a.begin(nora)
    await a.write(nora, w => removeDraft(w, { service, draft: removed }))
    assert.equal(await number('left', 'om-dig'), 1)
    const left = await a.begin(olle)
    await a.save(olle, left, 'om-dig', { email: 'o@example.com', phone: '070-123 45 67' })
    await a.at(start.add({ hours: 24 * 400 }), async () => {
      await a.bySystem(sweepDrafts)
    })
    assert.ok((await number('left', 'vardnadshavare')) >= 1)
  })

  it('are for officers of the unit with the right, and hide what is fewer than five', async () => {
    const view = await a.read(birgitta, r => serviceStatistics(r, service, 30))
    assert.equal(view.sent, 'few')
    assert.equal(view.sentShare, undefined)
    assert.deepEqual(view.pages[0]?.page, 'om-dig')
    assert.equal(view.questions.find(({ fact }) => fact === 'email')?.complaints[0]?.n, 'few')
    for (const [officer, slug] of [
      [karin, service],
      [birgitta, 'forskoleplats'],
      [birgitta, 'finns-inte'],
    ] as const)
      await assert.rejects(
        a.read(officer, r => serviceStatistics(r, slug, 30)),
        Missing,
      )
  })

  it('are counted by many at once without a number lost', async () => {
    const of = { slug: 'synpunkt', version: 1, language: 'sv', device: 'desk' } as const
    const counted = [
      { what: 'reached', page: 'b' },
      { what: 'reached', page: 'a' },
      { what: 'reached', page: 'a' },
    ] as const
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        a.bySystem(async w => count(w, of, i % 2 === 0 ? counted : counted.toReversed())),
      ),
    )
    const rows = await a.bySystem(w =>
      w.tx
        .selectFrom('services.counter')
        .select(({ fn }) => ['page', fn.sum<number>('n').as('n')])
        .where('slug', '=', 'synpunkt')
        .groupBy('page')
        .orderBy('page')
        .execute(),
    )
    assert.deepEqual(rows, [
      { page: 'a', n: 80 },
      { page: 'b', n: 40 },
    ])
  })
})

describe('what is told of a number', () => {
  it('is nothing exact below five, and nothing from which that follows', () => {
    assert.deepEqual([0, 1, 4, 5].map(shownCount), [0, 'few', 'few', 5])
    assert.deepEqual(shownParts([20, 3, 0]), ['hidden', 'few', 0])
    assert.deepEqual(shownParts([20, 3, 2, 9]), [20, 'few', 'few', 9])
    assert.deepEqual(shownParts([20, 6]), [20, 6])
    assert.equal(shareOf(2, 40), undefined)
    assert.equal(shareOf(10, 40), 25)
  })

  it('is a span where it is a time, and the median is the span in the middle', () => {
    assert.deepEqual([-1, 0, 9.9, 10, 299, 5000, Number.NaN].map(spanOf), [
      undefined,
      '0',
      '0',
      '10',
      '180',
      '1800',
      undefined,
    ])
    assert.deepEqual(
      medianSpan(
        new Map([
          ['10', 2],
          ['60', 3],
          ['1800', 1],
        ]),
      ),
      { from: 60, to: 120 },
    )
    assert.equal(medianSpan(new Map()), undefined)
  })

  it('says of a question its own time where it is known of five, and never a share of its page', () => {
    const numbersWith = (known: Record<string, Record<string, number>>) => ({
      of: () => 0,
      details: (what: string, _page: string, fact = '') =>
        new Map(Object.entries(known[`${what} ${fact}`.trim()] ?? {})),
      pages: [],
      facts: [],
    })
    const page = { time: { 60: 5, 120: 4 } }
    const of = (known: Record<string, Record<string, number>>) => {
      const time = questionTime(numbersWith({ ...page, ...known }), 'om-dig', 'email')
      return time && [time.of, time.span.from]
    }
    assert.deepEqual(of({ 'time email': { 10: 5 }, 'focus email': { 0: 9 } }), ['alone', 10])
    assert.deepEqual(of({ 'time email': { 10: 4 }, 'focus email': { 20: 9 } }), ['focus', 20])
    assert.deepEqual(of({ 'time email': { 10: 4 }, 'focus email': { 20: 4 } }), ['page', 60])
    assert.equal(questionTime(numbersWith({ time: { 60: 4 } }), 'om-dig', 'email'), undefined)
  })
})
