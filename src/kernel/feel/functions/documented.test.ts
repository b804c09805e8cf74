import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { functionNames } from './invocation.ts'

test('docs/feel.md names the functions that there are, and no others', () => {
  const page = readFileSync(new URL('../../../../docs/feel.md', import.meta.url), 'utf8')
  const table = page.slice(page.indexOf('| | Functions |'), page.indexOf('## What has no value'))
  const named = [...table.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '')
  // Four of them are part of the grammar, not of the list of functions.
  const grammar = ['date', 'time', 'date and time', 'duration']
  assert.deepEqual(named.toSorted(), [...functionNames, ...grammar].toSorted())
})
