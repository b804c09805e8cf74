import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildService } from '../build.ts'
import type { Service } from '../compiled-service.ts'
import type { LoadedService } from '../load.ts'
import { readServices } from '../seed.ts'
import { coverageOf } from './coverage.ts'
import { type Example, readExamples } from './example.ts'
import { exampleFaults, examplesIn } from './load-examples.ts'
import { runExamples } from './run-examples.ts'
import { suggestExamples } from './suggest-examples.ts'

const root = join(import.meta.dirname, '../../../../municipalities')
const today = Temporal.PlainDate.from('2026-11-23')
const word = (text: object): string => JSON.stringify(text)

const loaded = ['almvik', 'granas'].flatMap(slug => readServices({ folder: join(root, slug) }))
const called = (municipality: string, slug: string): LoadedService => {
  const found = loaded.find(({ folder }) => folder.endsWith(`${municipality}/services/${slug}`))
  if (!found) throw new Error(`There is no ${slug}`)
  return found
}
const { service, folder } = called('almvik', 'sommarjobb')

const owned = (): Example[] => {
  const read = examplesIn(folder, service)
  assert.ok('examples' in read, JSON.stringify(read))
  return read.examples
}

/** The texts' own keys of what differs, with what they are about. */
const differences = (of: Service, examples: Example[]): string[] =>
  runExamples(of, examples)
    .flatMap(result => result.differences)
    .map(({ place, message }) => `${place.path} ${'key' in message ? message.key.replace('services.proof.', '') : ''}`)

test('both summer jobs have examples that hold, and that go through every page and every condition both ways', () => {
  for (const municipality of ['almvik', 'granas']) {
    const one = called(municipality, 'sommarjobb')
    const read = examplesIn(one.folder, one.service)
    assert.ok('examples' in read)
    assert.deepEqual(differences(one.service, read.examples), [])
    const { pages, conditions, left } = coverageOf(one.service, read.examples)
    assert.equal(pages.covered, pages.all)
    assert.equal(conditions.covered, conditions.all)
    assert.deepEqual(left, [])
  }
  assert.deepEqual(exampleFaults(loaded), [])
})

test('an example that does not hold is told of, part by part', () => {
  const [maja] = owned()
  assert.ok(maja)
  const wrong: Example = {
    ...maja,
    expect: {
      asks: ['korkort', 'guardianName'],
      asksNot: ['skola'],
      complete: false,
      refused: undefined,
      mayNotChoose: { occupation: 'arbete' },
      complains: { areas: 'any' },
      sends: { needsSupport: true },
    },
  }
  assert.deepEqual(differences(service, [wrong]), [
    '[0].expect.asks differs.asks',
    '[0].expect.asksNot differs.asks-not',
    '[0].expect.complete differs.not-complete',
    '[0].expect.mayNotChoose.occupation differs.may-choose',
    '[0].expect.complains.areas differs.complains',
    '[0].expect.sends.needsSupport differs.sends',
  ])
  assert.deepEqual(differences(service, [{ ...maja, expect: { refused: 'wrongAge' } }]), [
    '[0].expect.refused differs.refused',
  ])
  assert.deepEqual(differences(service, [{ ...maja, person: { age: 12 } }]), ['[0].expect.refused differs.not-refused'])
  const [unfinished] = runExamples(service, [{ ...maja, answers: { ...maja.answers, school: '' } }])
  const [told] = unfinished?.differences ?? []
  assert.ok(told && 'key' in told.message)
  assert.equal(told.message.args?.what, 'school')
})

