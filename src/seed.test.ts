import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { circumstances, clockAt, openTestDatabase, system } from '../test/support/kernel.ts'
import { openRead } from './kernel/db/transaction.ts'
import { loadMunicipalities } from './kernel/municipalities.ts'
import { loadTexts } from './kernel/texts/texts.ts'
import { unitSlugs } from './modules/organisation/index.ts'
import { seed } from './seed.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'torg-seed-'))
const file = join(folder, 'organisation.json')
let opened: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  opened = await openTestDatabase()
  cpSync(join(root, 'municipalities', 'almvik'), folder, { recursive: true })
})
after(async () => {
  await opened.done()
  rmSync(folder, { recursive: true })
})

const almvik = loadMunicipalities(root)
  .filter(one => one.slug === 'almvik')
  .map(one => ({ ...one, folder }))
const units = async (): Promise<string[]> => {
  const found = await Promise.all(almvik.map(one => openRead(opened.database, circumstances(one, system), unitSlugs)))
  return found.flat()
}
const organisation = readFileSync(join(root, 'municipalities', 'almvik', 'organisation.json'), 'utf8')

/** Starts with Almvik's folder, in which one thing stands otherwise. */
const start = async (from: string, to: string): Promise<void> => {
  assert.ok(organisation.includes(from))
  writeFileSync(file, organisation.replace(from, to))
  await seed(opened.database, { municipalities: almvik, texts: loadTexts(root), clock: clockAt(), demo: false })
}

test('a unit with a service where nobody sees protected identities keeps the program from starting, and says what to write', async () => {
  const agneta = '"unit": "miljo-bygg", "role": "enhetschef", "from": "2020-09-01"'
  for (const to of [
    '"unit": "miljo-bygg", "role": "handlaggare", "from": "2020-09-01"',
    '"unit": "arbetsmarknad", "role": "enhetschef", "from": "2020-09-01"',
    '"unit": "miljo-bygg", "role": "enhetschef", "from": "2020-09-01", "to": "2026-11-22"',
    '"unit": "miljo-bygg", "role": "enhetschef", "from": "2026-11-24"',
  ])
    await assert.rejects(
      start(agneta, to),
      (fault: Error) =>
        fault.message.includes(file) &&
        /assignments: nobody at "miljo-bygg".*service synpunkt; write an assignment/.test(fault.message) &&
        !fault.message.includes('"arbetsmarknad"'),
    )
  assert.deepEqual(await units(), [], 'nothing has been changed')
  await start(agneta, agneta)
  assert.deepEqual((await units()).sort(), [
    'arbetsmarknad',
    'bistand',
    'ekonomi',
    'forskola',
    'forsorjning',
    'gata-park',
    'kultur-fritid',
    'miljo-bygg',
    'skola',
    'tillstand',
  ])
})
