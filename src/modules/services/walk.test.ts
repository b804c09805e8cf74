import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Answers } from './answers.ts'
import type { Service } from './compiled-service.ts'
import { namesBehind } from './conditions.ts'
import type { Asking, Json, Question } from './question.ts'
import { readServices } from './seed.ts'
import { refusals, walk } from './walk.ts'
import type { Walk } from './walked.ts'

const municipalities = join(import.meta.dirname, '../../../municipalities')
const services = ['almvik', 'granas'].flatMap(m =>
  readServices({ folder: join(municipalities, m) }).map(one => one.service),
)
const serviceCalled = (slug: string): Service => {
  const found = services.find(service => service.slug === slug)
  if (!found) throw new Error(`There is no ${slug}`)
  return found
}
const summerJob = serviceCalled('sommarjobb')
const today = Temporal.PlainDate.from('2026-11-23')
const asking = (service: Service): Asking => ({ today, locale: 'sv', words: service.words('sv') })
const born = (day: string) => ({ birthDate: Temporal.PlainDate.from(day) })
const maja = born('2010-10-02')
const elias = born('2008-10-12')

const majasAnswers: Record<string, Json> = {
  email: 'maja@example.com',
  phone: '070-123 45 67',
  guardianName: 'Astrid Lindqvist',
  guardianPhone: '070-765 43 21',
  guardianEmail: null,
  occupation: 'grundskola',
  school: 'Almviksskolan',
  endsOn: null,
  areas: ['park', 'kultur'],
  periods: ['vecka-25-27'],
  cv: null,
  about: null,
  needsSupport: false,
  declared: true,
}

const walked = (answers: Answers, person: { birthDate?: Temporal.PlainDate } = maja) =>
  walk(summerJob, answers, asking(summerJob), person)
const idsOf = (walk: Walk) => walk.pages.map(({ page }) => page.id)

test('Maja, 16, is asked for a guardian; Elias, 18, is not', () => {
  assert.ok(idsOf(walked({})).includes('vardnadshavare'))
  assert.ok(!idsOf(walked({}, elias)).includes('vardnadshavare'))
})

test('Maja may see the first page alone until it is answered, and then the next', () => {
  assert.equal(walked({}).furthest, 'om-dig')
  assert.equal(walked({}).reachable('vardnadshavare'), false)
  const after = walked({ email: 'maja@example.com', phone: '070-123 45 67' })
  assert.equal(after.furthest, 'vardnadshavare')
  assert.equal(after.next('om-dig'), 'vardnadshavare')
  assert.equal(after.previous('vardnadshavare'), 'om-dig')
  assert.equal(after.reachable('sysselsattning'), false)
})

test('all answered, it is complete, and the last page leads to the check', () => {
  const all = walked(majasAnswers)
  assert.deepEqual(all.faults, {})
  assert.equal(all.complete, true)
  assert.equal(all.next('intyga'), undefined)
  assert.deepEqual(all.relevant, majasAnswers)
})

test('an optional question must have been asked, but need not be answered', () => {
  const { cv: _, ...unasked } = majasAnswers
  assert.equal(walked(unasked).furthest, 'cv')
  assert.equal(walked(majasAnswers).complete, true)
})

test('law: a fact that is not asked has no value. It stays in the draft, is never sent, and no condition on it is true', () => {
  const licence = { ...majasAnswers, drivingLicence: true }
  const askedOfElias = walked(licence, elias)
  assert.equal(askedOfElias.relevant.drivingLicence, true)
  // For Maja the page does not exist: her stored answer counts for nothing.
  const asMaja = walked(licence)
  assert.ok(!('drivingLicence' in asMaja.relevant))
  assert.ok(!idsOf(asMaja).includes('korkort'))
  // Of Elias no guardian is asked, whatever the draft holds from before his birthday.
  assert.ok(!('guardianName' in askedOfElias.relevant))
})