test('what is wrong in the file of examples is told with place and what to write instead', () => {
  const faultsOf = (source: unknown): string[] => {
    const read = readExamples(source, service)
    return 'faults' in read ? read.faults.map(({ file, path, message }) => `${file} ${path}: ${message}`) : []
  }
  const right = { name: 'Maja', today: '2026-11-23', answers: {}, expect: {} }
  assert.deepEqual(faultsOf([right]), [])
  const about = (reason: RegExp, change: object): void => {
    const faults = faultsOf([{ ...right, ...change }])
    assert.ok(
      faults.some(fault => reason.test(fault)),
      faults.join('\n'),
    )
  }
  about(/\[0\]\.today: write a day that exists/, { today: '2026-02-30' })
  about(/\[0\]\.person: write \{"born"/, { person: { named: 'Maja' } })
  about(/\[0\]\.answers\.scool: there is no question "scool"; write one of email, /, { answers: { scool: 'x' } })
  about(/\[0\]\.expect\.asks: there is no page or fact "nowhere"/, { expect: { asks: ['nowhere'] } })
  about(/\[0\]\.expect\.refused: there is no condition that refuses "underAge"; write one of wrongAge/, {
    expect: { refused: 'underAge' },
  })
  about(/\[0\]\.expect\.complains\.areas: has no rule "x"; write any/, { expect: { complains: { areas: 'x' } } })
  about(/\[0\]\.expect\.mayNotChoose\.areas: write one of aldreomsorg/, { expect: { mayNotChoose: { areas: 'x' } } })
  about(/\[0\]\.expect: there is no setting "ask" here/, { expect: { ask: [] } })
  assert.match(faultsOf([right, right])[0] ?? '', /another example is called "Maja" too/)
})

test('a service whose examples do not hold, or can not be read, is not offered', t => {
  const copy = mkdtempSync(join(tmpdir(), 'torg-proof-'))
  t.after(() => rmSync(copy, { recursive: true }))
  const copied = join(copy, 'municipalities/kopia/services/sommarjobb')
  cpSync(folder, copied, { recursive: true })
  const one = { ...called('almvik', 'sommarjobb'), folder: copied }
  const written = readFileSync(join(copied, 'examples.json'), 'utf8')
  const faultsWith = (text: string): string[] => {
    writeFileSync(join(copied, 'examples.json'), text)
    return exampleFaults([one])
  }
  assert.deepEqual(faultsWith(written), [])
  const [changed, ...more] = faultsWith(written.replace('"refused": "wrongAge"', '"complete": true'))
  assert.match(
    changed ?? '',
    /^municipalities\/kopia\/services\/sommarjobb\/examples\.json: ".+" does not hold; run "bin\/torg prove"/,
  )
  assert.deepEqual(more, [])
  assert.match(faultsWith(written.replace('"today"', '"now"'))[0] ?? '', /examples\.json: \[0\]/)
  assert.match(faultsWith('[')[0] ?? '', /examples\.json: is not JSON/)
})

const plain = ['sommarjobb', 'synpunkt']

test('suggested examples hold, and cover all that there is in services whose conditions are plain', () => {
  for (const { service: one } of loaded) {
    const suggested = suggestExamples(one, [], today, word)
    assert.deepEqual(differences(one, suggested), [])
    // Of weighed sums and rows looked into from outside, the search may find no way.
    if (plain.includes(one.slug))
      assert.deepEqual(
        coverageOf(one, suggested).left.map(({ id }) => id),
        [],
        one.slug,
      )
    const read = readExamples(JSON.parse(JSON.stringify(suggested)), one)
    assert.ok('examples' in read, JSON.stringify(read))
  }
  assert.deepEqual(suggestExamples(service, owned(), today, word), [])
})

const family = (): Service => {
  const source = {
    format: 2,
    slug: 'familj',
    act: 'application',
    numberPrefix: 'FAM',
    unit: 'enhet',
    caseType: 'familj',
    languages: ['sv'],
    subjects: ['barn'],
    lifeSituations: [],
    applicant: { kinds: ['person'] },
    legalBasis: ['Skollagen (2010:800)'],
    retention: { years: 2, decision: 'Beslut 2024-11' },
    appealRegime: 'none',
    handlingTimeDays: 30,
    draftDays: 30,
    next: ['read'],
    facts: {
      children: {
        type: 'group',
        min: 1,
        max: 5,
        title: 'name',
        unique: ['name'],
        facts: {
          name: { type: 'text' },
          age: { type: 'number', min: 0, max: 20, must: ['notGrown'] },
          school: { type: 'text' },
        },
        conditions: { notGrown: 'age < 18', pupil: 'age >= 6' },
        pages: [
          { id: 'barnet', facts: ['name', 'age'] },
          { id: 'skolan', when: 'pupil', facts: ['school'] },
        ],
      },
      total: { type: 'calculated', expression: 'sum(children.age)' },
      nanny: { type: 'yes-no' },
    },
    conditions: { small: 'some c in children satisfies c.age < 3' },
    pages: [
      { id: 'barn', section: 'all', facts: ['children', 'total'] },
      { id: 'hjalp', section: 'all', when: 'small', facts: ['nanny'] },
    ],
  }
  const bare = buildService(source, { sv: {} })
  const missing = 'faults' in bare ? bare.faults : []
  const built = buildService(source, { sv: Object.fromEntries(missing.map(({ path }) => [path, path])) })
  assert.ok('service' in built, JSON.stringify(built))
  return built.service
}

test('rows in examples are lists of objects; what is calculated from them is compared', () => {
  const children = [
    { name: 'Alva', age: 2 },
    { name: 'Bo', age: 7, school: 'Almviksskolan' },
  ]
  const right: Example = {
    name: 'Två barn',
    today: '2026-11-23',
    answers: { children, nanny: true },
    expect: {
      asks: ['children.skolan', 'children.school', 'hjalp'],
      complete: true,
      calculates: { total: 9 },
      sends: { children },
    },
  }
  assert.deepEqual(differences(family(), [right]), [])
  assert.deepEqual(differences(family(), [{ ...right, expect: { calculates: { total: 8 } } }]), [
    '[0].expect.calculates.total differs.calculates',
  ])
  const grown = { ...right, answers: { children: [{ name: 'Cia', age: 19 }] } }
  assert.deepEqual(
    differences(family(), [{ ...grown, expect: { complains: { 'children.age': 'notGrown' }, complete: false } }]),
    [],
  )
})

test('suggested examples of rows: each branch in them, and rules that stop', () => {
  const suggested = suggestExamples(family(), [], today, word)
  assert.deepEqual(differences(family(), suggested), [])
  assert.deepEqual(
    coverageOf(family(), suggested).left.map(({ id }) => id),
    [],
  )
})
