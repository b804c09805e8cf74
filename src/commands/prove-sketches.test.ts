import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { readConfig } from '../kernel/config.ts'
import { UsageError } from './command.ts'
import { command as exportService } from './export-service.ts'
import { command as importService } from './import-service.ts'
import { command as prove } from './prove-service.ts'
import { command as seedAll } from './seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-prove-'))
let url = ''
let drop = async (): Promise<void> => undefined
const config = () => readConfig({ DATABASE_URL: url, TORG_DATA: folder }, [])

before(async () => {
  ;({ url, drop } = await testDatabase())
  await seedAll.run([], config())
  await exportService.run(['almvik', 'synpunkt', join(folder, 'a.zip')], config())
  await importService.run(['almvik', join(folder, 'a.zip')], config())
})
after(async () => {
  await drop()
  rmSync(folder, { recursive: true })
})

const printed = async (t: TestContext, args: string[]): Promise<{ code: number | undefined; text: string }> => {
  const lines: string[] = []
  t.mock.method(console, 'log', (line: string) => lines.push(line))
  const code = await prove.run(args, config())
  t.mock.restoreAll()
  return { code: code ?? undefined, text: lines.join('\n') }
}

test('torg prove --sketch proves what stands in the studio', async t => {
  const { code, text } = await printed(t, ['almvik', 'synpunkt', '--sketch'])
  assert.match(text, /^almvik\/synpunkt: 0 stops/)
  assert.match(text, /examples cover pages 4 of 4/)
  assert.equal(code, 0)
  await assert.rejects(printed(t, ['almvik', 'sommarjobb', '--sketch']), UsageError)
})

test('a browser that is not there is told of, and does not pass', async t => {
  const { PATH, TORG_TEST_CHROMIUM } = process.env
  process.env.PATH = ''
  delete process.env.TORG_TEST_CHROMIUM
  try {
    const { code, text } = await printed(t, ['almvik', 'synpunkt', '--sketch', '--browser'])
    assert.match(text, /almvik\/synpunkt: was not looked at: there is no Chromium/)
    assert.equal(code, 1)
  } finally {
    process.env.PATH = PATH
    if (TORG_TEST_CHROMIUM !== undefined) process.env.TORG_TEST_CHROMIUM = TORG_TEST_CHROMIUM
  }
})
