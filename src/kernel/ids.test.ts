import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isId, newId } from './ids.ts'

it('identifiers made one after the other sort so, also within a millisecond, and are UUIDv7 of now', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  assert.deepEqual([...ids].sort(), ids)
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids.slice(0, 100)) {
    assert.ok(isId(id))
    assert.match(id, /^.{14}7.{4}[89ab]/)
  }
  const made = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)
  assert.ok(Math.abs(Date.now() - made) < 60_000)
})

it('what only looks like an identifier is none', () => {
  for (const text of ['', 'x', newId().toUpperCase(), `${newId()}0`, "' or 1=1 --"]) assert.ok(!isId(text), text)
})
