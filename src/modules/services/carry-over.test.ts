import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildHome, built, homeDefinition, homeTexts } from '../../../test/support/home-service.ts'
import { canonical } from '../../kernel/events/leaf.ts'
import { type Seeded, seeded } from '../../kernel/feel/seeded.ts'
import { type Answers, rowsOf } from './answers.ts'
import { buildService } from './build.ts'
import { carried, isSmooth } from './carried.ts'
import { carryOver } from './carry-over.ts'
import type { Service } from './compiled-service.ts'
import type { Json } from './question.ts'
import { walk } from './walk.ts'

const today = Temporal.PlainDate.from('2026-11-23')

/** A service with these facts, each asked for on a page of its own; a choice is called by its id, in capitals. */
type Facts = Record<string, { type: string; [setting: string]: unknown }>

const serviceOf = (facts: Facts, texts: Record<string, string> = {}): Service => {
  const names = Object.keys(facts)
  const own = (map: Facts, path = ''): [string, string][] =>
    Object.entries(map).flatMap(([name, fact]): [string, string][] => [
      [`fact.${path}${name}.label`, `${path}${name}`],
      ...(fact.type === 'group'
        ? [
            [`fact.${path}${name}.one`, name] satisfies [string, string],
            [`fact.${path}${name}.add`, `Lägg till ${name}`] satisfies [string, string],
            [`page.${path}${name}.raden.title`, 'Raden'] satisfies [string, string],
            ...own(inside(fact), `${path}${name}.`),
          ]
        : [
            [`fact.${path}${name}.missing`, 'Skriv'] satisfies [string, string],
            ...(fact.type === 'declaration'
              ? [[`fact.${path}${name}.statement`, 'Jag lovar'] satisfies [string, string]]
              : []),
            ...choicesOf(fact).map((one): [string, string] => [`fact.${path}${name}.choice.${one}`, one.toUpperCase()]),
          ]),
    ])
  return built(
    buildService(
      {
        ...homeDefinition,
        facts,
        conditions: {},
        pages: names.map(name => ({ id: name.toLowerCase(), section: 'home', facts: [name] })),
      },
      {
        sv: {
          ...Object.fromEntries(
            Object.entries(homeTexts.sv ?? {}).filter(([key]) => /^(service|next|purpose)\./.test(key)),
          ),
          'section.home': 'Hemmet',
          ...Object.fromEntries(
            names.flatMap(name => (facts[name]?.type === 'group' ? [[`page.${name.toLowerCase()}.title`, name]] : [])),
          ),
          ...Object.fromEntries(own(facts)),
          ...texts,
        },
      },
    ),
  ).service
}

const inside = ({ facts }: Facts[string]): Facts => {
  const inner: Facts = {}
  for (const [name, fact] of Object.entries(facts ?? {})) inner[name] = fact
  return inner
}
const choicesOf = ({ choices }: Facts[string]): string[] => (Array.isArray(choices) ? choices.map(String) : [])

const group = (facts: Facts) => ({ type: 'group', facts, pages: [{ id: 'raden', facts: Object.keys(facts) }] })

const base: Facts = {
  name: { type: 'text' },
  born: { type: 'date' },
  area: { type: 'one-of', choices: ['park', 'kok', 'vard'] },
  days: { type: 'many-of', choices: ['man', 'tis'] },
  agree: { type: 'yes-no' },
  declared: { type: 'declaration' },
  kids: group({ name: { type: 'text' }, school: { type: 'one-of', choices: ['norra', 'sodra'] } }),
}
const answers: Answers = {
  name: 'Maja',
  born: '2010-10-02',
  area: 'kok',
  days: ['man'],
  agree: true,
  declared: true,
  kids: [
    { row: 'a', answers: { name: 'Alva', school: 'norra' } },
    { row: 'b', answers: { name: 'Bo', school: null } },
  ],
}
const from = serviceOf(base)
const without = (...names: string[]): Facts =>
  Object.fromEntries(Object.entries(base).filter(([name]) => !names.includes(name)))
const into = (facts: Facts, texts?: Record<string, string>) => carryOver(from, serviceOf(facts, texts), answers, today)

