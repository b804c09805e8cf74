import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BadRequest } from './faults.ts'
import { type RateLimiter, rateLimiter, usualLimits } from './rate.ts'

test('nobody tries codes without end, and one address does not use up the tries of another', () => {
  const { count } = rateLimiter(usualLimits)
  const tooMany = (fault: unknown) => fault instanceof BadRequest && fault.status === 429
  for (let i = 0; i < usualLimits.codesPerAddress; i += 1) count('codesPerAddress', '192.0.2.1')
  assert.throws(() => count('codesPerAddress', '192.0.2.1'), tooMany)
  count('codesPerAddress', '192.0.2.2')
  count('visitsPerAddress', '192.0.2.1')
})

/** How often one of these may be counted before it is stopped. */
const allowed = (count: RateLimiter['count'], addressOf: (n: number) => string, most = 10_000): number => {
  for (let n = 0; n < most; n += 1) {
    try {
      count('sendsPerAddress', addressOf(n))
    } catch (fault) {
      assert.ok(fault instanceof BadRequest && fault.status === 429)
      return n
    }
  }
  return most
}
const hex = (n: number): string => n.toString(16)

test('whoever has a whole network of IPv6 is counted as one, and a /48 as four', () => {
  const { sendsPerAddress: most } = usualLimits
  assert.equal(
    allowed(rateLimiter(usualLimits).count, n => `2001:db8:1:2::${hex(n)}`),
    most,
  )
  assert.equal(
    allowed(rateLimiter(usualLimits).count, n => `2001:db8:1:${hex(n)}::1`),
    most * 4,
  )
  assert.equal(
    allowed(rateLimiter(usualLimits).count, n => `2001:db8:${hex(n)}::1`),
    10_000,
  )
  // The same address however it is written, also one of IPv4.
  const written = ['2001:db8:1:2::1', '2001:0DB8:0001:0002:0:0:0:1', '2001:db8:1:2::1%eth0']
  assert.equal(
    allowed(rateLimiter(usualLimits).count, n => written[n % 3] ?? ''),
    most,
  )
  assert.equal(
    allowed(rateLimiter(usualLimits).count, n => (n % 2 ? '::ffff:192.0.2.1' : '192.0.2.1')),
    most,
  )
})

test('whoever fills the memory with addresses is not forgotten by that', () => {
  const { sendsPerAddress: most } = usualLimits
  const { count } = rateLimiter(usualLimits, 50)
  const turns = allowed(count, n => (n % 20 === 0 ? '192.0.2.1' : `198.51.${n >> 8}.${n & 255}`))
  assert.equal(turns, most * 20)
})

test('bytes are counted by the day, as many as they are', () => {
  const { count } = rateLimiter(usualLimits)
  for (let n = 0; n < 10; n += 1) count('bytesPerAddress', '192.0.2.1', 30_000_000)
  assert.throws(() => count('bytesPerAddress', '192.0.2.1', 1), BadRequest)
})
