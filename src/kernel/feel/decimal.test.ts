import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digitsOf, divided, minus, modulo, plus, power, rounded, significant, times } from './decimal.ts'
import { seeded } from './seeded.ts'

test('decimals add up as people expect', () => {
  assert.equal(plus(0.1, 0.2), 0.3)
  assert.equal(minus(0.3, 0.1), 0.2)
  assert.equal(times(19.99, 3), 59.97)
  assert.equal(times(1.1, 1.1), 1.21)
  assert.equal(divided(0.3, 0.1), 3)
  assert.equal(divided(1, 3), 1 / 3)
  assert.equal(divided(-2, 3), -2 / 3)
  assert.equal(divided(1, 8), 0.125)
  assert.equal(divided(1e-10, 4), 2.5e-11)
  assert.equal(power(0.1, 3), 0.001)
  assert.equal(modulo(0.3, 0.1), 0)
  assert.equal(plus(9007199254740991, 1), 9007199254740992)
})

test('there is one zero, and nothing without end', () => {
  for (const zero of [times(0, -1), times(-0.1, 0), divided(0, -5), minus(0.1, 0.1), rounded(-0.2, 0, 'down')]) {
    assert.ok(Object.is(zero, 0), String(zero))
  }
  assert.equal(divided(1, 0), null)
  assert.equal(times(1e308, 10), null)
  assert.equal(power(10, 400), null)
  assert.equal(power(-1, 0.5), null)
  assert.equal(power(0, -1), null)
})

test('rounding, from both sides of zero', () => {
  const cases: [number, number, [number, number, number, number, number, number, number]][] = [
    // up, down, half up, half down, half even, floor, ceiling
    [2.5, 0, [3, 2, 3, 2, 2, 2, 3]],
    [3.5, 0, [4, 3, 4, 3, 4, 3, 4]],
    [-2.5, 0, [-3, -2, -3, -2, -2, -3, -2]],
    [2.51, 0, [3, 2, 3, 3, 3, 2, 3]],
    [2.49, 0, [3, 2, 2, 2, 2, 2, 3]],
    [1.005, 2, [1.01, 1, 1.01, 1, 1, 1, 1.01]],
    [-1.015, 2, [-1.02, -1.01, -1.02, -1.01, -1.02, -1.02, -1.01]],
    [1250, -2, [1300, 1200, 1300, 1200, 1200, 1200, 1300]],
    [7, 2, [7, 7, 7, 7, 7, 7, 7]],
  ]
  const ways = ['up', 'down', 'half up', 'half down', 'half even', 'floor', 'ceiling'] as const
  for (const [n, decimals, expected] of cases) {
    for (const [i, way] of ways.entries()) assert.equal(rounded(n, decimals, way), expected[i], `${n} ${way}`)
  }
})

test('amounts in kronor and öre count exactly as whole öre do', () => {
  const random = seeded(19)
  for (let i = 0; i < 2000; i += 1) {
    const [a, b] = [random.whole(-99_999_999, 99_999_999), random.whole(-99_999_999, 99_999_999)]
    assert.equal(plus(a / 100, b / 100), (a + b) / 100)
    assert.equal(minus(a / 100, b / 100), (a - b) / 100)
    const product = BigInt(a) * BigInt(b)
    assert.equal(times(a / 100, b / 100), Number(`${product}e-4`))
    const people = random.whole(1, 9999)
    assert.equal(divided(times(a / 100, people) ?? 0, people), a / 100)
  }
})

test('numbers are written in plain digits', () => {
  assert.equal(digitsOf(1e-7), '0.0000001')
  assert.equal(digitsOf(-0.5), '-0.5')
  assert.equal(digitsOf(1.5e21), '1500000000000000000000')
  assert.equal(digitsOf(0), '0')
  assert.equal(significant('0.00120'), 2)
  assert.equal(significant('1200'), 2)
  assert.equal(significant('1234567890.123456'), 16)
})
