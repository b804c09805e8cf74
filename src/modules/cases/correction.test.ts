import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween } from './correction.ts'

const file = (id: string) => ({ id, name: `${id}.pdf`, type: 'application/pdf', size: 1 })
const before = [
  {
    title: 'Om dig',
    items: [
      { label: 'Namn', value: 'Maja' },
      { label: 'CV', value: 'cv.pdf', files: [file('a')] },
    ],
  },
  { title: 'Barn 1', items: [{ label: 'Ålder', value: '4' }] },
  { title: 'Barn 2', items: [{ label: 'Ålder', value: '6' }] },
]

test('what is the same is no change', () => assert.deepEqual(changesBetween(before, structuredClone(before)), []))

test('what was changed, added and taken away is told, and a file that was replaced is kept', () => {
  const after = [
    {
      title: 'Om dig',
      items: [
        { label: 'Namn', value: 'Maja L' },
        { label: 'CV', value: 'cv.pdf', files: [file('b')] },
        { label: 'Telefon', value: '070' },
      ],
    },
    { title: 'Barn 1', items: [{ label: 'Ålder', value: '4' }] },
  ]
  assert.deepEqual(changesBetween(before, after), [
    { title: 'Om dig', label: 'Namn', before: 'Maja', after: 'Maja L' },
    { title: 'Om dig', label: 'CV', before: 'cv.pdf', files: [file('a')], after: 'cv.pdf' },
    { title: 'Om dig', label: 'Telefon', after: '070' },
    { title: 'Barn 2', label: 'Ålder', before: '6' },
  ])
})
