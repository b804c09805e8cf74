import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isOwnPath, see } from './responses.ts'

it('a way back is a path of this site and nothing that a browser reads as another', () => {
  for (const path of ['/', '/mina-sidor', '/sok?q=sommar%20jobb&x=1', '/a//b']) assert.ok(isOwnPath(path), path)
  for (const path of [
    '',
    'x',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\r\nset-cookie: x=1',
    '/a b',
    '/\tx',
    'javascript:alert(1)',
    '/å',
  ])
    assert.ok(!isOwnPath(path), path)
  assert.throws(() => see('//evil.example'))
})
