import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromJson, toJson } from '../../../kernel/feel/open/open-json.ts'
import { isRecord } from '../../../kernel/feel/open/open-value.ts'
import { libraryOf, readModel } from './compile-dmn.ts'
import { decide } from './decide.ts'
import { DmnFault } from './read-dmn.ts'
import { decision, dmn, idOf, input, literal, table, text } from './short-decisions.ts'

const clock = { now: Temporal.Instant.from('2026-11-22T08:00:00Z'), zone: 'Europe/Stockholm' }

const asked = async (file: string, name: string, given: Record<string, unknown> = {}, others: string[] = []) => {
  const library = libraryOf(await readModel(file), await Promise.all(others.map(other => readModel(other))))
  const names = fromJson(given)
  assert.ok(isRecord(names))
  const decided = decide(library, name, names, clock)
  return { ...decided, value: toJson(decided.value) }
}
const value = async (...args: Parameters<typeof asked>) => (await asked(...args)).value

const knowledge = (name: string, params: string[], body: string, needs = ''): string =>
  `<businessKnowledgeModel id="${idOf(name)}" name="${name}"><variable name="${name}"/><encapsulatedLogic>${params
    .map(param => `<formalParameter name="${param}"/>`)
    .join('')}${body}</encapsulatedLogic>${needs}</businessKnowledgeModel>`

test('a decision rests on others, on input and on knowledge, each found once', async () => {
  const file = dmn(
    input('income', 'number') +
      knowledge('tax of', ['n'], literal('n * 0.3')) +
      decision('tax', literal('tax of(income)'), ['input:income', 'knowledge:tax of']) +
      decision('left', literal('income - tax'), ['input:income', 'decision:tax']) +
      decision('band', table('', ['left'], [{}], ['< 100 -> "low"', '>= 100 -> "high"']), ['decision:left']),
  )
  const { value: band, rules } = await asked(file, 'band', { income: 200 })
  assert.equal(band, 'high')
  assert.deepEqual(rules, [{ table: 'band', rule: 'r2', index: 2 }])
  assert.equal(await value(file, 'left', { income: 'much' }), null)
  assert.equal(await value(file, 'tax of', { n: 10 }), 3)
})

test('boxed expressions', async () => {
  const boxed = (logic: string) => value(dmn(decision('d', logic)), 'd')
  const entry = (name: string, logic: string) => `<contextEntry><variable name="${name}"/>${logic}</contextEntry>`
  const result = (logic: string) => `<contextEntry>${logic}</contextEntry>`
  assert.deepEqual(await boxed(`<context>${entry('a', literal('1'))}${entry('b', literal('a + 1'))}</context>`), {
    a: 1,
    b: 2,
  })
  assert.equal(await boxed(`<context>${entry('a', literal('1'))}${result(literal('a + 5'))}</context>`), 6)
  assert.deepEqual(await boxed(`<list>${literal('1')}${literal('"b"')}</list>`), [1, 'b'])
  const rows = `<relation><column name="x"/><column name="y"/><row>${literal('1')}${literal('2')}</row></relation>`
  assert.deepEqual(await boxed(rows), [{ x: 1, y: 2 }])
  const add = `<functionDefinition><formalParameter name="n"/>${literal('n + 1')}</functionDefinition>`
  const call = `<invocation>${literal('add')}<binding><parameter name="n"/>${literal('4')}</binding></invocation>`
  assert.equal(await boxed(`<context>${entry('add', add)}${result(call)}</context>`), 5)
  const child = (name: string, expression: string) => `<${name}>${literal(expression)}</${name}>`
  assert.equal(
    await boxed(`<conditional>${child('if', '1 > 2')}${child('then', '"a"')}${child('else', '"b"')}</conditional>`),
    'b',
  )
  assert.deepEqual(await boxed(`<filter>${child('in', '[1, 5, 9]')}${child('match', 'item > 2')}</filter>`), [5, 9])
  const each = (how: string, last: string, expression: string) =>
    boxed(`<${how} iteratorVariable="e">${child('in', '[1, 2]')}${child(last, expression)}</${how}>`)
  assert.deepEqual(await each('for', 'return', 'e * 2'), [2, 4])
  assert.equal(await each('some', 'satisfies', 'e > 1'), true)
  assert.equal(await each('every', 'satisfies', 'e > 1'), false)
})

test('a decision service decides with what it is given, and can be called', async () => {
  const file = dmn(
    input('a') +
      decision('b', literal('1 / 0')) +
      decision('c', literal('a + b'), ['input:a', 'decision:b']) +
      '<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#c"/><inputDecision href="#b"/><inputData href="#a"/></decisionService>' +
      decision('called', literal('s(1, 2)'), ['knowledge:s']) +
      decision('by name', literal('s(b: 5, a: 1)'), ['knowledge:s']) +
      decision('too few', literal('s(1)'), ['knowledge:s']),
  )
  assert.equal(await value(file, 's', { a: 1, b: 10 }), 11)
  assert.equal(await value(file, 'called'), 3)
  assert.equal(await value(file, 'by name'), 6)
  assert.equal(await value(file, 'too few'), null)
})

