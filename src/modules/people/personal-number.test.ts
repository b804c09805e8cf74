import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { checkDigit, makePersonalNumber, type PersonalNumber, parsePersonalNumber } from './personal-number.ts'

// Its type says an ES module, which it is not.
const personnummer: { valid: (text: string) => boolean } = createRequire(import.meta.url)('personnummer')

const today = Temporal.PlainDate.from('2026-11-23')

const read = (text: string, on = today): PersonalNumber => {
  const result = parsePersonalNumber(text, on)
  assert.ok(result.ok, `${text} should be a number`)
  return result
}
const faultOf = (text: string, on = today): string => {
  const result = parsePersonalNumber(text, on)
  return result.ok ? 'none' : result.fault
}
const day = (text: string) => Temporal.PlainDate.from(text)
/** Its last ten digits with a sign between. */
const short = (number: string, sign: string) => `${number.slice(2, 8)}${sign}${number.slice(8)}`

describe('a personal identity number', () => {
  const astrid = makePersonalNumber(day('1992-10-14'), 982)
  const greta = makePersonalNumber(day('1923-10-27'), 984)

  it('is the same twelve digits in every form a person types', () => {
    for (const typed of [
      astrid,
      short(astrid, '-'),
      `${astrid.slice(0, 8)}-${astrid.slice(8)}`,
      ` ${short(astrid, '–')} `,
    ]) {
      assert.equal(read(typed).number, astrid)
    }
    assert.equal(read(astrid).kind, 'personnummer')
    assert.equal(String(read(astrid).birthDate), '1992-10-14')
  })

  it('has a plus from the year the person turns 100', () => {
    assert.equal(read(short(greta, '+')).number, greta)
    const turns = makePersonalNumber(day('1926-12-31'), 990)
    assert.equal(read(short(turns, '+')).number, turns)
    const next = makePersonalNumber(day('1927-01-01'), 990)
    assert.equal(read(short(next, '-')).number, next)
  })

  it('needs no sign where only one century is possible', () => {
    assert.equal(read(short(astrid, '')).number, astrid)
  })

  it('asks for the century where two are possible', () => {
    assert.equal(faultOf(short(makePersonalNumber(day('2010-10-02'), 980), '')), 'century')
    assert.equal(faultOf(short(greta, '')), 'century')
  })

  it('is no number when it is something else', () => {
    for (const typed of ['', 'Astrid', '19921014', '19921014-98', '199210149820123', '921014/9820', '921014-0002']) {
      assert.equal(faultOf(typed), 'form', typed)
    }
  })

  it('has a day that exists and is not to come', () => {
    for (const nine of ['920230980', '921314980', '920014980', '920400980', '921032980']) {
      assert.equal(faultOf(`19${nine}${checkDigit(nine)}`), 'date', nine)
    }
    const tomorrow = makePersonalNumber(today.add({ days: 1 }), 980)
    assert.equal(faultOf(tomorrow), 'date')
    assert.equal(faultOf(short(tomorrow, '-')), 'date')
    assert.equal(read(tomorrow, today.add({ days: 1 })).number, tomorrow)
    assert.equal(faultOf(`17${astrid.slice(2)}`), 'date')
  })

  it('knows leap days', () => {
    const leap = makePersonalNumber(day('2000-02-29'), 981)
    assert.equal(read(leap).number, leap)
    // 1900 had no 29 February, so no sign is needed.
    assert.equal(read(short(leap, '')).number, leap)
    assert.equal(faultOf(`19${leap.slice(2)}`), 'date')
  })

  it('is refused with one wrong digit', () => {
    const last = Number(astrid.at(-1))
    assert.equal(faultOf(astrid.slice(0, -1) + ((last + 1) % 10)), 'checksum')
  })
})

describe('a coordination number', () => {
  it('has 60 added to the day', () => {
    const omar = makePersonalNumber(day('2007-09-28'), 983, 'samordningsnummer')
    assert.equal(omar.slice(6, 8), '88')
    assert.equal(read(omar).kind, 'samordningsnummer')
    assert.equal(String(read(omar).birthDate), '2007-09-28')
  })

  it('may stand for a day that nobody knows', () => {
    for (const date of ['800060', '800360', '800075']) {
      const nine = `${date}981`
      const number = `19${nine}${checkDigit(nine)}`
      assert.deepEqual(read(number), { ok: true, number, kind: 'samordningsnummer', birthDate: undefined })
    }
  })

  it('has no days past 91', () => {
    assert.equal(faultOf(`19800192981${checkDigit('800192981')}`), 'date')
  })
})

it('agrees with the package personnummer about any number, whole or with one digit changed', () => {
  const random = seeded(20261123)
  for (let n = 0; n < 2000; n++) {
    const born = today.subtract({ days: 1 + Math.floor(random() * 45_000) })
    const kind = random() < 0.3 ? 'samordningsnummer' : 'personnummer'
    const number = makePersonalNumber(born, 1 + Math.floor(random() * 999), kind)
    const result = read(number)
    assert.deepEqual([result.number, result.kind, String(result.birthDate)], [number, kind, String(born)])
    assert.ok(personnummer.valid(number), number)
    assert.equal(read(short(number, today.year - born.year >= 100 ? '+' : '-')).number, number)

    const place = 2 + Math.floor(random() * 10)
    const digit = (Number(number[place]) + 1 + Math.floor(random() * 9)) % 10
    const changed = number.slice(0, place) + digit + number.slice(place + 1)
    assert.equal(parsePersonalNumber(changed, today).ok, false, `${changed}, one digit from ${number}`)
    assert.equal(personnummer.valid(changed), false, changed)
  }
})

// Mulberry32: the same numbers in every run.
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
