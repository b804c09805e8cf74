import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBpmn, writeBpmn } from './bpmn/read-bpmn.ts'
import { bpmn } from './bpmn/short-map.ts'
import { readFacts, writeFacts } from './facts-in-file.ts'
import type { StepFacts } from './step-facts.ts'

const map = bpmn('<startEvent id="s"/><userTask id="a" name="Utred"/><endEvent id="e"/>', 's>a\na>e')

const all: StepFacts = {
  worked: { is: 'triangular', min: 5, mode: 20.5, max: 90 },
  waited: { is: 'constant', minutes: 3 * 24 * 60 },
  costOre: 12_345,
  perYear: 400,
  value: 'law',
  legalBasis: 'Förvaltningslagen 23 §',
  system: 'Treserva',
  quotes: ['Jag fick skriva samma sak tre gånger', 'Ingen svarade'],
}

const through = async (xml: string, facts: StepFacts): Promise<string> => {
  const file = await readBpmn(xml)
  writeFacts(file, 'a', facts)
  return writeBpmn(file)
}

test('what is known of a step is written in the file and read from it again', async () => {
  const xml = await through(map, all)
  assert.deepEqual(readFacts(await readBpmn(xml)).get('a'), all)
})

test('every way in which a time varies comes back as it was', async () => {
  for (const worked of [
    { is: 'constant', minutes: 12.5 },
    { is: 'normal', mean: 30, sd: 4 },
    { is: 'uniform', min: 1, max: 2 },
  ] as const)
    assert.deepEqual(readFacts(await readBpmn(await through(map, { worked }))).get('a'), { worked })
})

test('what is taken away is gone, and parameters that Torg has no word for stay', async () => {
  const xml = (await through(map, all)).replace(
    /<bpsim:TimeParameters>/,
    '<bpsim:TimeParameters><bpsim:TransferTime><bpsim:DurationParameter value="PT1H"/></bpsim:TransferTime>',
  )
  const after = await through(xml, { value: 'none' })
  assert.deepEqual(readFacts(await readBpmn(after)).get('a'), { value: 'none' })
  assert.match(after, /TransferTime/)
  assert.doesNotMatch(after, /ProcessingTime|FixedCost|Treserva/)
})

test('a file without figures has none', async () => {
  assert.equal(readFacts(await readBpmn(map)).size, 0)
})
