import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigError, readConfig } from './config.ts'
import { assertFree, freePort } from './ports.ts'

const faultsOf = (env: Record<string, string>, args: string[] = []): string[] => {
  try {
    readConfig(env, args)
    return []
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.lines
    throw fault
  }
}

test('nothing set gives a demonstration that only this machine reaches', () => {
  const config = readConfig({}, ['start', '--demo'])
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 3000)
  assert.equal(config.eid.simulator, true)
  assert.equal(config.data, join(config.root, '.data'))
  assert.deepEqual(config.roles, ['web', 'worker'])
})

test('all faults are told at once, each with the variable, what was given and what is allowed', () => {
  const lines = faultsOf({
    PORT: 'abc',
    TORG_ROLES: 'web,cook',
    TORG_LOG_LEVEL: 'loud',
    TORG_CLAMAV: 'nowhere',
    TORG_PUBLIC_URL: 'ftp://x',
  })
  assert.deepEqual(
    lines.map(line => line.split(' ')[0]),
    ['TORG_CLAMAV', 'TORG_PUBLIC_URL', 'PORT', 'TORG_ROLES', 'TORG_LOG_LEVEL'],
  )
  assert.ok(lines.includes('PORT is "abc", but must be a port: a whole number from 0 (any free one) to 65535.'))
})

test('an error never shows a password', () => {
  assert.match(faultsOf({ DATABASE_URL: 'mysql://torg:hemligt@db/torg' }).join(), /mysql:\/\/torg:\.\.\.@db/)
  assert.doesNotMatch(faultsOf({ DATABASE_URL: 'hemligt' }).join(), /hemligt/)
})

test('an empty value is as good as none', () => {
  assert.equal(readConfig({ PORT: '', TORG_OIDC_ISSUER: ' ' }).port, 3000)
})

test('starting without a provider and without asking for the simulator is refused', () => {
  assert.equal(faultsOf({}, ['start']).length, 2)
  assert.deepEqual(faultsOf({ TORG_ROLES: 'worker' }, ['start']), [])
  assert.deepEqual(faultsOf({}, ['migrate']), [])
})

test('the simulator does not run in production, and not for staff beside a real provider for residents', () => {
  assert.match(faultsOf({ NODE_ENV: 'production' }, ['start', '--demo']).join(), /TORG_OIDC_ISSUER is missing/)
  assert.match(faultsOf({ NODE_ENV: 'production', TORG_EID_SIMULATOR: '1' }, ['start']).join(), /lets anybody sign in/)
  const real = { TORG_OIDC_ISSUER: 'https://idp.example', TORG_OIDC_CLIENT_ID: 'torg', TORG_OIDC_CLIENT_SECRET: 'x' }
  assert.match(faultsOf(real, ['start', '--demo']).join(), /^TORG_STAFF_OIDC_ISSUER is missing/)
})

test('who starts in production is not sent to a simulator that does not run there, and a provider that was begun is not called missing', () => {
  for (const line of faultsOf({ NODE_ENV: 'production' }, ['start', '--demo'])) assert.doesNotMatch(line, /torg start/)
  assert.match(faultsOf({}, ['start']).join(), /ask for the simulator: "torg start --demo"/)
  const half = { TORG_OIDC_ISSUER: 'https://idp.example', TORG_OIDC_CLIENT_SECRET: 'x' }
  assert.deepEqual(
    faultsOf(half, ['start']).filter(line => line.includes('TORG_OIDC_')),
    ['TORG_OIDC_CLIENT_ID is missing; it is needed together with TORG_OIDC_ISSUER, TORG_OIDC_CLIENT_SECRET.'],
  )
})

test('two settings that name the same port are refused before anything is started', () => {
  const same = (env: Record<string, string>): string[] => faultsOf(env, ['start', '--demo'])
  assert.deepEqual(same({ PORT: '4810', TORG_EID_PORT: '4810' }), [
    'PORT and TORG_EID_PORT are both 4810; give each a port of its own.',
  ])
  assert.match(same({ PORT: '3025' }).join(), /PORT and TORG_MAILBOX_PORT are both 3025/)
  assert.match(same({ TORG_EID_PORT: '3025' }).join(), /TORG_EID_PORT and TORG_MAILBOX_PORT are both 3025/)
  assert.match(same({ PORT: '3002' }).join(), /PORT and TORG_NAVET_PORT are both 3002/)
  assert.match(same({ PORT: '3003' }).join(), /PORT and TORG_MINA_OMBUD_PORT are both 3003/)
  assert.deepEqual(same({ PORT: '0', TORG_EID_PORT: '0', TORG_MAILBOX_PORT: '0' }), [])
  assert.deepEqual(same({ PORT: '3025', TORG_SMTP_URL: 'smtp://mail.example' }), [])
})

test('a provider proves us by a key file or by a secret, never both and never neither', () => {
  const folder = mkdtempSync(join(tmpdir(), 'torg-config-'))
  try {
    const key = join(folder, 'key.json')
    writeFileSync(key, JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' }))
    const base = { TORG_OIDC_ISSUER: 'https://idp.example', TORG_OIDC_CLIENT_ID: 'torg' }
    assert.equal(readConfig({ ...base, TORG_OIDC_KEY: key }).eid.resident?.key?.kty, 'EC')
    assert.match(faultsOf(base).join(), /exactly one of TORG_OIDC_KEY/)
    assert.match(
      faultsOf({ ...base, TORG_OIDC_KEY: join(folder, 'none.json') }).join(),
      /must be the path of a readable file/,
    )
    assert.match(
      faultsOf({ TORG_OIDC_CLIENT_ID: 'torg' }).join('\n'),
      /TORG_OIDC_ISSUER is missing; it is needed together with TORG_OIDC_CLIENT_ID/,
    )
    assert.match(faultsOf({ ...base, TORG_OIDC_KEY: key, TORG_OIDC_ISSUER: 'http://idp.example' }).join(), /https/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a taken port is told with the variable that moves it', async () => {
  const port = await freePort()
  const server = createServer().listen(port, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  await assert.rejects(assertFree(port, 'PORT'), new RegExp(`Port ${port} is taken.*PORT=${port + 10}`))
  await new Promise(resolve => server.close(resolve))
  await assertFree(port, 'PORT')
})

test('how much an address may ask for is set by the minute, and is as usual where nothing is', () => {
  assert.deepEqual(readConfig({}).limits, {})
  assert.deepEqual(readConfig({ TORG_SEARCHES_PER_MINUTE: '1200' }).limits, { searchesPerAddress: 1_200 })
  assert.match(faultsOf({ TORG_PAPERS_PER_MINUTE: '0' }).join(), /TORG_PAPERS_PER_MINUTE is "0"/)
})
