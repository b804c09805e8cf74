import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRecord } from '../ledger.ts'
import { imported, shownWhen } from '../try-import.ts'
import { wizard } from './wizard.ts'

const choice = (value: string, label: string) => ({ value, label })

const form = imported(wizard)
const { made, sv, service } = form
const { facts } = made.definition

test('pages are the panels, and a file is alone on its own', () => {
  assert.deepEqual(
    service.pages.map(page => page.items.filter(item => item.kind !== 'info').length),
    [6, 4, 1, 1, 2],
  )
  assert.equal(sv['page.om-deg.title'], 'Om deg')
})

test('questions get the type that means the same, with what the source demands', () => {
  assert.deepEqual(facts.fornavn, { type: 'text', autocomplete: 'given-name' })
  assert.deepEqual(facts.alene, { type: 'one-of', choices: ['ja', 'nei'] })
  assert.deepEqual(facts.hvem, { type: 'long-text', maxLength: 900, optional: true })
  assert.deepEqual(facts.leie, { type: 'number', min: 0, decimals: 2, unit: true, optional: true })
  assert.equal(sv['fact.leie.unit'], 'NOK')
  assert.deepEqual(facts.land, { type: 'select', list: 'countries', optional: true })
  assert.deepEqual(facts.kopi, { type: 'declaration', optional: true })
})

test('a Norwegian number is asked as text, and that is told', () => {
  assert.equal(facts.fnr?.type, 'text')
  assert.match(
    form.form.approximated.find(({ path }) => path === 'components[0].components[2]')?.why ?? '',
    /Norwegian identity number/,
  )
})

test('conditions of all five kinds are carried over', () => {
  assert.equal(shownWhen(form, 'hvem'), 'alene = "nei"')
  assert.equal(made.definition.conditions[String(made.definition.pages[1]?.when)], 'alene = "nei"')
  assert.equal(shownWhen(form, 'annet'), 'leie > 1000')
  assert.equal(shownWhen(form, 'kopi'), '(alene = null or alene != "ja") and leie != 0')
  assert.equal(form.form.conditions, 5)
  assert.equal(form.form.converted, 5)
})

test('rows are a group with conditions of its own', () => {
  const group = facts.barna
  assert.ok(isRecord(group) && isRecord(group.conditions) && isRecord(group.facts))
  assert.deepEqual(Object.values(group.conditions), ['navn = "Ola"'])
  assert.deepEqual(group.facts.fodt, { type: 'date', notAfter: 'today' })
  assert.equal(sv['fact.barna.add'], 'Legg til et barn')
})

test('a sum is calculated and shown', () =>
  assert.deepEqual(facts.samlet, {
    type: 'calculated',
    expression: '(if leie = null then 0 else leie) * 2',
    unit: 'number',
  }))

test('an attachment is a choice, a file and what one has to say', () => {
  assert.deepEqual(facts.kontrakt, { type: 'one-of', choices: ['legger-ved-naa', 'ettersender', 'nei'] })
  assert.equal(shownWhen(form, 'fil'), 'kontrakt = "legger-ved-naa"')
  assert.equal(shownWhen(form, 'nei'), 'kontrakt = "nei"')
})

test('a type that nobody knows is asked as text, and told', () => {
  assert.deepEqual(facts.hologram, { type: 'text', optional: true })
  assert.ok(form.form.approximated.some(({ what }) => what === 'hologram'))
})

test('languages of the source are kept; what is not translated is told', () => {
  assert.deepEqual(Object.keys(made.texts).sort(), ['en', 'nb', 'sv'])
  assert.equal(made.texts.en?.['fact.alene.label'], 'Do you live alone?')
  assert.equal(made.texts.nb?.['fact.alene.label'], 'Bor du alene?')
  assert.ok(form.form.approximated.some(({ path }) => path === 'texts/sv.json'))
  assert.ok(form.form.approximated.some(({ path }) => path === 'texts/en.json'))
})

test('a condition that looks ahead on the page moves its question; over pages it is given up and told', () => {
  const ahead = { type: 'textfield', key: 'forst', label: 'Forst', conditional: { show: true, when: 'sist', eq: 'x' } }
  const last = { type: 'textfield', key: 'sist', label: 'Sist' }
  const moved = imported({ components: [{ type: 'panel', key: 'p', title: 'P', components: [ahead, last] }] })
  assert.deepEqual(Object.keys(moved.made.definition.facts), ['sist', 'forst'])
  assert.equal(shownWhen(moved, 'forst'), 'sist = "x"')
  const apart = imported({
    components: [
      { type: 'panel', key: 'p', title: 'P', components: [ahead] },
      { type: 'panel', key: 'q', title: 'Q', components: [last] },
    ],
  })
  assert.equal(shownWhen(apart, 'forst'), undefined)
  assert.equal(apart.form.converted, 0)
  assert.ok(apart.form.approximated.some(({ why }) => /come later/.test(why)))
})

test('keys that are no names, and two that are the same, are told apart', () => {
  const { made: odd } = imported({
    components: ['1-2 år', 'for', 'a.b', 'Ærlig', '', 'for'].map((key, i) => ({
      type: 'textfield',
      key,
      label: `Nr ${i}`,
    })),
  })
  assert.equal(Object.keys(odd.definition.facts).length, 6)
  assert.equal(new Set(Object.keys(odd.definition.facts)).size, 6)
})

test('a form without labels, choices or questions still loads', () => {
  imported({ components: [] })
  const { form: read, made: bare } = imported({
    components: [
      { type: 'radio', key: 'tomt' },
      { type: 'selectboxes', key: 'ett', values: [choice('a', 'A')] },
    ],
  })
  assert.deepEqual(
    Object.values(bare.definition.facts).map(fact => fact.type),
    ['text', 'declaration'],
  )
  assert.ok(read.approximated.length >= 3)
})
