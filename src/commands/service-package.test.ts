import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { systemClock } from '../kernel/clock.ts'
import { readConfig } from '../kernel/config.ts'
import { openDatabase, openRead } from '../kernel/db/transaction.ts'
import { loadMunicipalities } from '../kernel/municipalities.ts'
import { loadTexts, translator } from '../kernel/texts/texts.ts'
import { workshop } from '../modules/services/index.ts'
import { readServices } from '../modules/services/seed.ts'
import { readSketch } from '../modules/services/sketch/sketch.ts'
import { seed } from '../seed.ts'
import { command as exportService } from './export-service.ts'
import { command as importService } from './import-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-package-'))
let url = ''
let drop = async (): Promise<void> => undefined
const config = () => readConfig({ DATABASE_URL: url, TORG_DATA: folder }, [])

before(async () => {
  ;({ url, drop } = await testDatabase())
  const { root } = config()
  const municipalities = loadMunicipalities(root)
  const database = await openDatabase(url)
  await seed(database, { municipalities, texts: loadTexts(root), clock: systemClock, demo: false })
  await database.close()
})
after(async () => {
  await drop()
  rmSync(folder, { recursive: true })
})

const at = (name: string): string => join(folder, name)
const silent = (t: { mock: { method: typeof import('node:test').mock.method } }): void => {
  t.mock.method(console, 'log', () => undefined)
}

test('what is exported is what was published, the same to the byte each time, and can be imported where the unit is', async t => {
  silent(t)
  await exportService.run(['almvik', 'sommarjobb', at('a.zip')], config())
  await exportService.run(['almvik', 'sommarjobb', at('b.zip')], config())
  assert.ok(readFileSync(at('a.zip')).equals(readFileSync(at('b.zip'))))
  const almvik = loadMunicipalities(config().root).find(one => one.slug === 'almvik') ?? assert.fail('No Almvik')
  const loaded = readServices(almvik).find(one => one.service.slug === 'sommarjobb') ?? assert.fail('No summer job')
  const sketch = await workshop.unpacked(readFileSync(at('a.zip')))
  assert.deepEqual(sketch.beside, { 'process.md': readFileSync(join(loaded.folder, 'process.md'), 'utf8') })
  assert.deepEqual(sketch.body, readSketch(loaded.body, {}, []).body)
  assert.deepEqual(sketch.texts, loaded.texts)
  // Granås has a unit by the same name, and Almvik's others it has not.
  await importService.run(['granas', at('a.zip')], config())
  await exportService.run(['almvik', 'felanmalan', at('f.zip')], config())
  await assert.rejects(
    async () => importService.run(['granas', at('f.zip')], config()),
    /granas has no unit .*--unit=arbetsmarknad/,
  )
  await importService.run(['granas', at('f.zip'), '--unit=arbetsmarknad'], config())
})

test('what can not be done is told in words', async t => {
  silent(t)
  const refused = (args: string[], why: RegExp) => assert.rejects(async () => importService.run(args, config()), why)
  writeFileSync(at('text.zip'), 'no zip')
  await refused(['granas', at('text.zip')], /is no package of an e-service: it is no zip file/)
  await refused(['granas', at('nowhere.zip')], /There is no file/)
  await refused(['nowhere', at('a.zip')], /There is no municipality "nowhere"/)
  await refused(['granas'], /Give the municipality and the package/)
  const none = (args: string[], why: RegExp) => assert.rejects(async () => exportService.run(args, config()), why)
  await none(['almvik', 'ingenting', at('x.zip')], /almvik has never published a service "ingenting"/)
  await none(['almvik'], /Give the municipality, the service and the file/)
})

test('a folder of services that is written is a folder that is read', async () => {
  const { root } = config()
  const municipality = loadMunicipalities(root).find(one => one.slug === 'almvik') ?? assert.fail('No Almvik')
  const database = await openDatabase(url)
  const here = {
    municipality,
    actor: { kind: 'system' as const, id: 'torg', name: 'Torg' },
    now: systemClock.now(),
    locale: 'sv' as const,
    t: translator(loadTexts(root), 'almvik', 'sv'),
  }
  const { publishedSketch } = await import('../modules/services/index.ts')
  const sketch = await openRead(database, here, r => publishedSketch(r, 'sommarjobb'))
  await database.close()
  await workshop.writeService(at('services'), sketch)
  const first = readdirSync(at('services/sommarjobb')).sort()
  assert.deepEqual(first, ['examples.json', 'process.md', 'service.json', 'texts'])
  const bytes = readFileSync(at('services/sommarjobb/service.json'))
  await workshop.writeService(at('services'), sketch)
  assert.ok(bytes.equals(readFileSync(at('services/sommarjobb/service.json'))))
  // A language and the examples that are no longer there go from the folder too; what is the municipality's own stays.
  writeFileSync(at('services/sommarjobb/notes.md'), 'Så gör vi.')
  await workshop.writeService(at('services'), { ...sketch, texts: { sv: sketch.texts.sv ?? {} }, examples: [] })
  assert.deepEqual(readdirSync(at('services/sommarjobb')).sort(), ['notes.md', 'process.md', 'service.json', 'texts'])
  assert.deepEqual(readdirSync(at('services/sommarjobb/texts')), ['sv.json'])
})
