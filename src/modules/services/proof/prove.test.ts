import { test } from 'node:test'
import { animals, says, silent, twoPages } from '../../../../test/support/small-service.ts'

test('a page whose condition contradicts itself can never be shown', () => {
  const parts = { facts: animals, conditions: { both: 'pet = "hund" and pet = "katt"' }, pages: twoPages('both') }
  says(/^stops page-never-shown pages\[1\]\.when page-never$/, parts)
  says(/^stops never-true conditions\.both never-true$/, parts)
})

test('a number beyond what may be answered can never be met; the greatest can', () => {
  says(/^stops page-never-shown /, { facts: animals, conditions: { many: 'count > 10' }, pages: twoPages('many') })
  silent(/never|not-found/, { facts: animals, conditions: { many: 'count >= 10' }, pages: twoPages('many') })
  silent(/never|not-found/, { facts: animals, conditions: { mid: 'count > 3 and count < 5' }, pages: twoPages('mid') })
})

test('what can only be searched for is told of as that', () => {
  const facts = { ...animals, other: { type: 'number', min: 0, max: 10 } }
  const pages = [
    { id: 'djur', facts: ['pet', 'count', 'other'] },
    { id: 'mer', when: 'odd', facts: ['name'] },
  ]
  says(/^warns page-never-shown pages\[1\]\.when page-not-found$/, {
    facts,
    conditions: { odd: 'count * other = 7777' },
    pages,
  })
})

test('a question that can never be asked where its page is shown', () => {
  says(/^stops against-page pages\[1\]\.facts\[1\]\.when against-page$/, {
    facts: { ...animals, breed: { type: 'text' } },
    conditions: { dog: 'pet = "hund"', cat: 'pet = "katt"' },
    pages: twoPages('dog', ['name', { fact: 'breed', when: 'cat' }]),
  })
})

test('a condition on a question that is always met where its page is shown', () => {
  says(/^warns needless-condition pages\[1\]\.facts\[1\]\.when item-always$/, {
    facts: { ...animals, breed: { type: 'text' } },
    conditions: { dog: 'pet = "hund"', owner: 'pet != "ingen"' },
    pages: twoPages('dog', ['name', { fact: 'breed', when: 'owner' }]),
  })
})

test('a condition that everybody who may apply meets', () => {
  says(/^warns always-true conditions\.young always-true$/, {
    facts: animals,
    conditions: { young: 'person.age < 30', old: 'person.age > 20' },
    applicant: { kinds: ['person'], refusedWhen: ['old'] },
    pages: twoPages('young'),
  })
})

test('a rule that no answer meets, and one that no answer breaks', () => {
  const withRule = (rule: string) => ({
    facts: { ...animals, count: { type: 'number', min: 0, max: 10, must: ['rule'] } },
    conditions: { rule, dog: 'pet = "hund"' },
    pages: twoPages('dog'),
  })
  says(/^stops rule-always-bites .*never-taken$/, withRule('count > 20'))
  says(/^warns rule-never-bites .*never-bites$/, withRule('count <= 10'))
  silent(/rule-/, withRule('count >= 2'))
})

test('a dead end: a last day that leaves no later one', () => {
  const dates = (last: Record<string, unknown>) => ({
    facts: {
      from: { type: 'date', notAfter: '2026-12-31', notBefore: 'today' },
      to: { type: 'date', must: ['later'], ...last },
    },
    conditions: { later: 'to > from' },
    pages: [{ id: 'tid', facts: ['from', 'to'] }],
  })
  says(/^warns dead-end pages\[0\]\.facts\[1\] dead-end$/, dates({ notAfter: '2026-12-31' }))
  silent(/dead-end/, dates({ notAfter: '2027-01-31' }))
  silent(/dead-end/, dates({ notAfter: '2026-12-31', optional: true }))
})

test('limits that leave no answer at all', () => {
  says(/^warns no-answer facts\.day no-answer$/, {
    facts: { day: { type: 'date', notBefore: '2027-02-01', notAfter: '2027-01-01' } },
    pages: [{ id: 'dag', facts: ['day'] }],
  })
})

const children = (inner: string, outer: string) => ({
  facts: {
    children: {
      type: 'group',
      min: 1,
      max: 3,
      facts: { age: { type: 'number', min: 0, max: 20 }, school: { type: 'text' } },
      conditions: { pupil: inner },
      pages: [{ id: 'barnet', facts: ['age', { fact: 'school', when: 'pupil' }] }],
    },
    name: { type: 'text' },
  },
  conditions: { anyOf: outer },
  pages: [
    { id: 'barn', facts: ['children'] },
    { id: 'mer', when: 'anyOf', facts: ['name'] },
  ],
})

