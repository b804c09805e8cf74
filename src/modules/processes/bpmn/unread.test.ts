import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBpmn, writeBpmn } from './read-bpmn.ts'

const map = (inside: string, attributes = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tool="https://tool.example/1" xmlns:unused="https://unused.example" targetNamespace="x"${attributes}>
${inside}
</definitions>`

const roundTrip = async (xml: string): Promise<string> => writeBpmn(await readBpmn(xml))

for (const [what, inside, kept] of [
  [
    'an element of another tool where the standard has none',
    '<process id="p"><task id="a" name="Läs"/><tool:colour of="a" shade="r&amp;d"><tool:deep>Ö &lt; 2</tool:deep></tool:colour></process>',
    [/<tool:colour of="a" shade="r&amp;d"><tool:deep>Ö &lt; 2<\/tool:deep><\/tool:colour>/],
  ],
  [
    'a reference to what is not there',
    '<process id="p"><startEvent id="s"><messageEventDefinition id="m" messageRef="nowhere"/></startEvent></process>',
    [/messageRef="nowhere"/],
  ],
  [
    'an element whose id is taken',
    '<process id="p"><task id="a"/><task id="b"><documentation id="a">Två gånger</documentation></task></process>',
    [/<documentation id="a">Två gånger<\/documentation>/],
  ],
  [
    'a whole process whose id is taken',
    '<process id="p"><task id="a"/></process><process id="p"><task id="b" name="Också"/></process>',
    [/<task id="b" name="Också" \/>/, /id="a"/],
  ],
  [
    'what is said though it goes without saying',
    '<process id="p"><task id="a" startQuantity="1" isForCompensation="false"/></process>',
    [/startQuantity="1"/, /isForCompensation="false"/],
  ],
  ['a prefix that nothing uses', '<process id="p"/>', [/xmlns:unused="https:\/\/unused.example"/]],
] as const)
  test(`kept when a map is read and written: ${what}`, async () => {
    const once = await roundTrip(map(inside))
    for (const part of kept) assert.match(once, part)
    assert.equal(await roundTrip(once), once, 'a second time changes nothing')
  })

test('what the library wrote since is not undone, and what was removed does not come back', async () => {
  const file = await readBpmn(
    map(
      '<process id="p"><task id="a" isForCompensation="false"><tool:note>En</tool:note></task><task id="b"><tool:note>Två</tool:note></task></process>',
    ),
  )
  const process: unknown = Object(file.source).rootElements[0]
  const [task] = Object(process).flowElements
  task.isForCompensation = true
  Object.assign(Object(process), { flowElements: [task] })
  const written = await writeBpmn(file)
  assert.match(written, /<tool:note>En<\/tool:note>/)
  assert.match(written, /isForCompensation="true"/)
  assert.doesNotMatch(written, /Två|id="b"/)
})
