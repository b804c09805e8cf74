import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countChain } from './chain.ts'
import { figuresOfFlow } from './figures.ts'
import { type Flow, type FlowNode, measures } from './flow.ts'
import { casesInQueues, overfullIn } from './queue-figures.ts'
import { type Random, seeded } from './random.ts'
import { type Given, shortFlow } from './short-flow.ts'
import { letThrough } from './simulate.ts'
import { draw, momentsOf, type Spread } from './spread.ts'
import { walkChain } from './walk.ts'

const minutes = (n: number): Spread => ({ is: 'constant', minutes: n })
const elapsed = measures.indexOf('elapsed')

const counted = (flow: Flow) => {
  const found = countChain(flow)
  assert.ok(!('rule' in found), JSON.stringify(found))
  return found
}

const samplesOf = (flow: Flow, runs: number, seed: number): Float64Array[] => {
  const random = seeded(seed)
  return Array.from({ length: runs }, () => {
    const one = letThrough(flow, [0], random)
    assert.ok(!('rule' in one), JSON.stringify(one))
    return one[0] ?? new Float64Array()
  })
}

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const varianceOf = (values: number[]): number => {
  const mean = meanOf(values)
  return meanOf(values.map(value => (value - mean) ** 2))
}
const near = (is: number, should: number, within: number, what = ''): void =>
  assert.ok(Math.abs(is - should) <= within, `${what} ${is} is not within ${within} of ${should}`)

test('The same seed gives the same numbers, and they are spread evenly', () => {
  const [a, b] = [seeded(7), seeded(7)]
  const drawn = Array.from({ length: 20_000 }, () => a())
  assert.deepEqual(
    drawn.slice(0, 50),
    Array.from({ length: 50 }, () => b()),
  )
  assert.notEqual(seeded(8)(), drawn[0])
  assert.ok(drawn.every(number => number >= 0 && number < 1))
  // Four standard errors of a mean of 20 000 even numbers: 4 · √(1/12/20 000).
  near(meanOf(drawn), 0.5, 0.0082)
  const tenths = Array.from({ length: 10 }, (_, i) => drawn.filter(number => Math.floor(number * 10) === i).length)
  // Chi-square with nine degrees of freedom is over 27.9 once in a thousand.
  assert.ok(tenths.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0) < 27.9, String(tenths))
})

test('Times that are drawn have the mean and variance that are counted', () => {
  const times: Spread[] = [
    { is: 'triangular', min: 2, mode: 5, max: 20 },
    { is: 'uniform', min: 1, max: 9 },
    { is: 'normal', mean: 30, sd: 6 },
    { is: 'normal', mean: 2, sd: 3 },
    { is: 'exponential', mean: 4 },
  ]
  for (const time of times) {
    const random = seeded(11)
    const drawn = Array.from({ length: 30_000 }, () => draw(time, random))
    const { mean, variance } = momentsOf(time)
    near(meanOf(drawn), mean, 4 * Math.sqrt(variance / drawn.length), `mean of ${time.is}`)
    near(varianceOf(drawn), variance, variance * 0.06, `variance of ${time.is}`)
    assert.ok(drawn.every(value => value >= 0))
  }
  assert.deepEqual(momentsOf({ is: 'triangular', min: 0, mode: 3, max: 6 }), { mean: 3, variance: 1.5 })
})

test('A step that is done again one time in four is done 4/3 times, and varies as the geometric says', () => {
  const flow = shortFlow('a>q, q>a 0.25, q>end 0.75', { a: { worked: minutes(9) } })
  const { staff, steps } = counted(flow)
  near(steps.mean, 4 / 3, 1e-9)
  // (1 − p) / p² with p = 3/4.
  near(steps.variance, 0.25 / 0.75 ** 2, 1e-9)
  near(staff.mean, 12, 1e-9)
  near(staff.variance, 81 * (0.25 / 0.75 ** 2), 1e-9)
})

test('A walk along a chain adds up to the same as what is let through', () => {
  const flow = randomChain(seeded(9), 12)
  const { staff } = counted(flow)
  const random = seeded(4)
  const values = Array.from({ length: 4_000 }, () => walkChain(flow, random)[measures.indexOf('staff')] ?? 0)
  near(meanOf(values), staff.mean, 5 * Math.sqrt(staff.variance / values.length))
  near(varianceOf(values), staff.variance, staff.variance * 0.3)
})

test('Two ways: the variance is that within them and that between them', () => {
  const flow = shortFlow('q>a 0.3, q>b 0.7, a>end, b>end', {
    a: { worked: minutes(10) },
    b: { worked: { is: 'uniform', min: 20, max: 40 } },
  })
  const { staff } = counted(flow)
  near(staff.mean, 0.3 * 10 + 0.7 * 30, 1e-9)
  near(staff.variance, 0.7 * (400 / 12) + 0.3 * 0.7 * 20 ** 2, 1e-9)
})

test('What goes round without end is told, by both ways of counting', () => {
  const flow = shortFlow('a>b, b>a', { a: { worked: minutes(1) } })
  assert.deepEqual(countChain(flow), { rule: 'endless', element: countedElement(flow) })
  const simulated = letThrough(flow, [0], seeded(1))
  assert.ok('rule' in simulated && simulated.rule === 'endless')
})

