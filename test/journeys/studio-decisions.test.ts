import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, libraryOf, readModel } from '../../src/modules/processes/index.ts'
import { emptyDecision, finishedDecision, rule } from '../world/drawn-decision.ts'
import { tourOfDecisions } from '../world/tour-of-decisions.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

const fileOf = (table: string): string => table.split('/tabell/')[0] ?? ''

const clock = { now: Temporal.Instant.from('2026-11-23T07:00:00Z'), zone: 'Europe/Stockholm' }

test('Petra writes a table from nothing without script, and the file that she downloads decides as she wrote', async () => {
  const petra = await world().as('petra')
  const table = await finishedDecision(petra)
  petra.sees('Lucka: ingen regel gäller när inkomst är minst 10000 och mindre än 30000, plats är ”deltid”.')
  petra.sees('Krock: regel 2 och 3 gäller båda när inkomst är 30000, plats är ”heltid”.')
  const { bytes, disposition } = await petra.download(`${fileOf(table)}/beslut.dmn`)
  assert.match(disposition, /attachment.*\.dmn/)
  const library = libraryOf(await readModel(bytes))
  const made = decide(library, 'Avgift', { inkomst: 12_000, plats: 'heltid' }, clock)
  assert.deepEqual([made.value, made.rules.map(({ index }) => index), made.warnings], [1250.5, [2], []])
})

test('she tries it, sees the rule that decided, and keeps an example that fails when the table changes', async () => {
  const petra = await world().as('petra')
  const table = await finishedDecision(petra)
  await petra.click('Prova')
  petra.fill('in-0', '12 000,50')
  petra.fill('in-1', 'heltid')
  await petra.press('Se utfallet', { to: `${table}/prova` })
  petra.sees('1250.5')
  petra.sees('Regel 2 avgjorde.')
  petra.fill('exempel', 'Vanlig familj')
  await petra.press('Spara exemplet', { to: table })
  petra.sees('Stämmer')
  await petra.click('Regel 2')
  petra.fill(/^avgift/, '1300')
  await petra.press('Spara regeln', { to: table })
  petra.sees('minst ett exempel stämmer inte längre')
  petra.sees('Stämmer inte')
  await petra.press('Ångra senaste ändringen', { to: fileOf(table) })
  await petra.get(table)
  petra.seesNot('Stämmer inte')
})

test('each cell that can not be read is told of at its place, in plain words, and nothing is lost', async () => {
  const petra = await world().as('petra')
  const table = await finishedDecision(petra)
  for (const [text, words] of [
    ['> hög', 'Tecken 3: ”hög” är inget namn som tabellen känner till.'],
    ['[1..', 'tar slut för tidigt'],
    ['"mycket"', 'Kolumnen tar tal'],
    ['> 5 )', 'Tecken 5: ”)” går inte att läsa här.'],
  ] as const) {
    await petra.get(table)
    await petra.click('Regel 1')
    petra.fill(/^inkomst/, text)
    await petra.press('Spara regeln', { status: 422 })
    petra.sees(words)
    assert.equal(petra.value(/^inkomst/), text)
  }
})

test('rules are moved, copied and taken away; a decision feeds another', async () => {
  const petra = await world().as('petra')
  const table = await finishedDecision(petra)
  await petra.press('Flytta upp regel 2', { to: table })
  await petra.press('Kopiera regel 1', { to: table })
  const order = () =>
    petra.rows().flatMap(cells => /(\[10000\.\.30000\]|< 10000|>= 30000)/.exec(cells.join(' '))?.[0] ?? [])
  assert.deepEqual(order(), ['[10000..30000]', '[10000..30000]', '< 10000', '>= 30000'])
  await petra.press('Ta bort regel 2', { to: table })
  petra.sees('Regel 3')
  petra.seesNot('Regel 4')
  assert.deepEqual(order(), ['[10000..30000]', '< 10000', '>= 30000'])
  await petra.get(`${fileOf(table)}/ny-tabell`)
  petra.fill('namn', 'Betalning')
  await petra.press('Lägg till', { to: `${fileOf(table)}/tabell/*` })
  const other = new URL(petra.page.url).pathname
  await petra.click('Lägg till ett villkor')
  petra.fill('namn', 'Avgift')
  petra.fill('typ', 'number')
  await petra.press('Spara kolumnen', { to: other })
  petra.sees('Bygger på: Avgift.')
  await rule(petra, other, { Avgift: '> 1000', betalning: '"faktura"' })
  await rule(petra, other, { Avgift: '<= 1000', betalning: '"swish"' })
  await petra.get(`${other}/prova`)
  petra.fill('in-0', '40000')
  petra.fill('in-1', 'heltid')
  await petra.press('Se utfallet', { to: `${other}/prova` })
  petra.sees('”faktura”')
  petra.sees('Avgift, regel 3')
  await petra.get(`${table}/bygger-pa`)
  petra.choose('Betalning')
  await petra.press('Spara', { status: 403 })
  petra.sees('bygga på varandra i en ring')
})

