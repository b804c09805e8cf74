import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareDatabase } from '../../../test/support/database.ts'
import { ConfigError } from '../config.ts'
import { freePort } from '../ports.ts'
import { assertUsable, tooOld } from './own-database.ts'

const told = async (url: string): Promise<string> => {
  const fault = await assertUsable(url).then(
    () => assert.fail('it was taken'),
    (thrown: unknown) => thrown,
  )
  assert.ok(fault instanceof ConfigError, String(fault))
  const said = fault.lines.join('\n')
  assert.match(said, /^DATABASE_URL \(postgres/)
  assert.doesNotMatch(said, /hemligt/)
  return said
}

test('a PostgreSQL older than 16 is named with its version, and newer ones are taken', () => {
  assert.match(tooOld('15.8 (Debian 15.8-1.pgdg120+1)') ?? '', /needs PostgreSQL 16, 17 or 18; this is 15\.8\./)
  assert.match(tooOld('9.6.24') ?? '', /this is 9\.6\.24/)
  for (const version of ['16.10', '17.0', '18.1 (Debian)', '18rc1']) assert.equal(tooOld(version), undefined)
})

test('nobody there, no such host, a wrong password and a missing database are told with the setting and without the password', async () => {
  const { url, drop } = await bareDatabase()
  try {
    await assertUsable(url)
    const absent = new URL(url)
    absent.pathname = '/finns-inte'
    assert.match(await told(absent.href), /there is no database "finns-inte"/)
    const wrong = new URL(url)
    wrong.password = 'hemligt'
    assert.match(await told(wrong.href), /does not let "postgres" in/)
    assert.match(await told(`postgres://torg:hemligt@127.0.0.1:${await freePort()}/torg`), /nothing answers at 127/)
    assert.match(
      await told('postgres://torg:hemligt@finns-inte.invalid/torg'),
      /there is no host "finns-inte\.invalid"/,
    )
  } finally {
    await drop()
  }
})
