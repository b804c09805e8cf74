import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepPicture } from './keep-picture.ts'

const camera = (...works: boolean[]) => {
  const taken: string[] = []
  return {
    taken,
    screenshot: async ({ path = '' }: { path?: string | undefined } = {}) => {
      taken.push(path)
      if (!works[taken.length - 1]) throw new Error('Timeout 15000ms exceeded')
      return Buffer.alloc(0)
    },
  }
}

test('a picture that hangs once is taken the second time', async () => {
  const busy = camera(false, true)
  assert.equal(await keepPicture(busy, { path: 'a.jpg', fullPage: true }), true)
  assert.deepEqual(busy.taken, ['a.jpg', 'a.jpg'])
})

test('a picture that hangs twice is done without, and says so', async () => {
  const stuck = camera(false, false, true)
  assert.equal(await keepPicture(stuck, { path: 'a.jpg', fullPage: false }), false)
  assert.equal(stuck.taken.length, 2)
})
