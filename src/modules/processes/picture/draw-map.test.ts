import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBpmn } from '../bpmn/read-bpmn.ts'
import { bpmn } from '../bpmn/short-map.ts'
import { readMap } from '../map/read-map.ts'
import { drawFile, drawMap } from './draw-map.tsx'
import { layOut } from './lay-out.ts'

const file = () =>
  readBpmn(bpmn('<startEvent id="s"/><task id="a" name="Läs &amp; svara"/><endEvent id="e"/>', 's>a\na>e'))

test('a picture says what it is to those who do not see it, and its words are words', async () => {
  const svg = drawFile(await file())
  assert.match(svg, /role="img" aria-labelledby="karta-namn karta-ord"/)
  assert.match(svg, /<desc id="karta-ord">Läs &amp;(amp;)? svara<\/desc>/)
  assert.equal(svg.match(/marker-end/g)?.length, 2)
})

test('what has become of a step is told in a word, and a step leads to its page', async () => {
  const model = readMap(await file())
  const svg = drawMap(model, layOut(model), {
    id: 'karta',
    title: 'Karta',
    finding: 'Ett steg',
    marks: new Map([['a', { mark: 'new', word: 'Nytt' }]]),
    links: new Map([['a', '/steg/a']]),
  })
  assert.match(svg, /torg-map-mark-new/)
  assert.match(svg, />Nytt<\/text>/)
  assert.match(svg, /<a href="\/steg\/a"/)
  assert.match(svg, /role="group"/)
})