test('rows: their own conditions, and those that look at them from outside', () => {
  silent(/never|not-found|always/, children('age >= 6', 'some c in children satisfies c.age < 3'))
  says(/^stops never-true facts\.children\.conditions\.pupil/, children('age > 20', 'count(children) > 1'))
  says(/^stops page-never-shown pages\[1\]\.when page-never$/, children('age >= 6', 'count(children) > 3'))
  silent(/page-/, children('age >= 6', 'count(children) = 3'))
})

test('conditions, values and purposes that nobody uses', () => {
  const parts = {
    facts: { ...animals, total: { type: 'calculated', expression: 'count * 2' } },
    conditions: { dog: 'pet = "hund"', idle: 'pet = "katt"' },
    purposes: { nothing: { legalBasis: ['Lag (2000:1)'] } },
    pages: twoPages('dog'),
  }
  says(/^warns unused-condition conditions\.idle/, parts)
  says(/^warns unused-value facts\.total/, parts)
  says(/^warns unused-purpose purposes\.nothing/, parts)
  silent(/unused-condition conditions\.dog/, parts)
})

test('what is asked says why; of a personal number it must', () => {
  const asking = (purpose?: string) => ({
    facts: { number: { type: 'personal-number', ...(purpose ? { purpose } : {}) } },
    ...(purpose ? { purposes: { [purpose]: { legalBasis: ['Skollagen (2010:800)'] } } } : {}),
    pages: [{ id: 'vem', facts: ['number'] }],
  })
  says(/^stops personal-number-without-purpose facts\.number/, asking())
  silent(/purpose/, asking('placement'))
  says(/^warns no-purpose facts\.name/, { facts: { name: { type: 'text' } }, pages: [{ id: 'a', facts: ['name'] }] })
})

test('texts: heavy, long, of offices, with links', () => {
  const withHint = (hint: string, label = 'Namn') => ({
    facts: { name: { type: 'text' } },
    pages: [{ id: 'vem', facts: ['name'] }],
    texts: { 'fact.name.hint': hint, 'fact.name.label': label },
  })
  says(/^warns bureaucratic-word fact\.name\.hint/, withHint('Den du anger ska inkomma med intyg.'))
  says(/^warns link-in-hint fact\.name\.hint/, withHint('Läs mer på https://almvik.example'))
  says(/^warns long-label fact\.name\.label/, withHint('Så.', 'Vad heter du? '.repeat(9)))
  says(/^warns long-sentence fact\.name\.hint/, withHint(`Du kan skriva ${'och skriva '.repeat(13)}.`))
  says(
    /^stops heavy-text fact\.name\.hint/,
    withHint(
      'Myndighetens handläggningsrutiner föreskriver kommunikationsskyldighet gentemot samtliga berörda vårdnadshavare, förskoleverksamheter och kommunalförbundets ansvariga tjänstepersoner beträffande ansökningsförfarandets fortsatta handläggning respektive beslutsfattande samt verkställighet.',
    ),
  )
  silent(/text|word|sentence|label|hint/, withHint('Skriv för- och efternamn. Du kan skriva det du kallas.'))
})

test('a page with nine questions is long; yes and no as choices are a type of their own', () => {
  const names = Array.from({ length: 9 }, (_, i) => `q${i}`)
  says(/^warns long-page pages\[0\]\.facts/, {
    facts: Object.fromEntries(names.map(name => [name, { type: 'text' }])),
    pages: [{ id: 'alla', facts: names }],
  })
  says(/^warns yes-no-as-choices facts\.q\.type/, {
    facts: { q: { type: 'one-of', choices: ['ja', 'nej'] } },
    pages: [{ id: 'en', facts: ['q'] }],
  })
})

test('a rule that can be broken is no condition that always holds', () => {
  silent(/always-true|not-found|never/, {
    facts: { ...animals, count: { type: 'number', must: ['few'] } },
    conditions: { few: 'count < 5', dog: 'pet = "hund"' },
    pages: twoPages('dog'),
  })
})

test('the year in which somebody comes of an age has two ends', () => {
  silent(/never|not-found|always/, {
    facts: animals,
    conditions: { young: 'person.age < 21 and person.ageThisYear != 21 and pet = "hund"' },
    pages: twoPages('young'),
  })
  says(/^stops page-never-shown pages\[1\]\.when page-never$/, {
    facts: animals,
    conditions: { nobody: 'person.age < 21 and person.ageThisYear > 21' },
    pages: twoPages('nobody'),
  })
})
