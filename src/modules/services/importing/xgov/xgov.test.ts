import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imported } from '../try-import.ts'

const is = (name: string, type: string, value: string, operator = 'is') => ({
  field: { name, type, display: name },
  operator,
  value: { type: 'Value', value, display: value },
})
const named = (name: string, ...conditions: object[]) => ({ name, displayName: name, value: { name, conditions } })
const text = (name: string, title = name) => ({ type: 'TextField', name, title, options: {}, schema: {} })

/** The old model: pages that point to the next. */
const chained = {
  name: 'Apply for a grant',
  startPage: '/start',
  sections: [{ name: 'org', title: 'Your organisation' }],
  lists: [
    {
      name: 'kinds',
      title: 'Kinds',
      type: 'string',
      items: [
        { text: 'Charity', value: 'charity', description: 'Registered' },
        { text: 'Parish', value: 'parish' },
      ],
    },
    { name: 'spare', title: 'Spare', type: 'string', items: [{ text: 'Never seen', value: 'x' }] },
  ],
  pages: [
    {
      path: '/start',
      title: 'Before you start',
      controller: './pages/start.js',
      components: [{ type: 'Para', name: 'p', content: '<p>Read this.</p>' }],
      next: [{ path: '/kind' }],
    },
    {
      path: '/kind',
      title: 'What are you?',
      section: 'org',
      components: [
        { type: 'RadiosField', name: 'kind', title: 'What are you?', list: 'kinds', options: {}, schema: {} },
      ],
      next: [{ path: '/charity', condition: 'isCharity' }, { path: '/funds' }],
    },
    {
      path: '/charity',
      title: 'Your charity',
      section: 'org',
      components: [text('number', 'Charity number')],
      next: [{ path: '/funds' }],
    },
    {
      path: '/funds',
      title: 'Funds',
      components: [{ type: 'YesNoField', name: 'funds', title: 'Do you have funds?', options: {}, schema: {} }],
      next: [
        { path: '/amount', condition: 'hasFunds' },
        { path: '/why', condition: 'noFunds' },
      ],
    },
    {
      path: '/amount',
      title: 'Amount',
      components: [
        {
          type: 'NumberField',
          name: 'amount',
          title: 'How much?',
          options: { prefix: '£' },
          schema: { min: 1, precision: '2' },
        },
      ],
      next: [{ path: '/summary' }],
    },
    {
      path: '/why',
      title: 'Why',
      components: [{ type: 'FreeTextField', name: 'why', title: 'Why not?', options: { maxWords: '250' }, schema: {} }],
      next: [{ path: '/summary' }],
    },
    {
      path: '/costs',
      title: 'Costs',
      controller: 'RepeatingFieldPageController',
      components: [text('item')],
      next: [],
    },
    { path: '/summary', title: 'Check your answers', controller: './pages/summary.js', components: [], next: [] },
  ],
  conditions: [
    named('isCharity', is('org.kind', 'RadiosField', 'charity')),
    { name: 'hasFunds', displayName: 'has funds', value: 'funds == true' },
    named('noFunds', is('funds', 'YesNoField', 'false')),
    named('unused', is('kind', 'RadiosField', 'parish', 'is not')),
  ],
  outputs: [{ name: 'mail', type: 'email', title: 'mail', outputConfiguration: { emailAddress: 'a@example.com' } }],
  declaration: '<p>All is true.</p>',
}

const chain = imported(chained)

test('pages stand in order, each with the condition under which somebody gets there', () => {
  const { pages, conditions } = chain.made.definition
  assert.deepEqual(
    pages.map(({ id, when }) => [id, when === undefined ? undefined : conditions[String(when)]]),
    [
      ['start', undefined],
      ['kind', undefined],
      ['charity', 'kind = "charity"'],
      // Both ways from the choice lead here: it is shown to all.
      ['funds', undefined],
      ['amount', 'funds = true'],
      ['why', 'funds = false'],
      ['costs', 'false'],
      ['forsakran', undefined],
    ],
  )
})

test('questions, lists and sections are carried over', () => {
  const { facts } = chain.made.definition
  assert.deepEqual(facts.kind, { type: 'one-of', choices: ['charity', 'parish'] })
  assert.deepEqual(facts.amount, { type: 'number', min: 1, decimals: 2, unit: true })
  assert.deepEqual(facts.why, { type: 'long-text', maxWords: 250 })
  assert.equal(chain.sv['fact.kind.choice.charity'], 'Charity – Registered')
  assert.equal(chain.sv['section.yourOrganisation'], 'Your organisation')
  assert.equal(facts.forsakran?.type, 'declaration')
})

test('what is not carried over is told: outputs, a list nobody uses, a condition nobody uses', () => {
  const told = chain.form.refused.map(({ what, why }) => `${what} ${why}`).join('\n')
  for (const part of [/a@example.com.*each sent form is a case/, /Never seen a list/, /unused a condition/])
    assert.match(told, part)
  assert.equal(chain.form.conditions, 4)
  assert.equal(chain.form.converted, 4)
})

test('a link back is taken away and told; nobody walks in circles', () => {
  const { form } = imported({
    startPage: '/a',
    pages: [
      { path: '/a', title: 'A', components: [text('a')], next: [{ path: '/b' }] },
      { path: '/b', title: 'B', components: [text('b')], next: [{ path: '/a' }] },
    ],
    conditions: [],
    lists: [],
  })
  assert.ok(form.approximated.some(({ why }) => /link back/.test(why)))
})
