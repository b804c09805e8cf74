import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BadRequest } from './faults.ts'
import { rateLimiter, usualLimits } from './rate.ts'

test('nobody tries codes without end, and one address does not use up the tries of another', () => {
  const { count } = rateLimiter(usualLimits)
  const tooMany = (fault: unknown) => fault instanceof BadRequest && fault.status === 429
  for (let i = 0; i < usualLimits.codesPerAddress; i += 1) count('codesPerAddress', '192.0.2.1')
  assert.throws(() => count('codesPerAddress', '192.0.2.1'), tooMany)
  count('codesPerAddress', '192.0.2.2')
  count('visitsPerAddress', '192.0.2.1')
})
