import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bpmn, flowsOf, script } from '../bpmn/short-map.ts'
import { lintMap } from './lint-map.ts'

const errors = async (xml: string): Promise<string[]> =>
  (await lintMap(xml)).filter(({ level }) => level === 'error').map(({ rule, element }) => `${rule} ${element}`)

const ends = '<startEvent id="s"/><endEvent id="e"/>'

test('a map that can always come to its end is sound', async () => {
  const map = bpmn(
    `${ends}<parallelGateway id="f"/><parallelGateway id="j"/><exclusiveGateway id="x" name="Klart?"/><userTask id="u" name="u"/>${script('a')}
    <boundaryEvent id="t" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="late"/>`,
    's>f\nf>u\nf>a\nu>x\nx>u: n = 1\nx>j: n = 2\na>j\nj>e\nt>late',
  )
  assert.deepEqual(await errors(map), [])
})

test('what can stand still, go on without end or never happen is found, with the step', async () => {
  const split = `${ends}<exclusiveGateway id="x"/><parallelGateway id="j"/>${script('a')}${script('b')}`
  const [stands, ...more] = await lintMap(bpmn(split, 's>x\nx>a: n = 1\nx>b: n = 2\na>j\nb>j\nj>e'))
  assert.equal(stands?.rule, 'deadlock')
  assert.equal(stands?.values.step, 'j')
  assert.match(stands?.values.missing ?? '', /^[ab]$/)
  assert.ok(more.some(({ rule, element }) => rule === 'unreachable-end' && element === 'e'))
  const growing = `${ends}<parallelGateway id="f"/><userTask id="a"/><userTask id="b"/>`
  assert.deepEqual(await errors(bpmn(growing, 's>a\na>f\nf>a\nf>b\nb>e')), ['endless-tokens f'])
  const round = `<startEvent id="s"/><exclusiveGateway id="m"/>${script('a')}`
  assert.deepEqual(await errors(bpmn(round, 's>m\nm>a\na>m')), ['no-end m'])
  const lonely = `${ends}${script('a')}${script('b')}<endEvent id="e2"/>`
  assert.deepEqual(await errors(bpmn(lonely, 's>a\na>e\nb>e2')), ['dead-step b', 'unreachable-end e2'])
})

test('each subprocess is looked at by itself', async () => {
  const inside = (x: string) =>
    bpmn(
      `${ends}<subProcess id="sub"><startEvent id="s2"/><${x} id="x"/><parallelGateway id="j"/><userTask id="u"/><userTask id="v"/><endEvent id="e2"/>${flowsOf('s2>x\nx>u\nx>v\nu>j\nv>j\nj>e2')}</subProcess>`,
      's>sub\nsub>e',
    )
  assert.deepEqual(await errors(inside('parallelGateway')), [])
  assert.deepEqual(await errors(inside('exclusiveGateway')), ['deadlock j', 'unreachable-end e2'])
})

test('what is not run is refused with its reason', async () => {
  assert.deepEqual(await errors(bpmn(`${ends}<complexGateway id="c"/>`, 's>c\nc>e')), ['unsupported c'])
  assert.deepEqual(
    await errors(
      bpmn(
        `${ends}<scriptTask id="c" scriptFormat="javascript"><script>while(true){}</script></scriptTask>`,
        's>c\nc>e',
      ),
    ),
    ['unsupported-script c'],
  )
  assert.deepEqual(await errors(bpmn(`${ends}<callActivity id="c" calledElement="gone"/>`, 's>c\nc>e')), [
    'unknown-process c',
  ])
  assert.deepEqual(await errors(bpmn(`${ends}${script('a', 'x +')}`, 's>a\na>e')), ['expression a'])
})

test('files that are no maps are refused by name', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${bpmn(ends, 's>e').slice(38)}`
  assert.deepEqual(await errors(laughs), ['doctype '])
  assert.deepEqual(await errors('not xml at all'), ['not-xml '])
  assert.deepEqual(await errors('<html><body/></html>'), ['not-xml '])
  assert.deepEqual(await errors(`<a>${'<b>'.repeat(200)}`), ['too-deep '])
  assert.deepEqual(await errors(' '.repeat(10_000_001)), ['too-large '])
  assert.deepEqual(
    (await lintMap(new Uint8Array([60, 255, 254, 62]))).map(({ rule }) => rule),
    ['not-utf-8'],
  )
  const empty = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"/>'
  assert.deepEqual(await errors(empty), ['no-process '])
})
