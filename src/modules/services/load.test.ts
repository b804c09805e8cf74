import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { BrokenServices, loadServices } from './load.ts'

const almvik = join(import.meta.dirname, '../../../municipalities/almvik')
const root = mkdtempSync(join(tmpdir(), 'torg-services-'))
after(() => rmSync(root, { recursive: true }))

type Body = {
  [key: string]: unknown
  facts: Record<string, Record<string, unknown>>
  conditions: Record<string, string>
  pages: Record<string, unknown>[]
}
let made = 0

/** A copy of Almvik with something changed in the summer job, loaded; gives its faults. */
const faultsWith = (
  change: (body: Body, texts: { sv: Record<string, string>; en: Record<string, string> }) => void,
): string[] => {
  made += 1
  const folder = join(root, 'municipalities', `kopia-${made}`)
  for (const slug of ['sommarjobb', 'synpunkt'])
    cpSync(join(almvik, 'services', slug), join(folder, 'services', slug), { recursive: true })
  const at = (file: string) => join(folder, 'services/sommarjobb', file)
  const body = JSON.parse(readFileSync(at('service.json'), 'utf8'))
  const texts = {
    sv: JSON.parse(readFileSync(at('texts/sv.json'), 'utf8')),
    en: JSON.parse(readFileSync(at('texts/en.json'), 'utf8')),
  }
  change(body, texts)
  writeFileSync(at('service.json'), JSON.stringify(body))
  for (const language of ['sv', 'en'] as const)
    writeFileSync(at(`texts/${language}.json`), JSON.stringify(texts[language]))
  try {
    loadServices(folder, ['arbetsmarknad', 'miljo-bygg'])
    return []
  } catch (fault) {
    assert.ok(fault instanceof BrokenServices, String(fault))
    return fault.faults.map(line => line.replace(`municipalities/kopia-${made}/services/sommarjobb/`, ''))
  }
}

const refused = (reason: RegExp, change: Parameters<typeof faultsWith>[0]): void => {
  const faults = faultsWith(change)
  assert.ok(
    faults.some(fault => reason.test(fault)),
    `expected ${reason} among:\n${faults.join('\n') || 'no faults'}`,
  )
}

test("Almvik's services load", () => {
  assert.deepEqual(
    faultsWith(() => undefined),
    [],
  )
})

test('the same content has the same hash, whatever the order of its keys', () => {
  const [one, two] = [loadServices(almvik), loadServices(almvik)]
  assert.deepEqual(
    one.map(s => s.service.hash),
    two.map(s => s.service.hash),
  )
})

test('everything that is wrong is told at once, each with file, place and what to write instead', () => {
  const faults = faultsWith((body, texts) => {
    body.facts.about = { type: 'essay' }
    body.conditions.underAge = 'person.agee < 18'
    delete texts.en['service.summary']
  })
  assert.ok(faults.length >= 3, faults.join('\n'))
})

test('an unknown question type', () =>
  refused(/^service\.json: facts\.about\.type: there is no question type "essay"; write one of text, /, b => {
    b.facts.about = { type: 'essay' }
  }))
test('a setting that the type does not have', () =>
  refused(/facts\.about: there is no setting "maxWord" here/, b => {
    b.facts.about = { type: 'long-text', maxWord: 9 }
  }))
test('a setting of the wrong kind', () =>
  refused(/facts\.about\.maxWords: write a number here/, b => {
    b.facts.about = { type: 'long-text', maxWords: 'nine' }
  }))
test('a text that is missing in a language', () =>
  refused(/^texts\/en\.json: service\.who: is missing/, (_, t) => {
    delete t.en['service.who']
  }))
test('a hint that one language lacks', () =>
  refused(/^texts\/en\.json: fact\.phone\.hint: another language has this text/, (_, t) => {
    delete t.en['fact.phone.hint']
  }))
test('a text that nothing asks for', () =>
  refused(/^texts\/sv\.json: fact\.fone\.hint: nothing asks for this text/, (_, t) => {
    t.sv['fact.fone.hint'] = 'x'
  }))
test('a placeholder that nobody fills', () =>
  refused(/\{name\} can't be filled in here/, (_, t) => {
    t.sv['service.who'] = 'Hej {name}'
  }))
test('a text that is no ICU message', () =>
  refused(/service\.who: is not a text that can be shown/, (_, t) => {
    t.sv['service.who'] = 'Hej {name'
  }))
