import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildHome, homeDefinition, homeService } from '../../../test/support/home-service.ts'
import { sectionsOf } from './answer-sections.ts'
import type { Answers } from './answers.ts'
import { pathOf, placeIn } from './place.ts'
import type { Asking } from './question.ts'
import { walk } from './walk.ts'

const service = homeService()
const ask: Asking = { today: Temporal.PlainDate.from('2026-11-23'), locale: 'sv', words: service.words('sv') }
const walked = (answers: Answers) => walk(service, answers, ask, {})
const row = (name: string, answers: Answers) => ({ row: name, answers: { ...answers } })

const ella = row('e', { name: 'Ella', age: 4, goes: true })
const nils = row('n', {
  name: 'Nils',
  age: 15,
  jobs: [row('j', { employer: 'Kiosken', hours: 8 }), row('k', { employer: 'ICA', hours: 4 })],
})
const home = { together: true, partner: 'Kim', limit: 3 }
const all: Answers = { ...home, children: [ella, nils], income: 30000, tax: 9000 }

test('all answered with rows in rows, it is complete, and what is calculated is sent with it', () => {
  const whole = walked(all)
  assert.deepEqual(whole.faults, {})
  assert.equal(whole.complete, true)
  assert.equal(whole.relevant.total, 19)
  assert.deepEqual(whole.relevant.children, [
    { row: 'e', answers: { name: 'Ella', age: 4, goes: true } },
    { row: 'n', answers: { ...nils.answers, worked: 12 } },
  ])
})

test('a question follows from another on its own page, and only then', () => {
  const page = (answers: Answers) => walked(answers).pages[0]?.asked.map(({ key }) => key)
  assert.deepEqual(page({}), ['together', 'limit'])
  assert.deepEqual(page({ together: true }), ['together', 'partner', 'limit'])
  assert.equal(walked({ together: true, limit: 3 }).reachable('barn'), false)
  assert.equal(walked({ together: false, limit: 3 }).reachable('barn'), true)
})

test('a row is asked what follows from its own answers and from those around it', () => {
  const pagesOf = (answers: Answers) =>
    placeIn(walked(answers), pathOf('barn/n/barnet'))?.walk.pages.map(({ page }) => page.id)
  assert.deepEqual(pagesOf(all), ['barnet', 'jobb'])
  // Alone: the condition in the row looks at the household.
  assert.deepEqual(pagesOf({ ...all, together: false }), ['barnet'])
  const alone = walked({ ...all, together: false })
  assert.deepEqual(alone.relevant.children, [
    { row: 'e', answers: { name: 'Ella', age: 4, goes: true } },
    { row: 'n', answers: { name: 'Nils', age: 15 } },
  ])
})

test('a page lies deep in rows, and only where all before it are answered', () => {
  assert.equal(placeIn(walked(all), pathOf('barn/n/jobb/j/jobbet'))?.around.length, 2)
  assert.equal(placeIn(walked(all), pathOf('barn/e/jobb')), undefined)
  assert.equal(placeIn(walked(all), pathOf('barn/okand/barnet')), undefined)
  assert.equal(placeIn(walked({}), pathOf('barn/n/barnet')), undefined)
})

test('a list of rows says what is wrong with it as a whole', () => {
  const complaint = (children: Answers[string] | undefined, more: Answers = {}) => {
    const { faults, pages } = walked({ ...home, ...more, ...(children === undefined ? {} : { children }) })
    const state = pages.find(({ page }) => page.id === 'barn')?.state
    const fault = faults.children
    return [state, fault && ('key' in fault ? fault.key.replace('services.group.', '') : fault.text)]
  }
  assert.deepEqual(complaint(undefined), ['open', undefined])
  assert.deepEqual(complaint([]), ['faulty', 'too-few'])
  assert.deepEqual(complaint([row('x', { name: 'Bo' })]), ['faulty', 'not-ready'])
  assert.deepEqual(complaint([ella, { ...ella, row: 'f' }]), ['faulty', 'same'])
  assert.deepEqual(complaint([1, 2, 3, 4].map(n => ({ ...ella, row: `${n}` }))), ['faulty', 'too-many'])
  assert.deepEqual(complaint([ella, nils], { limit: 1 }), ['faulty', 'Så många får det inte vara'])
  assert.deepEqual(complaint([ella, nils]), ['answered', undefined])
  // Something else in the place of rows: asked again.
  assert.deepEqual(complaint('skräp'), ['open', undefined])
})

