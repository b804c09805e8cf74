import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Facts, group, inside, serviceOf } from '../../../test/support/facts-service.ts'
import { canonical } from '../../kernel/events/leaf.ts'
import { type Seeded, seeded } from '../../kernel/feel/seeded.ts'
import { type Answers, rowsOf } from './answers.ts'
import { carryOver } from './carry-over.ts'
import type { Json } from './question.ts'
import { walk } from './walk.ts'

const today = Temporal.PlainDate.from('2026-11-23')

describe('nothing is ever lost', () => {
  const kinds: Facts[string][] = [
    { type: 'text' },
    { type: 'number', max: 50 },
    { type: 'yes-no' },
    { type: 'one-of', choices: ['park', 'kok'] },
    { type: 'one-of', choices: ['kok', 'vard', 'skog'] },
    { type: 'many-of', choices: ['man', 'ons'] },
    { type: 'date' },
    { type: 'declaration' },
  ]
  const names = ['name', 'born', 'area', 'days', 'agree', 'declared', 'kids', 'school', 'extra'] as const

  const anyFacts = (random: Seeded, depth = 0): Facts => {
    const facts: Facts = {}
    for (let i = random.whole(1, 6); i > 0; i -= 1) {
      const inner = depth < 2 && random.whole(1, 4) === 1
      facts[random.one(names)] = inner
        ? group(anyFacts(random, depth + 1))
        : (kinds[random.whole(0, kinds.length - 1)] ?? { type: 'text' })
    }
    return facts
  }
  const anyAnswer = (random: Seeded): Json =>
    random.one<Json>([
      'text',
      7,
      70,
      true,
      false,
      'park',
      'kok',
      'vard',
      ['man'],
      ['man', 'tis'],
      '2020-02-02',
      null,
      { odd: 1 },
    ])
  const anyAnswers = (random: Seeded, facts: Facts): Answers =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([name, fact]): [string, Json][] => {
        if (random.whole(1, 6) === 1) return []
        if (fact.type !== 'group') return [[name, anyAnswer(random)]]
        return [
          [
            name,
            Array.from({ length: random.whole(0, 3) }, (_, i) => ({
              row: `${name}${i}`,
              answers: { ...anyAnswers(random, inside(fact)) },
            })),
          ],
        ]
      }),
    )
  /** Every answer with where it stands. */
  const leaves = (held: Answers, at = ''): string[] =>
    Object.entries(held).flatMap(([key, stored]) => {
      const rows = rowsOf(stored)
      if (rows && rows.length > 0)
        return rows.flatMap(({ row, answers: inner }) => leaves(inner, `${at}${key}/${row}/`))
      return stored === null || (rows && rows.length === 0) ? [] : [`${at}${key}=${canonical(stored)}`]
    })

  for (let seed = 1; seed <= 300; seed += 1)
    it(`whatever changes (${seed})`, () => {
      const random = seeded(seed)
      const facts = anyFacts(random)
      const changed = {
        ...Object.fromEntries(Object.entries(facts).filter(() => random.whole(1, 3) > 1)),
        ...anyFacts(random),
      }
      const [old, next] = [serviceOf(facts), serviceOf(changed)]
      const held = anyAnswers(random, facts)
      const over = carryOver(old, next, held, today)
      const found = new Set([
        ...leaves(over.answers),
        ...over.aside.flatMap(({ at, key, stored }) =>
          leaves({ [key]: stored }, at.map(({ group: name, row }) => `${name}/${row}/`).join('')),
        ),
      ])
      assert.deepEqual(
        leaves(held).filter(leaf => !found.has(leaf)),
        [],
      )
      assert.ok(over.aside.every(({ words }) => words.sv.label !== ''))
      walk(next, over.answers, { today, locale: 'sv', words: next.words('sv') }, {})
      // Back again everything stands where it stood, as nothing was written meanwhile.
      const back = carryOver(next, old, over.answers, today, over.aside)
      const kept = new Set([
        ...leaves(back.answers),
        ...back.aside.flatMap(one =>
          leaves({ [one.key]: one.stored }, one.at.map(({ group: name, row }) => `${name}/${row}/`).join('')),
        ),
      ])
      assert.deepEqual(
        leaves(held).filter(leaf => !kept.has(leaf)),
        [],
      )
    })
})
