import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imported, shownWhen } from '../try-import.ts'

const text = (name: string, title = name) => ({ type: 'TextField', name, title, options: {}, schema: {} })

/** The new model: order, conditions by id, pages that repeat and pages that end. */
const ordered = {
  name: 'Report a newt',
  engine: 'V2',
  schema: 2,
  startPage: '/summary',
  lists: [
    {
      id: 'l1',
      name: 'sizes',
      title: 'sizes',
      type: 'string',
      items: [
        { id: 'i1', text: 'Small', value: 'small' },
        { id: 'i2', text: 'Large', value: 'large' },
      ],
    },
  ],
  sections: [],
  pages: [
    {
      id: 'p1',
      path: '/size',
      title: '',
      components: [
        {
          id: 'c1',
          type: 'RadiosField',
          name: 'size',
          title: 'How large?',
          shortDescription: 'Size',
          list: 'l1',
          options: {},
          schema: {},
        },
      ],
      next: [],
    },
    {
      id: 'p2',
      path: '/stop',
      title: 'Too small',
      controller: 'TerminalPageController',
      condition: 'k1',
      components: [{ id: 'c2', type: 'Markdown', name: 'm', content: 'We can not help.' }],
      next: [],
    },
    {
      id: 'p3',
      path: '/when',
      title: '',
      condition: 'k2',
      components: [
        { id: 'c3', type: 'DatePartsField', name: 'seen', title: 'When?', options: { maxDaysInFuture: 0 }, schema: {} },
      ],
      next: [],
    },
    {
      id: 'p4',
      path: '/places',
      title: 'Places',
      controller: 'RepeatPageController',
      repeat: { options: { name: 'places', title: 'Place' }, schema: { min: 1, max: 5 } },
      components: [{ id: 'c4', ...text('where', 'Where?') }],
      next: [],
    },
    { id: 'p5', path: '/summary', title: '', controller: 'SummaryPageController', components: [], next: [] },
  ],
  conditions: [
    {
      id: 'k1',
      displayName: 'Small',
      items: [
        { id: 'x', componentId: 'c1', operator: 'is', type: 'ListItemRef', value: { listId: 'l1', itemId: 'i1' } },
      ],
    },
    {
      id: 'k2',
      displayName: 'Not small',
      items: [
        { id: 'y', conditionId: 'k1' },
        { id: 'z', componentId: 'c1', operator: 'is', type: 'ListItemRef', value: { listId: 'l1', itemId: 'i2' } },
      ],
      coordinator: 'or',
    },
  ],
}

test('the new model keeps its order, and what comes after an end is hidden by it', () => {
  const { made, form } = imported(ordered)
  const { pages, conditions } = made.definition
  const whenOf = (at: number) => conditions[String(pages[at]?.when)]
  assert.equal(whenOf(1), 'size = "small"')
  assert.equal(whenOf(3), 'size = null or size != "small"')
  assert.deepEqual(made.definition.facts.seen, { type: 'date', notAfter: 'today' })
  assert.equal(made.definition.facts.places?.type, 'group')
  assert.equal(form.converted, 2)
  assert.ok(form.approximated.some(({ why }) => /ends the form/.test(why)))
})

test('a component under a condition of its own is asked under it', () => {
  const result = imported({
    startPage: '/a',
    pages: [
      {
        path: '/a',
        title: 'A',
        components: [
          { type: 'YesNoField', name: 'yes', title: 'Yes?', options: {} },
          { ...text('more'), options: { condition: 'c' } },
        ],
        next: [],
      },
    ],
    conditions: [{ name: 'c', value: 'yes == true and not (yes == false)' }],
    lists: [],
  })
  assert.equal(shownWhen(result, 'more'), 'yes = true and (yes = null or yes != false)')
})
