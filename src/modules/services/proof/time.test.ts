import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { builtForm } from '../../../../bench/forms.ts'
import { walk } from '../walk.ts'
import { proving } from './prove.ts'
import { mapOf } from './service-map.ts'
import { askingIn } from './situation.ts'
import { atOnce, endless, inTurns, type Time, timeOf } from './time.ts'

const today = Temporal.PlainDate.from('2026-11-23')

/** What an attacker would bring: many questions, each with a condition that counts through more than anybody waits for. */
const heavy = (questions: number) => {
  const names = Array.from({ length: questions }, (_, i) => `q${i}`)
  return builtForm('tung', {
    facts: Object.fromEntries(names.map(name => [name, { type: 'number', min: 0, max: 9 }])),
    conditions: Object.fromEntries(
      names.map(name => [`c${name}`, `count(for a in 1..3000, b in 1..3000 return a * b + ${name}) > 0`]),
    ),
    pages: [{ id: 'forst', section: 'all', facts: names }],
  })
}

const rulesOf = (questions: number, time: Time): string[] => {
  const { service, texts } = heavy(questions)
  return atOnce(proving(service, texts, [], today, time)).map(({ rule }) => rule)
}

test('a proof whose time is over says that not all was looked at, and nothing of what it did not look at', () => {
  let ticks = 0
  const rules = rulesOf(
    3,
    timeOf(50, () => ticks++),
  )
  assert.ok(rules.includes('out-of-time'))
  assert.ok(!rules.includes('never-true'))
  assert.ok(ticks < 200, String(ticks))
  assert.ok(!rulesOf(1, endless).includes('out-of-time'))
})

test('one walk goes so many rounds and no more, however many conditions count', () => {
  const { service } = heavy(40)
  const [situation] = mapOf(service, today).situations.all
  assert.ok(situation)
  const answers = Object.fromEntries([...service.questions.keys()].map(name => [name, 3]))
  const began = performance.now()
  const walked = walk(service, answers, askingIn(service, situation), situation.known)
  for (const name of service.conditions.keys()) assert.equal(walked.holds(name), false)
  assert.ok(performance.now() - began < 400, `${performance.now() - began} ms`)
})

test('others are answered while a proof goes on', async () => {
  const { service, texts } = heavy(40)
  let answered = 0
  let going = true
  const others = (async () => {
    while (going) {
      await setTimeout(1)
      answered += 1
    }
  })()
  const findings = await inTurns(proving(service, texts, [], today, timeOf(1000)))
  going = false
  await others
  assert.ok(findings.some(({ rule }) => rule === 'out-of-time'))
  assert.ok(answered >= 2, String(answered))
})
