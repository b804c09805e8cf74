import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadTexts, translator } from '../../../kernel/texts/texts.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { findingWords, type Rule } from '../lint/finding.ts'
import { lintMap } from '../lint/lint-map.ts'
import type { Catalogue } from './block.ts'

const texts = loadTexts(join(import.meta.dirname, '..', '..', '..', '..'))
const t = { sv: translator(texts, 'almvik', 'sv'), en: translator(texts, 'almvik', 'en') }

const value = { kind: 'text', required: true, description: { sv: '', en: '' } } as const
const catalogue: Catalogue = [
  {
    topic: 'skicka',
    name: { sv: 'Skicka', en: 'Send' },
    description: { sv: '', en: '' },
    inputs: [{ ...value, name: 'text' }],
    outputs: [{ ...value, name: 'svar' }],
    errors: [],
    own: false,
    run: async () => ({}),
  },
]
const named = (element: string) => bpmn(`<startEvent id="s"/><endEvent id="e"/>${element}`, 's>c\nc>e')
const block = (topic: string, mapping = '') =>
  named(
    `<serviceTask id="c" name="Svara" xmlns:z="z"><extensionElements><z:taskDefinition type="${topic}"/><z:ioMapping>${mapping}</z:ioMapping></extensionElements></serviceTask>`,
  )
const given = '<z:input source="=brev" target="text"/>'

const faulty: [Rule, string, string][] = [
  ['unknown-block', block('flyg'), '”Svara” ber om byggblocket ”flyg”, som inte finns. Välj ett ur katalogen.'],
  ['block-input-missing', block('skicka'), '”Svara” saknar ett värde för ”text”. Byggblocket ”skicka” behöver det.'],
  [
    'block-input-unknown',
    block('skicka', `${given}<z:input source="=1" target="fart"/>`),
    '”Svara” ger ett värde till ”fart”, men byggblocket ”skicka” har inget sådant. Ta bort det eller rätta namnet.',
  ],
  [
    'block-output-unknown',
    block('skicka', `${given}<z:output source="=svra" target="x"/>`),
    '”Svara” väntar sig svaret ”svra”, men byggblocket ”skicka” ger inget sådant. Rätta namnet.',
  ],
]

for (const [rule, xml, words] of faulty)
  test(`${rule} stops a map, and is said in plain words in both languages`, async () => {
    const [found, ...more] = (await lintMap(xml, catalogue)).filter(({ level }) => level === 'error')
    assert.deepEqual(more, [])
    assert.equal(found?.rule, rule)
    assert.equal(findingWords(t.sv, found), words)
    assert.doesNotMatch(findingWords(t.en, found), /\{|undefined|byggblock/)
  })

test('a block that is used as it is to be has nothing remarked, and without a catalogue nothing is said of blocks', async () => {
  const errors = async (xml: string, known?: Catalogue) =>
    (await lintMap(xml, known)).flatMap(({ rule, level }) => (level === 'error' ? [rule] : []))
  const outputs = '<z:output source="=svar" target="x"/><z:output source="=upper case(y)" target="z"/>'
  assert.deepEqual(await errors(block('skicka', given + outputs), catalogue), [])
  assert.deepEqual(await errors(block('flyg')), [])
  // A send task that names its work and no message is done by a block; another sends its message as before.
  const send = (more: string) => named(`<sendTask id="c" name="Svara" xmlns:torg="t" ${more}/>`)
  assert.deepEqual(await errors(send('torg:topic="flyg"'), catalogue), ['unknown-block'])
  assert.deepEqual(await errors(send(''), catalogue), [])
})
