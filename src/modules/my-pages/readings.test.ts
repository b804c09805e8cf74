import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Access } from '../../kernel/audit/access.ts'
import { grouped } from './readings.ts'

const access = (at: string, more: Partial<Access> = {}): Access => ({
  id: at,
  at: Temporal.Instant.from(at),
  by: { kind: 'officer', name: 'Karin Öberg' },
  what: 'case',
  object: 'SOM-2026-0001',
  why: 'handling',
  ...more,
})

it('readings of the same thing the same day are one line, with how many times', () => {
  const lines = grouped([
    access('2026-11-23T10:00:00Z'),
    access('2026-11-23T09:00:00Z'),
    access('2026-11-23T08:00:00Z', { what: 'case-list' }),
    access('2026-11-22T08:00:00Z'),
  ])
  assert.deepEqual(
    lines.map(line => line.times),
    [2, 1, 1],
  )
})

it('a reading by somebody else is a line of its own', () => {
  assert.equal(
    grouped([
      access('2026-11-23T10:00:00Z'),
      access('2026-11-23T09:00:00Z', { by: { kind: 'officer', name: 'Johan Falk' } }),
    ]).length,
    2,
  )
})
