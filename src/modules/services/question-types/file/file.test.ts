import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ask, question } from '../try.ts'
import { file } from './question.tsx'

const cv = { id: 'a', name: 'cv.pdf', type: 'application/pdf', size: 34_000, sha256: 'b', state: 'clean' as const }
const newer = { ...cv, id: 'c', name: 'nytt-cv.pdf' }
const asked = question(file, { optional: true, types: ['pdf', 'jpeg'], maxMegabytes: 2 })

test('a file that comes is kept, replaced by a newer, and taken away when asked', () => {
  assert.deepEqual(answer(asked, {}, { files: { q: cv } }), cv)
  assert.deepEqual(answer(asked, {}, { stored: cv }), cv)
  assert.deepEqual(answer(asked, {}, { stored: cv, files: { q: newer } }), newer)
  assert.equal(answer(asked, { 'q-remove': 'ja' }, { stored: cv }), null)
  assert.deepEqual(answer(asked, { 'q-remove': 'ja' }, { stored: cv, files: { q: newer } }), newer)
})

test('a required one can not be taken away', () => {
  assert.deepEqual(answer(question(file, { types: ['pdf'] }), { 'q-remove': 'ja' }, { stored: cv }), {
    q: 'Skriv något',
  })
})

test('the upload is told what may come', () => {
  assert.deepEqual(asked.upload, { maxBytes: 2_000_000, types: ['application/pdf', 'image/jpeg'], max: 1 })
  assert.deepEqual(asked.show(cv, ask), ['cv.pdf (34 kB)'])
})

test('something else in the place of a file is asked for again', () =>
  assert.notEqual(asked.check({ id: 'a' }, ask), undefined))

const several = question(file, { types: ['pdf'], max: 3 })
const [first, second, third] = ['a', 'b', 'c'].map(id => ({ ...cv, id, name: `${id}.pdf` }))
const three = [first, second, third].filter(one => one !== undefined)

test('where several may come, new ones come to those that are there, and the ticked ones go', () => {
  assert.deepEqual(answer(several, {}, { files: { q: three.slice(0, 2) } }), three.slice(0, 2))
  assert.deepEqual(answer(several, {}, { stored: three.slice(0, 2), files: { q: three.slice(2) } }), three)
  assert.deepEqual(answer(several, { 'q-remove': ['a', 'c'] }, { stored: three }), three.slice(1, 2))
  assert.deepEqual(answer(several, { 'q-remove': ['a', 'b', 'c'] }, { stored: three }), { q: 'Skriv något' })
  assert.deepEqual(several.show(three.slice(0, 2), ask), ['a.pdf (34 kB)', 'b.pdf (34 kB)'])
  assert.deepEqual(
    several.files(three).map(({ id }) => id),
    ['a', 'b', 'c'],
  )
})

test('too many are told of, and none is taken', () =>
  assert.deepEqual(answer(several, {}, { stored: three, files: { q: newer } }), { q: 'file.too-many' }))

test('a draft outlives that a service asks for several, or for one again', () => {
  assert.equal(several.check(cv, ask), undefined)
  assert.deepEqual(answer(several, {}, { stored: cv, files: { q: three[1] ?? cv } }), [cv, three[1]])
  assert.notEqual(asked.check(three, ask), undefined)
  assert.equal(asked.check([cv], ask), undefined)
})