const countedElement = (flow: Flow): string => {
  const found = countChain(flow)
  return 'rule' in found ? (found.element ?? '') : ''
}

/** A chain with loops and choices, made by lot: every node can go on, back a little, or jump. */
const randomChain = (random: Random, size: number): Flow => {
  const ways: string[] = []
  const given: Record<string, Given> = {}
  for (let i = 0; i < size; i++) {
    const next = `n${i + 1}`
    const kind = random()
    if (kind < 0.5) ways.push(`n${i}>${next}`)
    else {
      const other = kind < 0.75 ? Math.floor(random() * (i + 1)) : Math.min(size, i + 2 + Math.floor(random() * 4))
      const chance = 0.1 + 0.3 * random()
      ways.push(`n${i}>n${other} ${chance.toFixed(3)}`, `n${i}>${next} ${(1 - Number(chance.toFixed(3))).toFixed(3)}`)
    }
    given[`n${i}`] = {
      worked: { is: 'triangular', min: 1, mode: 1 + 5 * random(), max: 7 + 9 * random() },
      ...(random() < 0.4 ? { waited: { is: 'uniform' as const, min: 5, max: 60 } } : {}),
    }
  }
  return shortFlow(ways.join(', '), given)
}

test('Chain and simulation agree on random maps with loops', () => {
  for (let seed = 1; seed <= 15; seed++) {
    const flow = randomChain(seeded(seed), 12)
    const exact = counted(flow)
    const samples = samplesOf(flow, 2_000, seed + 1_000)
    for (const measure of ['staff', 'elapsed', 'waiting', 'steps'] as const) {
      const values = samples.map(totals => totals[measures.indexOf(measure)] ?? 0)
      const { mean, variance } = exact[measure]
      // Five standard errors: a right answer misses it once in nearly two million.
      near(meanOf(values), mean, 5 * Math.sqrt(variance / values.length) + 1e-9, `seed ${seed} ${measure}`)
      if (measure === 'staff') near(varianceOf(values), variance, variance * 0.35 + 1e-9, `seed ${seed} variance`)
    }
  }
})

test('Parallel parts take as long as the longest: two even times from 0 to 60 take 40 in mean', () => {
  const flow = shortFlow('s>a, s>b, a>j, b>j, j>end', {
    s: { kind: 'split' },
    j: { kind: 'join' },
    a: { worked: { is: 'uniform', min: 0, max: 60 } },
    b: { worked: { is: 'uniform', min: 0, max: 60 } },
  })
  const figures = figuresOfFlow(flow)
  assert.ok(!('rule' in figures))
  assert.equal(figures.how, 'simulated')
  assert.equal(figures.because?.rule, 'together')
  near(figures.elapsed.mean, 40, 5 * figures.elapsed.doubt)
  near(figures.staff.mean, 60, 5 * figures.staff.doubt)
  // 60² / 18, the variance of the larger of two even numbers.
  near(figures.elapsed.deviation ** 2, 200, 30)
})

test('A queue waits as M/M/1 and M/M/2 say', () => {
  const one = (servers: number, worked: number): Flow =>
    shortFlow('a>end', { a: { worked: { is: 'exponential', mean: worked }, queue: 0 } }, [
      { id: 'q', servers, stretch: 1 },
    ])
  const times = (flow: Flow): number[] => {
    const totals = casesInQueues(flow, 2, 25_000, 5)
    assert.ok(!('rule' in totals))
    return totals.map(each => each[elapsed] ?? 0)
  }
  // 1 / (μ − λ) with μ = 1 and λ = 1/2; the variance of it is 4.
  near(meanOf(times(one(1, 1))), 2, 0.15)
  near(varianceOf(times(one(1, 1))), 4, 0.7)
  // Erlang C with two servers, λ = 1/2, μ = 1/2: half as busy, 1/μ · 4/3.
  near(meanOf(times(one(2, 2))), 8 / 3, 0.16)
  assert.equal(overfullIn(one(1, 2.2), 2, 5)?.rule, 'overfull')
  assert.equal(overfullIn(one(1, 1.6), 2, 5), undefined)
})

test('A join that is never come to from one side is stuck, and that is told', () => {
  const flow = shortFlow('q>a 0.5, q>b 0.5, a>j, b>j, j>end', { j: { kind: 'join' }, a: {}, b: {} })
  const figures = figuresOfFlow(flow)
  assert.ok('rule' in figures && figures.rule === 'stuck')
})

test('Figures are the same each time, and their middle lies between low and high', () => {
  const flow = randomChain(seeded(3), 10)
  const figures = figuresOfFlow(flow)
  assert.deepEqual(figures, figuresOfFlow(flow))
  assert.ok(!('rule' in figures))
  assert.equal(figures.how, 'exact')
  assert.equal(figures.staff.doubt, 0)
  assert.ok(figures.staff.low < figures.staff.mean && figures.staff.mean < figures.staff.high)
})

test('A node that the case never comes to is of no weight', () => {
  const flow = shortFlow('a>end', { a: { worked: minutes(5) } })
  const stray: FlowNode = { ...(flow.nodes[0] ?? assert.fail()), id: 'stray', kind: 'split', met: false }
  const figures = figuresOfFlow({ ...flow, nodes: [...flow.nodes, stray] })
  assert.ok(!('rule' in figures) && figures.how === 'exact' && figures.staff.mean === 5)
})
