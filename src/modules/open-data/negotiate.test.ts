import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prefersJson } from './negotiate.ts'

test('a program gets JSON, a browser and whoever does not say get a page', () => {
  for (const accept of [
    'application/json',
    'application/json, text/html;q=0.9',
    'application/vnd.oai.openapi+json',
    'Application/JSON; q=0.5',
  ])
    assert.equal(prefersJson(accept), true, accept)
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  for (const accept of [
    null,
    '',
    '*/*',
    browser,
    'text/html, application/json',
    'application/json;q=0',
    'application/json;q=nonsense',
  ])
    assert.equal(prefersJson(accept), false, String(accept))
})
