import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Random, randomAnswers, randomService, seeded } from '../../../../test/support/random-definitions.ts'
import { rowsOf } from '../answers.ts'
import type { Service } from '../compiled-service.ts'
import { walk } from '../walk.ts'
import type { Walk } from '../walked.ts'
import { outcomesOf } from './explore.ts'
import { chainsIn, type Goal, goalsOf } from './goal.ts'
import { prove } from './prove.ts'
import { mapOf } from './service-map.ts'
import { askingIn, type Situation } from './situation.ts'
import { atOnce } from './time.ts'

const today = Temporal.PlainDate.from('2026-11-23')

const somebody = (random: Random): Situation => ({
  today,
  known: random() < 0.1 ? {} : { birthDate: today.subtract({ days: Math.floor(random() * 32_000) }) },
})

const walkOf = (service: Service, situation: Situation, random: Random): Walk =>
  walk(service, randomAnswers(service, random, 0.98), askingIn(service, situation), situation.known)

test('for any definition and any answers: the walk ends, asks only what is relevant, and sends exactly what is asked and answered', () => {
  for (let seed = 1; seed <= 80; seed += 1) {
    const random = seeded(seed)
    const { service } = randomService(random)
    for (let round = 0; round < 12; round += 1) {
      const situation = somebody(random)
      const answers = randomAnswers(service, random)
      const once = walk(service, answers, askingIn(service, situation), situation.known)
      const again = walk(service, answers, askingIn(service, situation), situation.known)
      holdsFor(once, [], `seed ${seed}`)
      assert.deepEqual(summary(once), summary(again), `seed ${seed}: walking twice`)
      // What was sent, sent again, is the same: nothing that counts hung on what does not.
      const sent = walk(service, once.relevant, askingIn(service, situation), situation.known)
      assert.deepEqual(sent.relevant, once.relevant, `seed ${seed}: what is sent`)
      assert.equal(sent.complete, once.complete)
    }
  }
})

/** What must hold for every record that is walked. */
const holdsFor = (walked: Walk, around: readonly Walk[], where: string): void => {
  const { scope, pages, relevant, faults } = walked
  const holds = (name: string): boolean =>
    [walked, ...around].find(one => one.scope.conditions.has(name))?.holds(name) ?? false
  const asked = new Set<string>()
  let at = pages[0]?.page.id
  for (let steps = 0; at !== undefined; steps += 1) {
    assert.ok(steps <= pages.length, `${where}: next never ends`)
    at = walked.next(at)
  }
  for (const { page, items } of pages) {
    assert.ok(page.when === undefined || holds(page.when), `${where}: ${page.id} is shown against its condition`)
    for (const item of items) {
      const key = item.kind === 'question' ? item.question.key : item.kind === 'group' ? item.group.key : undefined
      if (key === undefined) continue
      asked.add(key)
      const written = page.items.find(
        one => (one.kind === 'question' && one.question.key === key) || (one.kind === 'group' && one.group.key === key),
      )
      assert.ok(written?.when === undefined || holds(written.when), `${where}: ${key} is asked against its condition`)
      if (item.kind !== 'group') continue
      for (const row of item.rows) holdsFor(row.walk, [walked, ...around], where)
      const sent = rowsOf(relevant[key])?.map(({ row }) => row)
      assert.deepEqual(item.answered ? item.rows.map(({ row }) => row) : undefined, sent, `${where}: rows of ${key}`)
    }
  }
  for (const key of Object.keys(relevant))
    assert.ok(asked.has(key) || scope.calculated.has(key), `${where}: ${key} is sent and not asked`)
  for (const key of Object.keys(faults)) assert.ok(asked.has(key), `${where}: ${key} is complained of and not asked`)
  assert.equal(
    walked.complete,
    pages.every(({ state }) => state === 'answered'),
  )
}

const summary = ({ pages, relevant, faults, complete, furthest }: Walk) => ({
  pages: pages.map(({ page, state, items }) => ({ id: page.id, state, kinds: items.map(({ kind }) => kind) })),
  relevant,
  faults,
  complete,
  furthest,
})

test('the proof never throws', () => {
  for (let seed = 2000; seed < 2012; seed += 1) {
    const { service, texts } = randomService(seeded(seed), { facts: 6, perPage: 2, groups: true })
    assert.ok(Array.isArray(prove(service, texts, [], today)), `seed ${seed}`)
  }
})

test('what the proof says can never happen does not, whatever 2000 people answer', t => {
  let never = 0
  let complete = 0
  for (let seed = 1004; seed < 1012; seed += 1) {
    const random = seeded(seed)
    const { service } = randomService(random)
    const map = mapOf(service, today)
    const goals = goalsOf(map)
    const outcomes = atOnce(outcomesOf(map, goals))
    const denied = goals.filter(({ id }) => outcomes.get(id)?.found === undefined && outcomes.get(id)?.complete)
    never += denied.length
    if (denied.length === 0) continue
    for (let round = 0; round < 2000; round += 1) {
      const walked = walkOf(service, somebody(random), random)
      if (walked.complete) complete += 1
      for (const goal of denied) {
        const met = chainsIn(walked, goal.record.trail).some(chain => goal.met(chain) && isWay(chain, goal))
        assert.ok(!met, `seed ${seed}: ${goal.id} happens, and was said never to`)
      }
    }
  }
  t.diagnostic(`${never} things that can never happen; ${complete} walks came to the end`)
  assert.ok(never > 20 && complete > 2000)
})

/**
 * Whether somebody can have come there and go on: nothing before the page, or before the end, is refused or left open, and nothing on the
 * page is refused, unless that is what is looked for.
 */
const isWay = (chain: readonly Walk[], { page, kind }: Goal): boolean =>
  chain.every((walk, i) => {
    const inner = chain[i + 1]
    const holding = walk.pages.find(({ items }) =>
      items.some(item => item.kind === 'group' && item.rows.some(row => row.walk === inner)),
    )
    const upTo = inner ? holding?.page.id : page?.id
    if (upTo === undefined) return walk.complete
    const isAnswered = walk.pages.some(one => one.page.id === upTo && one.state === 'answered')
    return walk.reachable(upTo) && (inner !== undefined || kind === 'bites' || kind === 'page' || isAnswered)
  })
