import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, ownWords, send, startOf, type Way } from '../world/applying.ts'
import { caseUrl } from '../world/desk.ts'
import { type Example, examplesOf, serviceNames } from '../world/examples.ts'
import type { Name } from '../world/people.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

/** An officer of each unit, and one who has no business there. */
const officers: Record<string, Name> = {
  arbetsmarknad: 'karin',
  'miljo-bygg': 'nils',
  'kultur-fritid': 'jonas',
  tillstand: 'sara',
  forskola: 'lena',
  skola: 'ali',
  forsorjning: 'josefin',
  bistand: 'tomas',
  'gata-park': 'hanna',
  ekonomi: 'kent',
}

for (const slug of serviceNames) {
  const examples = examplesOf(slug)
  test(`${slug}: its examples hold in the browser without script, and officers of its unit alone read what was sent`, async t => {
    assert.ok(
      examples.some(({ expect }) => expect.complete === true),
      'somebody who lives here must come all the way',
    )
    assert.ok(examples.length > 1, 'and somebody must meet something else')
    for (const example of examples) await t.test(example.name, () => go(example))
  })
}

const go = async (example: Example): Promise<void> => {
  const { who, expect, service } = example
  const c = who === undefined ? world().visitor() : await world().as(who)
  if (expect.refused !== undefined) {
    await c.get(startOf(example))
    c.sees(textIn(example, `refused.${expect.refused}`).slice(0, 40))
    assert.ok(!c.offers(/^Börja/))
    return
  }
  const way = await answer(c, example)
  for (const name of expect.asks) assert.ok(meets(example, way, name), `${name} was not asked: ${way.pages.join(', ')}`)
  for (const name of expect.asksNot) assert.ok(!meets(example, way, name), `${name} was asked`)
  for (const [fact, rule] of Object.entries(expect.complains))
    if (rule !== 'any')
      assert.ok(way.refusedBy.includes(textIn(example, `fact.${fact}.must.${rule}`)), way.refusedBy.join())
  const stopped = expect.complete === false || Object.keys(expect.complains).length > 0
  assert.equal(way.refusedBy.length > 0, stopped, `stopped by: ${way.refusedBy.join(' | ')}`)
  if (stopped) return

  for (const words of ownWords(example)) c.sees(words)
  const number = await send(c, example)
  const unit = service.body.unit
  const officer = await world().as(officers[unit] ?? assert.fail(`Nobody works at ${unit}`))
  await officer.get(caseUrl(number))
  for (const words of ownWords(example)) officer.sees(words)
  const stranger = await world().as(unit === 'arbetsmarknad' ? 'nils' : 'karin')
  await stranger.get(caseUrl(number), { status: 404 })
}

/** Whether a page, a question or a text to know was met. */
const meets = (example: Example, { pages, asked, read }: Way, name: string): boolean => {
  if (!name.startsWith('info.')) return pages.includes(name) || asked.has(name)
  const [first = ''] = textIn(example, name).split('\n')
  return read.includes(first)
}

const textIn = ({ service }: Example, key: string): string =>
  service.texts.sv?.[key] ?? assert.fail(`There is no text ${key}`)
