import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { homeService } from '../../../../test/support/home-service.ts'
import { readPdf } from '../../../../test/support/pdf-objects.ts'
import { loadMunicipalities } from '../../../kernel/municipalities.ts'
import { closePdf, renderPdf } from '../../../kernel/pdf/render-pdf.ts'
import { loadTexts, translator } from '../../../kernel/texts/texts.ts'
import { paper } from '../../documents/index.ts'
import type { Service } from '../compiled-service.ts'
import { loadServices } from '../load.ts'
import { paperItems } from './paper-items.ts'

const root = join(import.meta.dirname, '../../../..')
const texts = loadTexts(root)
const t = translator(texts, 'almvik', 'sv')
const municipality = loadMunicipalities(root).find(one => one.slug === 'almvik') ?? assert.fail('there is no Almvik')
const services = new Map(
  loadServices(join(root, 'municipalities/almvik')).map(({ service }) => [service.slug, service]),
)
after(closePdf)

const itemsOf = (service: Service, locale: 'sv' | 'en' = 'sv') =>
  paperItems(
    service,
    { today: Temporal.PlainDate.from('2026-11-27'), locale, words: service.words(locale) },
    translator(texts, 'almvik', locale),
  )

const service = (slug: string): Service => services.get(slug) ?? assert.fail(`there is no ${slug}`)

const lines = (of: Service): string[] =>
  itemsOf(of).flatMap(item =>
    item.kind === 'question' ? [item.label, item.when] : item.kind === 'text' ? item.lines : [item.text],
  )

test('a condition is said as one would say it, with the number of the question', () => {
  const preschool = lines(service('forskoleplats'))
  assert.ok(preschool.includes('Svara bara om du svarade ”Ja” på fråga 3.'))
  assert.ok(preschool.includes('Svara bara om du svarade ”Nej” på fråga 3 eller du svarade ”Nej” på fråga 7.'))
  assert.ok(preschool.includes('Svara bara om du svarade på fråga 9.8.'))
  const summer = lines(service('sommarjobb'))
  assert.ok(summer.includes('Svara bara om du är yngre än 18 år.'))
  assert.ok(summer.includes('Svara bara om du kan jobba under fler än en period.'))
  assert.ok(lines(service('bygglov-komplementbyggnad')).includes('Svara bara om du svarade mindre än 4,5 på fråga 12.'))
})

test('every question of every service has its place, those of rows once for each printed row', () => {
  for (const one of [...services.values(), homeService()]) {
    const asked = itemsOf(one).filter(item => item.kind === 'question')
    assert.ok(asked.length > one.questions.size, one.slug)
    assert.ok(!JSON.stringify(asked).includes('undefined'), one.slug)
  }
  const children = lines(service('forskoleplats')).filter(line => /^Barn \d$/.test(line))
  assert.deepEqual(children, ['Barn 1', 'Barn 2'])
})

test('a row is headed by its name, with the row that it lies in, and never by the pages that it is asked on', () => {
  const headingsOf = (one: Service): string[] =>
    itemsOf(one).flatMap(item => (item.kind === 'heading' && item.level === 3 ? [item.text] : []))
  assert.deepEqual(headingsOf(service('forskoleplats')), ['Barn 1', 'Barn 2', 'Inkomst 1', 'Inkomst 2'])
  const inner = headingsOf(homeService()).filter(text => text.includes(' – '))
  assert.ok(inner.length > 0)
  for (const text of inner) assert.match(text, /^\S.* 1 – .* 1$|^\S.* \d – .* \d$/)
})

test('the form is PDF/UA-1 and PDF/A-2a, and its headings skip no level', async () => {
  for (const slug of services.keys())
    for (const locale of ['sv', 'en'] as const) {
      const h = { t, locale, municipality }
      const at = Temporal.Instant.from('2026-11-27T00:00:00Z')
      const data = {
        ...paper(h, { title: `Blankett: ${slug}`, reference: slug, unit: 'Enheten', at }),
        heading: slug,
        lead: ['Skriv med penna.'],
        send: { heading: 'Hit', lines: ['Torget 1'] },
        items: itemsOf(service(slug), locale),
        tick: 'Jag skickar med det',
      }
      const levels = data.items.flatMap(item => (item.kind === 'heading' ? [item.level] : []))
      assert.equal(levels[0], 2)
      const pdf = readPdf(await renderPdf('form', data))
      const xmp = pdf.streamText(pdf.catalog.get('Metadata'))
      assert.match(xmp, /pdfuaid:part/)
      assert.match(xmp, /pdfaid:conformance/)
      assert.ok(pdf.catalog.has('StructTreeRoot'))
      assert.deepEqual(pdf.catalog.get('Lang'), { text: locale === 'sv' ? 'sv-SE' : 'en-GB' })
    }
})
