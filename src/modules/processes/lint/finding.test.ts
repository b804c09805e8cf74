import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadTexts, translator } from '../../../kernel/texts/texts.ts'
import { bpmn, script } from '../bpmn/short-map.ts'
import { findingWords, type Rule } from './finding.ts'
import { lintMap } from './lint-map.ts'

const texts = loadTexts(join(import.meta.dirname, '..', '..', '..', '..'))
const t = { sv: translator(texts, 'almvik', 'sv'), en: translator(texts, 'almvik', 'en') }

const ends = '<startEvent id="s"/><endEvent id="e"/>'

const timer = '<timerEventDefinition/>'
const several = (inside: string) =>
  `<userTask id="c" name="Granska"><multiInstanceLoopCharacteristics ${inside}</multiInstanceLoopCharacteristics></userTask>`
const named = (element: string) => bpmn(`${ends}${element}`, 's>c\nc>e')

/** A map with each fault, and its words in Swedish. */
const faulty: [Rule, string | Uint8Array, string][] = [
  ['too-large', ' '.repeat(10_000_001), 'Filen är för stor. Högst 10 MB läses.'],
  [
    'not-utf-8',
    new Uint8Array([60, 255, 254, 62]),
    'Texten i filen är sparad på ett sätt som inte går att läsa. Spara den som UTF-8.',
  ],
  ['doctype', '<!DOCTYPE a><a/>', 'Filen börjar med en dokumenttyp (DOCTYPE). Spara den utan.'],
  ['too-deep', '<a>'.repeat(200), 'Filen har för många nivåer i varandra. Högst 100 läses.'],
  [
    'not-xml',
    'no map',
    'Filen är trasig, eller ingen karta. Spara den på nytt i programmet den kommer från. Tekniskt: …',
  ],
  [
    'no-process',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"/>',
    'Det finns inga steg i filen. Rita minst ett.',
  ],
  [
    'no-id',
    bpmn(`${ends}<userTask name="Granska"/>`, 's>e'),
    '”Granska” saknar id i filen. Spara filen på nytt i programmet den kommer från.',
  ],
  [
    'dangling-flow',
    bpmn(`${ends}<sequenceFlow id="f" name="Ja" sourceRef="s"/>`, 's>e'),
    'Pilen ”Ja” går inte från ett steg till ett annat i samma del av kartan. Dra om den.',
  ],
  [
    'foreign-default',
    bpmn(`${ends}<exclusiveGateway id="x" name="Klart?" default="s_x"/>`, 's>x\nx>e'),
    '”Klart?” har ett förval som inte är en av vägarna ut. Välj förvalet på nytt.',
  ],
  [
    'loose-boundary',
    bpmn(
      `${ends}<boundaryEvent id="b" name="För sent">${timer.replace('/>', '><timeDuration>P1D</timeDuration></timerEventDefinition>')}</boundaryEvent>`,
      's>e',
    ),
    'Händelsen ”För sent” sitter inte på kanten av något steg. Flytta den dit den hör.',
  ],
  [
    'no-handler',
    named(
      '<userTask id="c" name="Boka"/><boundaryEvent id="b" attachedToRef="c"><compensateEventDefinition/></boundaryEvent>',
    ),
    'Det som görs i ”Boka” ska kunna göras ogjort, men det står inte hur. Dra en streckad linje till steget som gör det.',
  ],
  [
    'no-time',
    named(`<userTask id="c" name="Granska"/><boundaryEvent id="b" attachedToRef="c">${timer}</boundaryEvent>`),
    'Tidsgränsen vid ”Granska” säger inte när den går ut. Skriv en tid, till exempel P3D för tre dagar.',
  ],
  [
    'no-condition',
    named('<intermediateCatchEvent id="c" name="Betalt"><conditionalEventDefinition/></intermediateCatchEvent>'),
    '”Betalt” väntar på ett villkor som inte är skrivet. Skriv vad som ska gälla.',
  ],
  [
    'no-cardinality',
    named(several('>')),
    '”Granska” ska göras flera gånger, men det står inte hur många. Skriv ett antal, eller välj en lista att gå igenom.',
  ],
  [
    'unsupported',
    named(several('behavior="One"><loopCardinality>2</loopCardinality>')),
    '”Granska” ska säga till varje gång den görs. Det kan inte köras. Låt den säga till när allt är klart.',
  ],
  [
    'unsupported',
    named('<task id="c" name="Granska" startQuantity="2"/>'),
    '”Granska” ska vänta in eller släppa iväg flera spår, eller inget. Det kan inte köras. Sätt antalet till ett.',
  ],
  [
    'unsupported',
    named('<task id="c" name="Granska"><standardLoopCharacteristics loopMaximum="-1"/></task>'),
    '”Granska” ska göras ett antal gånger som inte går. Skriv ett helt tal.',
  ],
  [
    'unsupported',
    named('<complexGateway id="c" name="Klart?"/>'),
    '”Klart?” kan inte köras i Torg, för det är ett vägval med egna regler. Rita det på ett annat sätt.',
  ],
  [
    'unsupported',
    named('<intermediateCatchEvent id="c" name="Fel"><errorEventDefinition/></intermediateCatchEvent>'),
    'Händelsen ”Fel” kan inte köras som något att vänta på, för den är ett fel. Välj ett annat slag.',
  ],
  [
    'unsupported',
    named(
      '<userTask id="c" name="Boka"/><boundaryEvent id="b" attachedToRef="c"><cancelEventDefinition/></boundaryEvent>',
    ),
    'Händelsen ”Boka” kan inte köras i Torg, för den är ett avbrott. Välj ett annat slag.',
  ],
  [
    'unsupported',
    named(`<intermediateCatchEvent id="c" name="Svar">${timer}${timer}</intermediateCatchEvent>`),
    'Händelsen ”Svar” är av flera slag på en gång. Det kan inte köras. Dela upp den i flera.',
  ],
  [
    'unsupported-script',
    named('<scriptTask id="c" name="Räkna" scriptFormat="javascript"><script>1</script></scriptTask>'),
    '”Räkna” har ett skript i javascript. Torg kör bara skript i FEEL.',
  ],
  [
    'unknown-process',
    named('<callActivity id="c" name="Pröva" calledElement="borta"/>'),
    '”Pröva” ska starta ”borta”, som inte finns i filen. Lägg den i samma fil.',
  ],
  [
    'unknown-process',
    named('<callActivity id="c" name="Pröva"/>'),
    '”Pröva” säger inte vilken process som ska starta. Välj en i samma fil.',
  ],
  [
    'unreadable-ask',
    named(
      '<userTask id="c" name="Granska"><extensionElements xmlns:torg="https://torg.example/bpmn/1"><torg:ask name="svar" type="choice" label="Hur?"/></extensionElements></userTask>',
    ),
    '”Granska” frågar efter ”svar” på ett sätt som inte går. En fråga har namn, slag och text, och ett val har minst två svar.',
  ],
  [
    'expression',
    named('<scriptTask id="c" name="Räkna"><script>x +</script></scriptTask>'),
    'Uttrycket ”x +” vid ”Räkna” går inte att läsa. Tekniskt: …',
  ],
  [
    'deadlock',
    bpmn(
      `${ends}<exclusiveGateway id="x"/><parallelGateway id="j" name="Samla"/>${script('a')}${script('a2')}`,
      's>x\nx>a: n = 1\nx>a2: n = 2\na>j\na2>j\nj>e',
    ).replaceAll('name="a2"', 'name="a"'),
    'Det kan stanna för alltid vid ”Samla”. Där väntas på något som då aldrig blir klart: a.',
  ],
  [
    'endless-tokens',
    bpmn(
      `${ends}<parallelGateway id="f"/><userTask id="a"/><userTask id="b" name="Ansök"/>`,
      's>a\na>f\nf>a\nf>b\nb>e',
    ),
    'Vid ”Ansök” kan det bli fler och fler spår utan slut. Oftast går ett spår tillbaka till något före det ställe där vägen delade sig.',
  ],
  [
    'no-end',
    bpmn(`<startEvent id="s"/><exclusiveGateway id="m" name="Om"/>${script('a')}`, 's>m\nm>a\na>m'),
    'Från ”Om” går det aldrig att komma till ett slut.',
  ],
  [
    'dead-step',
    bpmn(`${ends}${script('a')}${script('b')}<endEvent id="e2"/>`, 's>a\na>e\nb>e2'),
    '”b” händer aldrig, för inget leder dit.',
  ],
  [
    'unreachable-end',
    bpmn(`${ends}${script('a')}${script('b')}<endEvent id="e2" name="Avslag"/>`, 's>a\na>e\nb>e2'),
    'Slutet ”Avslag” nås aldrig, för inget leder dit.',
  ],
  [
    'dead-end',
    bpmn('<startEvent id="s"/><userTask id="a" name="Granska"/>', 's>a'),
    '”Granska” leder ingenstans. Sätt ett slut efter det som säger hur det gick.',
  ],
  [
    'gateway-without-question',
    bpmn(`${ends}<exclusiveGateway id="x" name="Komplett"/>${script('a')}`, 's>x\nx>a: n = 1\nx>e\na>e'),
    '”Komplett” är ett vägval utan fråga. Skriv frågan, till exempel ”Är ansökan komplett?”',
  ],
  [
    'way-without-answer',
    bpmn(`${ends}<exclusiveGateway id="x" name="Klart?"/>${script('a')}`, 's>x\nx>a: n = 1\nx>e\na>e'),
    '”Klart?” har en väg ut utan svar. Skriv vad som gör att man går den vägen.',
  ],
  ['step-without-name', named('<userTask id="c"/>'), 'Steget ”c” saknar namn. Skriv vad som görs, med ett verb.'],
  [
    'task-without-lane',
    named(
      '<laneSet id="l"><lane id="l1" name="Handläggare"><flowNodeRef>s</flowNodeRef></lane></laneSet><userTask id="c" name="Granska"/>',
    ),
    '”Granska” saknar roll. Vem gör det? Lägg steget hos den som gör det.',
  ],
]

