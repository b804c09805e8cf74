import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportJWK, generateKeyPair } from 'jose'
import { publishedKey } from './published-key.ts'

test('of our key the public half alone is published, with its name and certificate', async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const whole = { ...(await exportJWK(privateKey)), kid: 'ours', x5c: ['MII'], 'x5t#S256': 'abc' }
  const { n, e } = whole
  assert.deepEqual(publishedKey(whole), {
    ...{ kty: 'RSA', n, e, kid: 'ours', use: 'sig', alg: 'RS256' },
    x5c: ['MII'],
    'x5t#S256': 'abc',
  })
})
