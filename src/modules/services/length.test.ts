import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomAnswers, randomService, seeded } from '../../../test/support/random-definitions.ts'
import { lengthOf } from './length.ts'
import { askingIn } from './proof/situation.ts'
import { walk } from './walk.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test('whatever is answered, there are no fewer pages and no more than was said before anything was', () => {
  let grew = 0
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = seeded(seed)
    const { service } = randomService(random)
    const known = { birthDate: Temporal.PlainDate.from(`${1940 + (seed % 80)}-05-06`) }
    const ask = askingIn(service, { today, known })
    const { least, most } = lengthOf(service, walk(service, {}, ask, known))
    for (let n = 0; n < 10; n += 1) {
      const { length } = walk(service, randomAnswers(service, random), ask, known).pages
      assert.ok(least <= length && length <= most, `seed ${seed}: ${length} is not from ${least} to ${most}`)
      if (length > least) grew += 1
    }
  }
  assert.ok(grew > 50)
})
