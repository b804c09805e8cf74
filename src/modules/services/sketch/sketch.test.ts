import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildService } from '../build.ts'
import { blankSketch } from './blank.ts'
import { edits } from './edits.ts'
import { onTopOf } from './merge.ts'
import { packed, unpacked } from './package.ts'
import { collisions } from './parts.ts'
import { factAt, itemKey, recordAt } from './record.ts'
import { valueFrom, valueInField } from './row-values.ts'
import { feelOf, sentencesIn } from './rows.ts'
import { factTypes } from './settings.ts'
import { type Edit, readSketch, type Sketch, textOf } from './sketch.ts'

const beginning = blankSketch({
  slug: 'badplats',
  names: { sv: 'Badplats', en: 'Bathing place' },
  act: 'application',
  unit: 'fritid',
  caseType: 'badplats',
  numberPrefix: 'BAD',
})

const after = (sketch: Sketch, ...all: Edit[]): Sketch => all.reduce((so, edit) => edit.apply(so), sketch)

const finished = (sketch: Sketch): Sketch =>
  after(
    { ...sketch, body: { ...sketch.body, subjects: ['fritid'], retention: { years: 2, decision: 'Planen, punkt 1' } } },
    edits.setTexts(
      Object.fromEntries(['sv', 'en'].map(one => [one, { 'service.summary': 'Sök.', 'service.who': 'Alla.' }])),
    ),
  )

const page = edits.addPage({
  record: '',
  titles: { sv: 'Vad gäller det?', en: 'What is it?' },
  section: { words: { sv: 'Saken', en: 'The matter' } },
})

test('what a new service begins with can be published when its own words are written', () => {
  const built = buildService(finished(beginning).body, finished(beginning).texts)
  assert.deepEqual('faults' in built ? built.faults : [], [])
})

test('a question of every kind works as soon as it is added', () => {
  for (const type of factTypes()) {
    const question = edits.addFact({
      record: '',
      page: 'vad-galler-det',
      type,
      labels: { sv: 'Antal?', en: 'How many?' },
    })
    const sketch = finished(after(beginning, page, question))
    // A list of rows needs words of its own for each language, and has them.
    const built = buildService(sketch.body, sketch.texts)
    assert.deepEqual('faults' in built ? built.faults : [], [], type)
  }
})

test('a page takes its texts along when its address changes, and its questions when it goes', () => {
  const question = edits.addFact({
    record: '',
    page: 'vad-galler-det',
    type: 'text',
    labels: { sv: 'Namn', en: 'Name' },
  })
  const moved = after(
    beginning,
    page,
    question,
    edits.changePage({
      record: '',
      id: 'vad-galler-det',
      address: 'saken',
      titles: { sv: 'Vad?', en: 'What?' },
      leads: { sv: '', en: '' },
      section: { name: 'saken' },
      when: undefined,
      known: [],
    }),
  )
  assert.equal(textOf(moved, 'en', 'page.saken.title'), 'What?')
  assert.equal(textOf(moved, 'en', 'page.vad-galler-det.title'), '')
  assert.deepEqual(edits.removePage({ record: '', id: 'saken' }).apply(moved), beginning)
})

test('questions move over the edge of a page, and into the rows of nothing else', () => {
  const sketch = after(beginning, page)
  const down = edits.moveItem({ record: '', item: 'telefonnummer', about: '', to: { by: 1 } }).apply(sketch)
  assert.deepEqual(
    down.body.pages.map(({ facts }) => facts.map(itemKey)),
    [['ePostadress'], ['telefonnummer']],
  )
  assert.deepEqual(edits.moveItem({ record: '', item: 'telefonnummer', about: '', to: { by: -1 } }).apply(down), sketch)
  assert.throws(() => edits.moveItem({ record: '', item: 'nothing', about: '', to: { by: 1 } }).apply(sketch))
})

test('what is in the rows of a group is edited by the same verbs', () => {
  const group = edits.addFact({
    record: '',
    page: 'vad-galler-det',
    type: 'group',
    labels: { sv: 'Barn', en: 'Children' },
  })
  const inner = edits.addFact({ record: 'barn', page: 'uppgifter', type: 'number', labels: { sv: 'Ålder', en: 'Age' } })
  const sketch = after(beginning, page, group, inner)
  assert.deepEqual(Object.keys(recordAt(sketch.body, 'barn').facts), ['name', 'alder'])
  assert.equal(textOf(sketch, 'sv', 'fact.barn.alder.label'), 'Ålder')
  const gone = edits.removeFact({ path: 'barn', about: '' }).apply(sketch)
  assert.deepEqual(gone, after(beginning, page))
})

test('two edits of different parts are both kept; of the same part they collide', () => {
  const label = (sv: string, en: string): Edit =>
    edits.changeFact({
      path: 'ePostadress',
      fact: factAt(beginning.body, 'ePostadress'),
      texts: { sv: { 'fact.ePostadress.label': sv }, en: { 'fact.ePostadress.label': en } },
    })
  const theirs = label('E-post', 'Email address').apply(beginning)
  const both = onTopOf(theirs, beginning, label('E-postadress', 'Mail'))
  assert.equal(textOf(both, 'sv', 'fact.ePostadress.label'), 'E-post')
  assert.equal(textOf(both, 'en', 'fact.ePostadress.label'), 'Mail')
  const mine = label('Mejl', 'Email address').apply(beginning)
  assert.deepEqual(
    collisions(beginning, theirs, mine).map(one => `${one.id}: ${one.before} -> ${one.after}`),
    ['sv fact.ePostadress.label: E-postadress -> E-post'],
  )
})

test('conditions become sentences and are written as they were; what says more does not', () => {
  const sentences = [
    'kind = "praise"',
    'kind != "praise" and person.age >= 18',
    '(a and b) or c',
    'not(list contains(areas, "park")) or areas = null',
    'school in ("a", "b")',
    'start >= today + duration("P30D")',
  ]
  for (const feel of sentences) {
    const read = sentencesIn(feel) ?? assert.fail(`${feel} is no sentences`)
    assert.equal(feelOf(read), feel)
  }
  for (const feel of ['person.age + 1 > 18', 'not(a and b)', 'a and (b or (c and d))', 'a ='])
    assert.equal(sentencesIn(feel), undefined, feel)
})

test('days are written as people say them', () => {
  for (const [written, again] of [
    ['idag + 30 dagar', 'idag + 30 dagar'],
    ['today - 2 years', 'idag - 2 år'],
    ['i dag + 2 veckor', 'idag + 14 dagar'],
    ['2027-03-01', '2027-03-01'],
  ] as const)
    assert.equal(valueInField(valueFrom('day', written) ?? ''), again)
  for (const wrong of ['snart', '2027-02-30', '']) assert.equal(valueFrom('day', wrong), undefined, wrong)
  assert.equal(valueFrom('number', '1 234,5'), 1234.5)
})

test('a package holds all of it, and is the same to the byte', async () => {
  const sketch = after(beginning, page, edits.setExamples([{ name: 'Ett', answers: {} }]))
  const bytes = await packed(sketch)
  const again = await unpacked(bytes)
  assert.deepEqual(again, readSketch(sketch.body, sketch.texts, sketch.examples))
  assert.deepEqual(await packed(again), bytes)
})
