import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigError, readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'torg-mina-ombud-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const whole = {
  TORG_MINA_OMBUD_URL: 'https://fullmakt.example/dfm/formedlare/v2/',
  TORG_MINA_OMBUD_TOKEN_URL: 'https://auth.example/token',
  TORG_MINA_OMBUD_CLIENT_ID: 'almvik',
  TORG_MINA_OMBUD_CLIENT_SECRET_FILE: file('secret', 'hemligt\n'),
  TORG_MINA_OMBUD_KEY: file('key.json', JSON.stringify({ kty: 'RSA', kid: 'ours', n: 'n', e: 'AQAB', d: 'd' })),
  TORG_MINA_OMBUD_ISSUER: 'https://almvik.example',
}

const faultsOf = (env: Record<string, string>, args: string[] = []): string => {
  try {
    readConfig(env, args)
    return ''
  } catch (fault) {
    if (fault instanceof ConfigError) return fault.message
    throw fault
  }
}

test('Mina ombud is asked where it is set, simulated in a demonstration, and otherwise not there', () => {
  const { real, simulator } = readConfig(whole).registers.minaOmbud
  assert.deepEqual(
    [real?.url, real?.clientSecret, real?.service, simulator],
    ['https://fullmakt.example/dfm/formedlare/v2', 'hemligt', 'torg', false],
  )
  assert.equal(readConfig(whole, ['start', '--demo']).registers.minaOmbud.simulator, false)
  assert.equal(readConfig({}, ['start', '--demo']).registers.minaOmbud.simulator, true)
  assert.deepEqual(readConfig({}).registers.minaOmbud, { simulator: false, port: 3003 })
})

test('half a register is told of, and what it lacks', () => {
  const { TORG_MINA_OMBUD_CLIENT_ID: _, TORG_MINA_OMBUD_KEY: __, ...half } = whole
  assert.match(faultsOf(half), /TORG_MINA_OMBUD_CLIENT_ID is missing.*TORG_MINA_OMBUD_KEY is missing/s)
  assert.match(faultsOf({ TORG_ENGAGEMENTS_CLIENT_ID: 'a' }), /TORG_ENGAGEMENTS_URL is missing/)
  assert.match(faultsOf({ ...whole, TORG_MINA_OMBUD_CLIENT_SECRET: 'x' }), /not both/)
})

test('a key that Mina ombud would not take is refused at the start, and no secret is shown', () => {
  const curve = file('ec.json', JSON.stringify({ kty: 'EC', kid: 'a', d: 'd' }))
  assert.match(faultsOf({ ...whole, TORG_MINA_OMBUD_KEY: curve }), /private RSA key/)
  assert.match(faultsOf({ ...whole, TORG_MINA_OMBUD_SERVICE: 'två ord' }), /TORG_MINA_OMBUD_SERVICE/)
  assert.match(faultsOf({ ...whole, TORG_MINA_OMBUD_URL: 'http://fullmakt.example' }), /https/)
  assert.doesNotMatch(faultsOf({ TORG_MINA_OMBUD_CLIENT_SECRET: 'hemligt' }), /hemligt/)
})

test('the simulator is not for production, nor beside the real one', () => {
  assert.match(faultsOf({ NODE_ENV: 'production', TORG_MINA_OMBUD_SIMULATOR: '1' }), /invents powers of attorney/)
  assert.match(faultsOf({ ...whole, TORG_MINA_OMBUD_SIMULATOR: '1' }), /choose one/)
})