for (const [rule, xml, words] of faulty)
  test(`${rule} is said in plain Swedish, and in English: ${words}`, async () => {
    const found = (await lintMap(xml)).find(finding => finding.rule === rule)
    assert.ok(found, 'it is found')
    // What a library says comes after our own words, as it is.
    assert.equal(findingWords(t.sv, found).replace(/(?<=Tekniskt: ).*/, '…'), words)
    const english = findingWords(t.en, found)
    assert.notEqual(english, words)
    assert.doesNotMatch(english, /\{|undefined/)
  })

/** Those that take a very large map, or that the reading of the library hides. */
const elsewhere = ['double-id', 'not-bpmn', 'too-many-states']
/** Those about building blocks: see blocks/check-use.test.ts. */
const blocks = ['unknown-block', 'block-input-missing', 'block-input-unknown', 'block-output-unknown']

/** Those of a map that a service is to run by: see outline/how-done.test.ts. */
const service = [
  'no-step-that-ends',
  'wrong-step-that-ends',
  'way-without-condition',
  'sent-to-nobody',
  'waits-in-vain',
  'rule-without-table',
  'staff-by-default',
  'unknown-fact',
  'unknown-name',
]

test('each rule that has words has been tried', () => {
  const rules = texts.keys.flatMap(key => (key.startsWith('processes.finding.') ? [key.slice(18)] : []))
  const tried = new Set<string>([...faulty.map(([rule]) => rule), ...elsewhere, ...blocks, ...service])
  assert.deepEqual(
    rules.filter(rule => !tried.has(rule)),
    [],
  )
})