test('law: a condition on what has no value is not true, also when it is turned round', () => {
  const { needsSupport: _, ...others } = majasAnswers
  const open = { ...others, support: 'En lugn plats' }
  assert.equal(walked(open).holds('wantsSupport'), false)
  assert.ok(!('support' in walked(open).relevant))
  // Nobody knows when this person was born: neither under 18 nor, which is its negation, 18 or more.
  const unknown = walked({ ...majasAnswers, areas: ['park'] }, {})
  assert.equal(unknown.holds('underAge'), false)
  assert.equal(unknown.holds('mayDrive'), false)
})

test('an answer that no longer holds is asked again, with the reason', () => {
  const late = walked({ ...majasAnswers, endsOn: '2026-06-12' })
  assert.deepEqual(late.faults.endsOn, {
    key: 'services.question.date.too-early',
    args: { date: '23 november 2026' },
  })
  assert.equal(late.furthest, 'skola')
  assert.equal(late.complete, false)
  const forged = walked({ ...majasAnswers, areas: 'park', occupation: { a: 1 } })
  assert.equal(forged.furthest, 'sysselsattning')
})

test('Astrid, 34, is told that summer jobs are for others; Maja is not', () => {
  assert.deepEqual(refusals(summerJob, asking(summerJob), born('1992-10-14')), ['wrongAge'])
  assert.deepEqual(refusals(summerJob, asking(summerJob), maja), [])
})

test('for any answers: the walk ends, offers only what is relevant, and sends only what is asked', () => {
  const random = seeded(20261123)
  for (let round = 0; round < 3000; round++) {
    const service = services[round % services.length] ?? summerJob
    const answers: Record<string, Json> = {}
    for (const question of service.questions.values())
      if (random() < 0.8) answers[question.fact] = anAnswer(question, random)
    const person = random() < 0.1 ? {} : born(`${1990 + Math.floor(random() * 25)}-0${1 + Math.floor(random() * 9)}-15`)
    const result = walk(service, answers, asking(service), person)
    holdsFor(service, result)
  }
})

/** What must hold for every walk. */
const holdsFor = (service: Service, result: Walk): void => {
  const asked = new Set(
    result.pages.flatMap(({ items }) =>
      items.flatMap(item =>
        item.kind === 'question' ? [item.question.key] : item.kind === 'group' ? [item.group.key] : [],
      ),
    ),
  )
  for (const fact of Object.keys(result.relevant))
    assert.ok(asked.has(fact) || service.calculated.has(fact), `${fact} is sent and not asked`)
  for (const { page } of result.pages)
    assert.ok(page.when === undefined || result.holds(page.when), `${page.id} is shown against its condition`)
  for (const name of service.conditions.keys()) {
    if (!result.holds(name)) continue
    // Only simple conjunctions of present facts make these services' conditions true.
    const behind = namesBehind([name], service.conditions).filter(fact => service.questions.has(fact))
    if (behind.length > 0)
      assert.ok(
        behind.some(fact => result.relevant[fact] !== undefined && result.relevant[fact] !== null),
        name,
      )
  }
  let at: string | undefined = result.pages[0]?.page.id
  let steps = 0
  while (at !== undefined) {
    at = result.next(at)
    steps += 1
    assert.ok(steps <= service.pages.length, 'next never ends')
  }
  assert.ok(result.reachable(result.furthest))
  assert.equal(
    result.complete,
    result.pages.every(page => page.state === 'answered'),
  )
}

const anAnswer = (question: Question, random: () => number): Json => {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise
  if (random() < 0.1) return null
  if (random() < 0.1) return pick<Json>([17, 'skräp', [], { x: 1 }, true], 0)
  const { feel } = question
  if (feel?.kind === 'boolean') return random() < 0.5
  if (feel?.kind === 'text' && feel.oneOf) return pick(feel.oneOf, '')
  if (feel?.kind === 'list' && feel.of.kind === 'text') return (feel.of.oneOf ?? []).filter(() => random() < 0.3)
  if (feel?.kind === 'date') return pick(['2027-06-12', '2020-01-01'], '')
  return pick(['namn@example.com', '070-123 45 67', 'Ett svar'], '')
}

/** The same numbers in every run. */
const seeded = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}
