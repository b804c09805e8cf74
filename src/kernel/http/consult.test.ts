import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Acting, Actor, Resident } from '../hands.ts'
import { consulted, consulting } from './consult.ts'
import type { Exchange, Route } from './exchange.ts'

const maja: Resident = { kind: 'resident', id: 'maja', name: 'Maja', protectedIdentity: false }
const acting = { children: { state: 'known', all: [] } } as Acting

/** A request of whoever `who` gives, and what was done with it, in order. */
const exchangeOf = (who: () => Actor): { x: Exchange; done: string[] } => {
  const done: string[] = []
  const x = {
    identify: async () => ({ actor: who(), session: undefined }),
    read: async (_: Actor, fn: (r: object) => Promise<unknown>) => {
      done.push('read')
      return fn({})
    },
    write: async (actor: Actor, fn: (w: object) => Promise<unknown>) => {
      done.push(`write as ${actor.kind}`)
      return fn({})
    },
    input: {},
    countAsked: (person: string) => void done.push(`counted for ${person}`),
    speaking: () => x,
  }
  return { x: x as unknown as Exchange, done }
}

/** What the route learns of who asks, when it wants to know. */
const answered = async (x: Exchange, done: string[], find?: Parameters<typeof consulted>[1]): Promise<Exchange> => {
  let told = x
  const route = {
    answer: async (given: Exchange) => {
      told = await consulted(given, find)
      return new Response()
    },
  }
  const [asked] = consulting(
    async () => [
      {
        inquiry: async () => {
          done.push('asked')
          return async () => acting
        },
      },
    ],
    [route as unknown as Route],
  )
  await asked?.answer(x)
  return told
}

test('others are asked between two transactions, once, and what they say rides with who was asked about', async () => {
  let now: Actor = maja
  const { x, done } = exchangeOf(() => now)
  const told = await answered(x, done)
  assert.deepEqual(done, ['read', 'counted for maja', 'asked', 'write as resident'])
  assert.deepEqual((await told.identify({} as never)).actor, { ...maja, acting })
  assert.deepEqual((await told.speaking('sv').identify({} as never)).actor, { ...maja, acting })
  assert.equal(await consulted(told), told)
  now = { ...maja, id: 'astrid' }
  assert.deepEqual((await told.identify({} as never)).actor, now)
})

test('nobody is asked of who is not signed in, nor before it is known that the form is ours', async () => {
  const visitor = exchangeOf(() => ({ kind: 'anyone' }))
  await answered(visitor.x, visitor.done)
  assert.deepEqual(visitor.done, ['read'])
  const unread = exchangeOf(() => maja)
  const told = await answered(unread.x, unread.done, async () => undefined)
  assert.deepEqual(unread.done, ['read'])
  assert.ok(told.consult)
})
