import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftIn, opened } from './ledger.ts'

const source = {
  name: 'Sommarjobb',
  size: 3,
  empty: '',
  no: false,
  deep: { told: 'ja', lost: 'nej' },
  list: [{ a: 1 }, { a: 2 }],
}

test('what nobody takes is told, with its place; what says nothing is not', () => {
  const root = opened(source)
  assert.equal(root.text('name'), 'Sommarjobb')
  assert.equal(root.at('deep').text('told'), 'ja')
  assert.deepEqual(
    leftIn(root, key => key === 'size').map(({ path, what }) => [path, what]),
    [
      ['deep.lost', 'nej'],
      ['list', '[{"a":1},{"a":2}]'],
    ],
  )
})

test('a value of another form than the reader expects is not taken by reading', () => {
  const root = opened({ label: { sv: 'Namn' }, max: 'många' })
  assert.equal(root.text('label'), '')
  assert.equal(root.number('max'), undefined)
  assert.equal(leftIn(root, () => false).length, 2)
})

test('reasons stand in the place of "nothing here says it"', () => {
  const [left] = leftIn(opened({ fees: [{ amount: 10 }] }), () => false, { fees: 'there is no payment here' })
  assert.equal(left?.why, 'there is no payment here')
})
