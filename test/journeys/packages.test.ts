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
  malin.attach('Paket', { name: 'tyck-till.zip', type: 'application/zip', bytes })
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
  malin.attach('Paket', { name: 'jobb.zip', type: 'application/zip', bytes: Buffer.from(await packed(other)) })
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
  malin.attach('Paket', { name: 'x.zip', type: 'application/zip', bytes: Buffer.from('no zip') })
  await malin.press('Läs in', { status: 422 })
  assert.deepEqual(malin.page.errors, ['Filen går inte att öppna som en zip-fil. Välj en som har hämtats i studion.'])
  const agneta = await world().as('agneta')
  const bytes = (await (await world().as('petra')).download('/studio/sommarjobb/paket.zip')).bytes
  await agneta.get('/studio/importera')
  agneta.attach('Paket', { name: 'sommarjobb.zip', type: 'application/zip', bytes })
  await agneta.press('Läs in', { status: 422 })
  assert.deepEqual(agneta.page.errors, [
    'Här finns redan en e-tjänst med adressen sommarjobb, på en enhet som du inte bygger för.',
  ])
})