test('a rule between answers is told at the answer that breaks it, and what breaks it does not count', () => {
  const late = walked({ ...all, tax: 40000 })
  assert.deepEqual(late.faults.tax, { text: 'Skatten är lägre än inkomsten' })
  assert.ok(!('tax' in late.relevant))
  // A rule on what has no value is broken by nobody.
  assert.deepEqual(walked({ ...all, children: [nils], income: null, tax: 9000 }).faults, {})
})

test('an optional question is required while its condition holds', () => {
  const state = (answers: Answers) => walked(answers).pages.at(-1)?.state
  assert.equal(state({ ...all, income: null }), 'open')
  assert.equal(state({ ...all, children: [nils], income: null }), 'answered')
})

test('answers are shown row by row, each called by what it lies in', () => {
  const titles = sectionsOf(walked(all), ask).map(({ title, answers }) => [title, answers.length])
  assert.deepEqual(titles, [
    ['Hemmet', 4],
    ['Children 1: Ella', 3],
    ['Children 2: Nils', 3],
    ['Children 2: Nils – Jobs 1: Kiosken', 2],
    ['Children 2: Nils – Jobs 2: ICA', 2],
    ['Pengar', 2],
  ])
})

test('a section that the pages come back to has one heading, with its answers in the order of the pages', () => {
  const way = walked(all)
  const section = way.pages[0]?.page.section ?? assert.fail('A home has pages')
  const last = way.pages.at(-1)
  const pages = way.pages.map(one => (one === last ? { ...one, page: { ...one.page, section } } : one))
  const sections = sectionsOf({ ...way, pages }, ask)
  assert.deepEqual(
    sections.map(({ title, answers }) => [title, answers.length]),
    [
      ['Hemmet', 6],
      ['Children 1: Ella', 3],
      ['Children 2: Nils', 3],
      ['Children 2: Nils – Jobs 1: Kiosken', 2],
      ['Children 2: Nils – Jobs 2: ICA', 2],
    ],
  )
  assert.equal(sections[0]?.answers.at(-1)?.page, last?.page.id)
})

test('what is wrong with rows, rules and calculated values is told with its place', () => {
  const faults = (change: object) => {
    const result = buildHome(change)
    return 'faults' in result
      ? result.faults.filter(f => f.file === 'service.json').map(f => `${f.path}: ${f.message}`)
      : []
  }
  const { facts, conditions, pages } = homeDefinition
  const children = (change: object) => ({ facts: { ...facts, children: { ...facts.children, ...change } } })
  assert.deepEqual(faults({}), [])
  assert.match(faults(children({ title: 'nobody' })).join(), /facts\.children\.title: there is no question "nobody"/)
  assert.match(faults(children({ min: 5 })).join(), /facts\.children\.min: is more than max \(3\)/)
  assert.match(
    faults(children({ conditions: { small: 'tax > 1', works: 'age > 12' } })).join(),
    /facts\.children\.pages\[0\]\.facts\[2\]\.when: "small" needs tax/,
  )
  assert.match(
    faults({ conditions: { ...conditions, notTooMany: 'count(children.nobody) < 2' } }).join(),
    /no field "nobody"/,
  )
  assert.match(
    faults({ facts: { ...facts, total: { type: 'calculated', expression: 'total + 1' } } }).join(),
    /facts\.total\.expression: There is nothing called "total"/,
  )
  assert.match(
    faults({ pages: [pages[1], pages[0], pages[2]] }).join(),
    /facts\.children\.must\[0\]: "notTooMany" needs limit, asked here or later/,
  )
  assert.match(
    faults({ facts: { ...facts, tax: { ...facts.tax, must: ['nothing'] } } }).join(),
    /facts\.tax: there is no condition "nothing"/,
  )
  assert.match(
    faults({ facts: { ...facts, together: { type: 'yes-no', purpose: 'x' } } }).join(),
    /there is no purpose "x"/,
  )
})
