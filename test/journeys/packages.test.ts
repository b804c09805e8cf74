import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { packed, unpacked } from '../../src/modules/services/sketch/package.ts'
import { publishSmallService, smallService as work } from '../world/small-service.ts'
import { openWorld, type World } from '../world/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-git-'))
let opened: World | undefined
const world = (): World => opened ?? assert.fail('The world is not open yet')

before(async () => {
  opened = await openWorld({ environment: { TORG_SERVICES_FOLDER: folder } })
  await publishSmallService(await world().as('petra'))
})
after(async () => {
  await opened?.close()
  rmSync(folder, { recursive: true })
})

const packageOf = async (who: 'petra' | 'malin'): Promise<Buffer> => {
  const builder = await world().as(who)
  return (await builder.download(`${work}/paket.zip`)).bytes
}

test('what is published in the studio stands in the folder, with what was published in the package', async () => {
  await world().settle()
  const own = join(folder, 'almvik', 'services', 'tyck-till')
  assert.deepEqual(readdirSync(own).sort(), ['service.json', 'texts'])
  const { body } = await unpacked(await packageOf('petra'))
  assert.deepEqual(JSON.parse(readFileSync(join(own, 'service.json'), 'utf8')), JSON.parse(JSON.stringify(body)))
  const petra = await world().as('petra')
  await petra.get(`${work}/publicera`)
  await petra.press('Öppna för ändring', { to: work })
  await petra.click('Om tjänsten')
  petra.fill('text.summary-sv', 'Det här ser bara några.')
  await petra.press('Spara', { to: `${work}/tjansten` })
  await petra.click('Kontroll och publicering')
  petra.choose('Bara en provgrupp')
  await petra.press('Publicera', { to: `${work}/provgrupp` })
  await world().settle()
  assert.doesNotMatch(readFileSync(join(own, 'texts', 'sv.json'), 'utf8'), /bara några/)
  await petra.press('Publicera för alla', { to: `${work}/publicera` })
  await world().settle()
  assert.match(readFileSync(join(own, 'texts', 'sv.json'), 'utf8'), /bara några/)
})

test('a package of Almvik says in Granås what is not there, and is otherwise the same to the byte', async () => {
  const bytes = await packageOf('petra')
  const malin = await world().as('malin')
  await malin.get('/studio')
  malin.seesNot('Tyck till')
  await malin.get(work, { status: 404 })
  await malin.get('/studio/importera')
  malin.attach('paket', { name: 'tyck-till.zip', type: 'application/zip', bytes })
  await malin.press('Läs in', { to: '/studio/importera/*' })
  malin.sees('I paketet står det: miljo-bygg')
  malin.sees('I paketet står det: synpunkt')
  await malin.press('Läs in', { status: 422 })
  assert.deepEqual(malin.page.errors, ['Välj en enhet', 'Välj en ärendetyp'])
  const here = malin.page.url.pathname
  const petra = await world().as('petra')
  await petra.get(here, { status: 404 })
  malin.fill('enhet', 'Jobb- och framtidsenheten')
  malin.fill('arendetyp', 'sommarjobb')
  await malin.press('Läs in', { to: work })
  malin.sees('Vad tycker du?')
  await malin.get(here, { status: 404 })

  const [there, was] = [await unpacked(await packageOf('malin')), await unpacked(bytes)]
  assert.deepEqual(there.texts, was.texts)
  assert.deepEqual(there.examples, was.examples)
  assert.deepEqual(there.body, { ...was.body, unit: 'arbetsmarknad', caseType: 'sommarjobb' })
  await malin.get(`${work}/publicera`)
  malin.sees('Inget hindrar')
  await malin.press('Publicera', { to: `${work}/publicera` })
  await world().settle()
  assert.ok(readdirSync(join(folder, 'granas', 'services')).includes('tyck-till'))
  const visitor = world().visitor('granas')
  await visitor.get('/e-tjanster/tyck-till')
})

test('a subject that is not there is chosen anew, and those that are stay', async () => {
  const petra = await world().as('petra')
  const { bytes } = await petra.download('/studio/sommarjobb/paket.zip')
  const sketch = await unpacked(bytes)
  const other = { ...sketch, body: { ...sketch.body, slug: 'jobb-vid-havet', subjects: ['hav', 'arbete'] } }
  const malin = await world().as('malin')
  await malin.get('/studio/importera')
  malin.attach('paket', { name: 'jobb.zip', type: 'application/zip', bytes: Buffer.from(await packed(other)) })
  await malin.press('Läs in', { to: '/studio/importera/*' })
  malin.sees('I paketet står det: hav')
  assert.ok(malin.isChosen('Jobb och företag'))
  malin.untick('Jobb och företag')
  await malin.press('Läs in', { status: 422 })
  malin.choose('Jobb och företag')
  await malin.press('Läs in', { to: '/studio/jobb-vid-havet' })
})