test('two who change different rules both get theirs, and of two who change the same the later is told', async () => {
  const petra = await world().as('petra')
  const table = await finishedDecision(petra)
  const colleague = await world().as('petra')
  await petra.get(table)
  await petra.click('Regel 1')
  await colleague.get(table)
  await colleague.click('Regel 3')
  colleague.fill(/^avgift/, '1700')
  await colleague.press('Spara regeln', { to: table })
  petra.fill(/^avgift/, '10')
  await petra.press('Spara regeln', { to: table })
  petra.sees('1700')
  await petra.click('Regel 2')
  await colleague.get(table)
  await colleague.press('Ta bort regel 2', { to: table })
  petra.fill(/^avgift/, '99')
  await petra.press('Spara regeln', { status: 409 })
  petra.sees(/tog bort en regel/)
})

test('a file from elsewhere keeps all that the plain editor does not show', async () => {
  const petra = await world().as('petra')
  const file = `<?xml version="1.0" encoding="UTF-8"?>
<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:x="http://other.tool" id="d" name="Från annat håll" namespace="http://other">
<dmn:inputData id="a" name="ålder"><dmn:variable name="ålder" typeRef="number"/></dmn:inputData>
<dmn:decision id="b" name="Grupp" x:colour="red"><dmn:extensionElements><x:deep><x:er level="3"/></x:deep></dmn:extensionElements><dmn:variable name="Grupp"/><dmn:informationRequirement><dmn:requiredInput href="#a"/></dmn:informationRequirement><dmn:decisionTable hitPolicy="FIRST" x:wide="yes"><dmn:input><dmn:inputExpression><dmn:text>ålder</dmn:text></dmn:inputExpression></dmn:input><dmn:output/><dmn:rule><dmn:inputEntry><dmn:text>&lt; 18</dmn:text></dmn:inputEntry><dmn:outputEntry><dmn:text>"barn"</dmn:text></dmn:outputEntry></dmn:rule></dmn:decisionTable></dmn:decision>
<dmn:decision id="c" name="Villkorad"><dmn:variable name="Villkorad"/><dmn:conditional><dmn:if><dmn:literalExpression><dmn:text>true</dmn:text></dmn:literalExpression></dmn:if><dmn:then><dmn:literalExpression><dmn:text>1</dmn:text></dmn:literalExpression></dmn:then><dmn:else><dmn:literalExpression><dmn:text>2</dmn:text></dmn:literalExpression></dmn:else></dmn:conditional></dmn:decision>
</dmn:definitions>`
  await petra.get('/studio/beslut/importera')
  petra.attach('fil', { name: 'beslut.dmn', type: 'application/xml', bytes: Buffer.from(file) })
  petra.fill('namn', 'Från annat håll')
  await petra.press('Läs in filen', { to: '/studio/beslut/*' })
  const there = new URL(petra.page.url).pathname
  await petra.click('Villkorad')
  petra.sees('skrivet på ett annat sätt')
  const table = `${there}/tabell/b`
  await petra.get(table)
  await rule(petra, table, { ålder: '-', Grupp: '"vuxen"' })
  const { bytes } = await petra.download(`${there}/beslut.dmn`)
  const xml = bytes.toString()
  for (const kept of ['x:colour="red"', '<x:er level="3" />', 'x:wide="yes"', '20230324/MODEL', '<dmn:conditional>'])
    assert.ok(xml.includes(kept), `${kept} is not in ${xml}`)
  const library = libraryOf(await readModel(bytes))
  assert.equal(decide(library, 'b', { ålder: 40 }, clock).value, 'vuxen')
  assert.equal(decide(library, 'c', {}, clock).value, 1)
})

test('files that are no decisions are refused in plain words, and so is a stranger', async () => {
  const petra = await world().as('petra')
  for (const [text, words] of [
    ['<!DOCTYPE a [<!ENTITY b "haha">]><a>&b;</a>', 'dokumenttyp'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'ingen DMN-fil'],
    ['hej', 'ingen DMN-fil'],
    [
      '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="a" name="a" namespace="a"/>',
      'inget beslut',
    ],
  ] as const) {
    await petra.get('/studio/beslut/importera')
    petra.attach('fil', { name: 'beslut.dmn', type: 'application/xml', bytes: Buffer.from(text) })
    petra.fill('namn', 'Utifrån')
    await petra.press('Läs in filen', { status: 422 })
    petra.sees(words)
  }
  await world().visitor().get('/studio/beslut', { to: '/logga-in/medarbetare?till=%2Fstudio%2Fbeslut' })
  const table = await emptyDecision(petra)
  const vera = await world().as('malin')
  await vera.get(table, { status: 404 })
})

test('Every page of it can be shown in its states', () => tourOfDecisions(world()))
