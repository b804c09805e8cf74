import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadMunicipalities } from '../municipalities.ts'
import { fallbackHosts, municipalityAt } from './hosts.ts'

const municipalities = loadMunicipalities(join(import.meta.dirname, '..', '..', '..'))
const at = (host: string, hosts: string[] = [], path = '/') =>
  municipalityAt({ municipalities, fallback: { slug: 'granas', hosts } }, host, path)?.slug

test('a municipality answers at its own names, with any port and in any case', () => {
  assert.equal(at('granas.localhost:4200'), 'granas')
  assert.equal(at('ALMVIK.localhost'), 'almvik')
})

test('the fallback answers at the names that are configured, and never at what somebody wrote in Host', () => {
  const hosts = fallbackHosts({ publicUrl: 'https://e.granas.example', demo: false })
  assert.deepEqual(hosts, ['e.granas.example'])
  assert.equal(at('e.granas.example', hosts), 'granas')
  for (const host of [
    'evil.example',
    'e.granas.example.evil.example',
    '10.0.0.4:3000',
    '',
    '[::1]',
    'evil.example:443',
  ])
    assert.equal(at(host, hosts), undefined, host)
})

test('in a demonstration this machine is believed too, and nothing else', () => {
  const hosts = fallbackHosts({ demo: true })
  assert.equal(at('[::1]:4200', hosts), 'granas')
  assert.equal(at('192.168.1.20:4200', hosts), undefined)
  assert.deepEqual(fallbackHosts({ publicUrl: 'https://{host}', demo: false }), [])
})

test('health is answered under any name, by its number too; other pages are not', () => {
  assert.ok(at('10.0.0.4:3000', [], '/healthz'))
  assert.ok(at('10.0.0.4:3000', [], '/readyz'))
  assert.equal(at('10.0.0.4:3000', [], '/healthz/x'), undefined)
})