test('a zip of something else is refused in words, and so is one that would take another unit’s place', async () => {
  const malin = await world().as('malin')
  await malin.get('/studio/importera')
  malin.attach('paket', { name: 'x.zip', type: 'application/zip', bytes: Buffer.from('no zip') })
  await malin.press('Läs in', { status: 422 })
  assert.deepEqual(malin.page.errors, ['Filen är varken ett paket (zip) eller ett formulär (JSON). Välj en annan.'])
  const agneta = await world().as('agneta')
  const bytes = (await (await world().as('petra')).download('/studio/sommarjobb/paket.zip')).bytes
  await agneta.get('/studio/importera')
  agneta.attach('paket', { name: 'sommarjobb.zip', type: 'application/zip', bytes })
  await agneta.press('Läs in', { status: 422 })
  assert.deepEqual(agneta.page.errors, [
    'Här finns redan en e-tjänst med adressen sommarjobb, på en enhet som du inte bygger för.',
  ])
})

const form = (title: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      title,
      display: 'form',
      components: [
        { type: 'textfield', key: 'namn', label: 'Vad heter holken?', input: true, customDefaultValue: 'value = 1' },
        { type: 'number', key: 'antal', label: 'Hur många vill du ha?', input: true, validate: { custom: 'fetch(1)' } },
        { type: 'signature', key: 'bild', label: 'Skriv under', input: true },
      ],
    }),
  )

const json = (bytes: Buffer) => ({ name: 'formular.json', type: 'application/json', bytes })

test('a form of form.io becomes a sketch, and before that everything that is not as it was is told', async () => {
  const petra = await world().as('petra')
  await petra.get('/studio/importera')
  petra.attach('paket', json(form('Sommarjobb')))
  await petra.press('Läs in', { to: '/studio/importera/*' })
  petra.sees('2 saker följer inte med')
  petra.sees('Formuläret kontrollerar svaret. Det görs inte här.')
  petra.sees('fetch(1)')
  petra.sees('Här svarar den sökande själv.')
  petra.sees('Den som skickar har legitimerat sig.')
  petra.sees('Fyll i det under Om tjänsten innan du publicerar.')
  await petra.press('Gör utkastet', { status: 422 })
  petra.fill('enhet', 'Miljö- och byggkontoret')
  petra.fill('arendetyp', 'synpunkt')
  petra.choose('Kultur och fritid')
  await petra.press('Gör utkastet', { to: '/studio/sommarjobb-2' })
  petra.sees('Hur många vill du ha?')
  await petra.get('/studio/sommarjobb-2/publicera')
  petra.sees('Skriv vad som ger kommunen rätt att fråga.')
  assert.ok(!petra.offers('Publicera'))
})

test('an XGov form and a JSON Schema are read too, and what is none of them is refused in words', async () => {
  const petra = await world().as('petra')
  const xgov = {
    name: 'Låna en båt',
    startPage: '/bat',
    pages: [
      {
        path: '/bat',
        title: 'Båten',
        components: [{ type: 'TextField', name: 'bat', title: 'Vilken båt?', options: {}, schema: {} }],
        next: [],
      },
    ],
    sections: [],
    lists: [],
    conditions: [],
  }
  const schema = {
    title: 'Hyr en lokal',
    type: 'object',
    properties: { lokal: { type: 'string', title: 'Vilken lokal?' } },
  }
  for (const source of [xgov, schema]) {
    await petra.get('/studio/importera')
    petra.attach('paket', json(Buffer.from(JSON.stringify(source))))
    await petra.press('Läs in', { to: '/studio/importera/*' })
    petra.sees('Formuläret är läst')
  }
  for (const [bytes, said] of [
    ['{"a": 1}', 'Det är inget formulär som Torg känner till.'],
    ['{"components": [', 'Filen går inte att läsa som JSON.'],
    [`{"components": "${'a'.repeat(1024 * 1024)}"}`, 'Formuläret är större än 1 MB.'],
    [`${'{"components":['.repeat(60_000)}${']}'.repeat(60_000)}`, 'Formuläret gick inte att göra om till en e-tjänst.'],
  ] as const) {
    await petra.get('/studio/importera')
    petra.attach('paket', json(Buffer.from(bytes)))
    await petra.press('Läs in', { status: 422 })
    assert.match(petra.page.errors.join(), new RegExp(said.slice(0, 20)))
  }
})