test('a condition that can not be read', () =>
  refused(/conditions\.underAge: .*ends too early.*\(at character/, b => {
    b.conditions.underAge = 'person.age <'
  }))
test('a condition on a name that is not there', () =>
  refused(/conditions\.underAge: There is nothing called "person\.agee"/, b => {
    b.conditions.underAge = 'person.agee < 18'
  }))
test('a condition that compares what can not be compared', () =>
  refused(/conditions\.underAge: .*a number with text/, b => {
    b.conditions.underAge = 'person.age < "18"'
  }))
test('a condition on a choice that does not exist', () =>
  refused(/"parken" is not one of the choices; write one of "aldreomsorg"/, b => {
    b.conditions.mayDrive = 'list contains(areas, "parken")'
  }))
test('a condition that is neither true nor false', () =>
  refused(/is not true or false/, b => {
    b.conditions.underAge = 'person.age + 1'
  }))
test('conditions in a circle', () =>
  refused(/goes round in a circle \(.*underAge.*wantsSupport.*\)/, b => {
    b.conditions.underAge = 'wantsSupport'
    b.conditions.wantsSupport = 'underAge'
  }))
test('a page with a fact that does not exist', () =>
  refused(/^service\.json: pages\[0\]\.facts\[1\]: there is no fact "fone"; write one of email, /, b => {
    b.pages[0] = { ...b.pages[0], facts: ['email', 'fone'] }
  }))
test('a page with a condition that does not exist', () =>
  refused(/pages\[1\]\.when: there is no condition "minor"/, b => {
    b.pages[1] = { ...b.pages[1], when: 'minor' }
  }))
test('a page that rests on a later question', () =>
  refused(/pages\[1\]\.when: "wantsSupport" needs needsSupport, asked here or later/, b => {
    b.pages[1] = { ...b.pages[1], when: 'wantsSupport' }
  }))
test('two pages with one name', () =>
  refused(/pages\[2\]\.id: another page is called "om-dig" too/, b => {
    b.pages[2] = { ...b.pages[2], id: 'om-dig' }
  }))
test('a fact asked twice', () =>
  refused(/pages\[2\]\.facts\[1\]: "email" is asked for on the page "om-dig" already/, b => {
    b.pages[2] = { ...b.pages[2], facts: ['occupation', 'email'] }
  }))
test('a fact asked nowhere', () =>
  refused(/facts\.extra: is asked for on no page/, b => {
    b.facts.extra = { type: 'yes-no' }
  }))
test('a file that is not alone on its page', () =>
  refused(/"cv" is a file and must stand alone/, b => {
    b.pages[6] = { ...b.pages[6], facts: ['cv', 'about'] }
    b.pages.splice(7, 1)
  }))
test('a unit that the organisation does not have', () =>
  refused(
    /^service\.json: unit: there is no unit "park" in organisation\.json; write one of arbetsmarknad, miljo-bygg/,
    b => {
      b.unit = 'park'
    },
  ))
test('a slug that is not the folder', () =>
  refused(/slug: is "sommarjobben" but the folder is called "sommarjobb"/, b => {
    b.slug = 'sommarjobben'
  }))
test('a refusal that rests on the form', () =>
  refused(/refusedWhen\[0\]: "studies" rests on questions in the form/, b => {
    b.applicant = { kinds: ['person'], refusedWhen: ['studies'] }
  }))
test('a setting that is not there at all', () =>
  refused(/^service\.json: handlingTimeDays: is missing; write/, b => {
    delete b.handlingTimeDays
  }))
test('a day that does not exist', () =>
  refused(/closes: write a day that exists/, b => {
    b.closes = '2026-02-31'
  }))

test('a fact whose name means something else', () =>
  refused(/^service\.json: facts\.today: choose another name/, b => {
    b.facts.today = { type: 'date' }
  }))
test('a fact whose name every object has', () =>
  refused(/^service\.json: facts\.constructor: choose another name/, b => {
    Object.defineProperty(b.facts, 'constructor', { value: { type: 'yes-no' }, enumerable: true })
  }))

test('a file that is not JSON', () => {
  const folder = join(root, 'municipalities', 'trasig')
  cpSync(join(almvik, 'services'), join(folder, 'services'), { recursive: true })
  writeFileSync(join(folder, 'services/sommarjobb/service.json'), '{ "format": 1, }')
  assert.throws(() => loadServices(folder), /sommarjobb\/service\.json: is not JSON/)
})