test('types of the file are asked for, and nothing is made to fit but one item and a list of one', async () => {
  const types =
    '<itemDefinition name="Age"><typeRef>number</typeRef><allowedValues><text>[0..120]</text></allowedValues></itemDefinition>' +
    '<itemDefinition name="Ages" isCollection="true"><typeRef>Age</typeRef></itemDefinition>' +
    '<itemDefinition name="Child"><itemComponent name="age"><typeRef>Age</typeRef></itemComponent></itemDefinition>'
  const file = (type: string) => dmn(types + input('x', type) + decision('d', literal('x'), ['input:x']))
  assert.equal(await value(file('Age'), 'd', { x: 7 }), 7)
  assert.equal(await value(file('Age'), 'd', { x: 700 }), null)
  assert.equal(await value(file('Age'), 'd', { x: '7' }), null)
  assert.equal(await value(file('Age'), 'd', { x: [7] }), 7)
  assert.deepEqual(await value(file('Ages'), 'd', { x: 7 }), [7])
  assert.equal(await value(file('Ages'), 'd', { x: [7, 700] }), null)
  assert.deepEqual(await value(file('Child'), 'd', { x: { age: 7, name: 'Bo' } }), { age: 7, name: 'Bo' })
  assert.equal(await value(file('Child'), 'd', { x: { age: 'seven' } }), null)
  assert.equal(await value(dmn(types + decision('d', literal('300 instance of Age'))), 'd'), true)
})

test('decisions of another file are known under the name of its import', async () => {
  const other = dmn(
    '<itemDefinition name="T"><typeRef>string</typeRef></itemDefinition>' +
      input('who', 'T') +
      decision('greeting', literal('"Hello " + who'), ['input:who']),
    undefined,
    'http://other',
  )
  const main = dmn(
    '<import name="o" namespace="http://other" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>' +
      decision('d', literal('o.greeting + "!"'), []).replace(
        '<literalExpression>',
        '<informationRequirement><requiredDecision href="http://other#greeting"/></informationRequirement><literalExpression>',
      ),
  )
  assert.equal(await value(main, 'd', { who: 'Bo' }, [other]), 'Hello Bo!')
  assert.equal(await value(main, 'd', { o: { who: 'Bo' } }, [other]), 'Hello Bo!')
  const { value: none, warnings } = await asked(main, 'd', { who: 'Bo' })
  assert.equal(none, null)
  assert.match(warnings.join(), /requires what is not there/)
})

test('all versions of DMN are read', async () => {
  for (const version of [
    '20151101/dmn.xsd',
    '20180521/MODEL/',
    '20191111/MODEL/',
    '20211108/MODEL/',
    '20230324/MODEL/',
  ]) {
    const uri = `${version.startsWith('2015') || version.startsWith('2018') ? 'http' : 'https'}://www.omg.org/spec/DMN/${version}`
    assert.equal(await value(dmn(decision('d', literal('1')), uri), 'd'), 1, version)
  }
})

test('what is wrong with a file is told by name', async () => {
  const faults: [string | Uint8Array, string][] = [
    ['', 'not-xml'],
    ['<definitions', 'not-xml'],
    ['<a/>', 'not-dmn'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><definitions/>', 'doctype'],
    ['<a>'.repeat(200), 'too-deep'],
    [new Uint8Array([0x3c, 0xff, 0xfe]), 'not-utf-8'],
    [new Uint8Array(10_000_001), 'too-large'],
    [dmn(decision('d', literal('1')) + decision('d', literal('2'))), 'double-id'],
    [dmn('<decision id="a b" name="d"/>'), 'bad-id'],
    [dmn(decision('d', table('hitPolicy="SOMETIMES"', ['1'], [{}], ['- -> 1']))), 'hit-policy'],
    [dmn(decision('d', table('', ['1'], [{}], ['-; - -> 1']))), 'uneven-rule'],
  ]
  for (const [file, rule] of faults)
    await assert.rejects(readModel(file), (fault: Error) => fault instanceof DmnFault && fault.rule === rule, rule)
  await assert.rejects(
    asked(dmn(''), 'nothing'),
    (fault: Error) => fault instanceof DmnFault && fault.rule === 'no-decision',
  )
})

test('what can not be read or goes round gives null and a reason, never a crash', async () => {
  const cases: [string, RegExp][] = [
    [decision('d', literal('1 +')), /can't be read/],
    [decision('d', ''), /no logic/],
    [decision('d', literal('d'), ['decision:d']), /requires itself/],
    [knowledge('f', ['n'], literal('f(n)')) + decision('d', literal('f(1)'), ['knowledge:f']), /too deep/],
    [
      decision(
        'd',
        `<literalExpression expressionLanguage="http://example.org/other">${text('1')}</literalExpression>`,
      ),
      /not FEEL/,
    ],
    [decision('d', literal('(function(x) external {java: {class: "a"}})(1)')), /External functions are not run/],
  ]
  for (const [elements, reason] of cases) {
    const { value: none, warnings } = await asked(dmn(elements), 'd')
    assert.equal(none, null, elements)
    assert.match(warnings.join(), reason)
  }
})
