import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { loadMunicipalities } from '../../kernel/municipalities.ts'
import { readServices } from '../services/index.ts'
import { readSite } from './content.ts'
import { entriesOf, strayServices } from './entries.ts'

const root = join(import.meta.dirname, '..', '..', '..')
let copy = ''
before(async () => {
  copy = join(await mkdtemp(join(tmpdir(), 'torg-content-')), 'municipalities', 'almvik')
  await cp(join(root, 'municipalities', 'almvik'), copy, { recursive: true })
})
after(() => rm(join(copy, '..', '..'), { recursive: true, force: true }))

const change = async (file: string, from: string, to: string): Promise<void> => {
  const path = join(copy, 'content', file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

it('what every municipality writes can be shown, and its services name subjects that are there', () => {
  for (const { folder, slug } of loadMunicipalities(root)) {
    const site = readSite(folder)
    const services = readServices({ folder })
    assert.deepEqual(strayServices(site, services, slug), [])
    for (const locale of ['sv', 'en'] as const) {
      const hrefs = entriesOf(site, services, locale).map(entry => entry.href)
      assert.equal(new Set(hrefs).size, hrefs.length)
    }
  }
})

it('a service in a subject that is not there is told which there are', () => {
  const almvik = join(root, 'municipalities', 'almvik')
  const site = readSite(almvik)
  const faults = strayServices({ ...site, subjects: [] }, readServices({ folder: almvik }), 'almvik')
  const told = /services\/sommarjobb\/service\.json: subjects: there is no "arbete" in content\/site\.json/
  assert.ok(
    faults.some(fault => told.test(fault)),
    faults.join('\n'),
  )
})

it('a broken content is refused with every fault, its file, its place and what to write instead', async () => {
  await change('site.json', '"icon": "briefcase"', '"icon": "rocket"')
  await change('pages/overklaga.json', '"subjects": ["paverka"]', '"subjects": ["rymden"]')
  await change('accessibility.sv.json', '"conformity": "partial"', '"conformity": "full"')
  await change('accessibility.en.json', '"testedOn": "2026-11-23"', '"testedOn": "2 March"')
  assert.throws(
    () => readSite(copy),
    (fault: Error) => {
      assert.match(
        fault.message,
        /municipalities\/almvik\/content\/site\.json: subjects\[0\]\.icon: write one of backpack/,
      )
      assert.match(fault.message, /content\/accessibility\.sv\.json: shortcomings: list what does not reach/)
      assert.match(fault.message, /content\/accessibility\.en\.json: testedOn: write a day as "2026-03-01"/)
      return true
    },
  )
  await change('site.json', '"icon": "rocket"', '"icon": "briefcase"')
  await change('accessibility.sv.json', '"full"', '"partial"')
  await change('accessibility.en.json', '"testedOn": "2 March"', '"testedOn": "2026-11-23"')
  assert.throws(
    () => readSite(copy),
    /pages\/overklaga\.json: subjects: there is no "rymden" in site\.json; write one of/,
  )
})