describe('answers carried over to a new version', () => {
  it('are the same where the version asks for the same, in whatever order', () => {
    const over = into(Object.fromEntries(Object.entries(base).reverse()))
    assert.equal(canonical(over.answers), canonical(answers))
    assert.equal(isSmooth({ ...over, typed: {}, half: [] }), true)
    assert.equal(over.kept, 9)
  })

  it('go along past a new question, which is told of', () => {
    const over = into({ ...base, phone: { type: 'phone' } })
    assert.deepEqual(over.added, ['phone'])
    assert.equal(canonical(over.answers), canonical(answers))
  })

  it('are set aside with their words when nobody asks for them any more', () => {
    const over = into(without('area', 'kids'))
    assert.deepEqual(
      over.removed.map(({ words }) => words.sv),
      [
        { label: 'area', lines: ['KOK'] },
        { label: 'kids', lines: ['1. kids.name: Alva', '1. kids.school: NORRA', '2. kids.name: Bo'] },
      ],
    )
    assert.equal(over.answers.area, undefined)
  })

  it('are set aside when the question is of another kind, though the value would fit it', () => {
    const over = into({ ...base, area: { type: 'text' } })
    assert.equal(over.answers.area, undefined)
    assert.deepEqual(over.changed[0]?.words.sv, { label: 'area', lines: ['KOK'] })
    assert.equal(over.changed[0]?.why, 'changed')
  })

  it('that are a choice which is gone are told of, and never count', () => {
    const next = serviceOf({ ...base, area: { type: 'one-of', choices: ['park', 'storkok'] } })
    const over = carryOver(from, next, answers, today)
    assert.deepEqual(
      over.changed.map(({ key, why, words }) => [key, why, words.sv.lines]),
      [['area', 'unfit', ['KOK']]],
    )
    const after = walk(next, over.answers, { today, locale: 'sv', words: next.words('sv') }, {})
    assert.equal(after.relevant.area, undefined)
  })

  it('under new words are kept, and told of; a declaration is asked for anew', () => {
    const over = into(base, { 'fact.name.label': 'Vad heter du?', 'fact.declared.statement': 'Jag lovar något annat' })
    assert.deepEqual(over.reworded, ['name'])
    assert.equal(over.answers.name, 'Maja')
    assert.equal(over.answers.declared, undefined)
    assert.deepEqual(
      over.changed.map(({ key }) => key),
      ['declared'],
    )
  })

  it('to a choice that means something else now are told of', () => {
    assert.deepEqual(into(base, { 'fact.area.choice.kok': 'Storkök' }).reworded, ['area'])
  })

  it('in rows stay in their rows when the rows ask otherwise', () => {
    const over = into({ ...base, kids: group({ name: { type: 'text' }, age: { type: 'number' } }) })
    assert.deepEqual(rowsOf(over.answers.kids), [
      { row: 'a', answers: { name: 'Alva' } },
      { row: 'b', answers: { name: 'Bo' } },
    ])
    assert.deepEqual(
      over.removed.map(({ at, key }) => [at, key]),
      [[[{ group: 'kids', row: 'a' }], 'school']],
    )
    assert.deepEqual(over.added, ['kids.age'])
  })

  it('come back when the question comes back, unless it has been answered since', () => {
    const less = serviceOf(without('area'))
    const gone = carryOver(from, less, answers, today)
    const back = carryOver(less, from, gone.answers, today, gone.aside)
    assert.equal(back.answers.area, 'kok')
    assert.deepEqual(back.aside, [])
    const other = serviceOf({ ...base, area: { type: 'one-of', choices: ['park', 'storkok'] } })
    const unfit = carryOver(from, other, answers, today)
    const since = carryOver(other, from, { ...unfit.answers, area: 'park' }, today, unfit.aside)
    assert.equal(since.answers.area, 'park')
    assert.ok(since.aside.some(one => one.stored === 'kok'))
  })
})

describe('what is typed and not continued from', () => {
  const old = built(buildHome()).service
  const typed = { 'barn/k1/barnet': { view: '', fields: { 'children.name': ['Maj'], 'children.age': ['fyra'] } } }
  const held: Answers = { children: [{ row: 'k1', answers: {} }] }

  it('goes along to the page that asks for the same', () => {
    const over = carried(old, old, { answers: held, typed, aside: [] }, today)
    assert.deepEqual(over.typed, typed)
  })

  it('is set aside in words where there is no such page', () => {
    const next = serviceOf({ together: { type: 'yes-no' } })
    const over = carried(old, next, { answers: held, typed, aside: [] }, today)
    assert.deepEqual(over.typed, {})
    assert.deepEqual(
      over.half.map(({ words }) => words.sv.lines),
      [['Maj'], ['fyra']],
    )
  })
})

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
