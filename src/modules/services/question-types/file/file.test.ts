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
  assert.deepEqual(asked.upload, { maxBytes: 2_000_000, types: ['application/pdf', 'image/jpeg'] })
  assert.deepEqual(asked.show(cv, ask), ['cv.pdf (34 kB)'])
})

test('something else in the place of a file is asked for again', () =>
  assert.notEqual(asked.check({ id: 'a' }, ask), undefined))
