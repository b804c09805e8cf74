import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Facts, group, serviceOf } from '../../../test/support/facts-service.ts'
import { buildHome, built } from '../../../test/support/home-service.ts'
import { canonical } from '../../kernel/events/leaf.ts'
import { type Answers, rowsOf } from './answers.ts'
import { carried, isSmooth } from './carried.ts'
import { carryOver } from './carry-over.ts'
import { walk } from './walk.ts'

const today = Temporal.PlainDate.from('2026-11-23')

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
