import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ApiWorld, openApiWorld } from '../../../test/support/api-world.ts'
import { type CatalogueRecord, faultsOf, record } from '../../../test/support/cpsv-ap.ts'
import { toTurtle } from './rdf.ts'

let world: ApiWorld
before(async () => {
  world = await openApiWorld()
})
after(() => world.done())

const catalogue = '/oppna-data/tjanster'
const read = async (path: string): Promise<CatalogueRecord> => {
  const answer = await world.ask(path)
  assert.equal(answer.status, 200, path)
  assert.equal(answer.headers.get('content-type'), 'application/ld+json')
  return record.parse(await answer.json())
}
const ofType = ({ '@graph': graph }: CatalogueRecord, type: string) => graph.filter(one => one['@type'].includes(type))
const wordsOf = (thing: unknown): string => JSON.stringify(thing)

test('every service that is offered has a record that the profile has nothing against, in both languages', async () => {
  const whole = await read(catalogue)
  assert.deepEqual(faultsOf(whole), [])
  const services = ofType(whole, 'cpsv:PublicService')
  const { items } = await (await world.ask('/api/v1/services')).json()
  assert.equal(services.length, items.length)
  for (const service of services)
    for (const name of ['dct:title', 'dct:description'])
      assert.match(wordsOf(service[name]), /"@language":"sv".*"@language":"en"/)
  for (const type of ['cv:Cost', 'cv:Evidence', 'cv:LifeEvent', 'cv:BusinessEvent', 'eli:LegalResource', 'cv:Output'])
    assert.ok(ofType(whole, type).length > 0, `there is no ${type}`)
})

test('the judge of records sees what is missing, what is too much, and what leads nowhere', async () => {
  const whole = await read(`${catalogue}/serveringstillstand`)
  assert.deepEqual(faultsOf(whole), [])
  const [service] = ofType(whole, 'cpsv:PublicService')
  assert.ok(service)
  delete service['cv:hasCompetentAuthority']
  const [first] = Array.isArray(service['dct:identifier']) ? service['dct:identifier'] : []
  assert.ok(first && typeof first !== 'string')
  service['dct:identifier'] = [first, first]
  service['cpsv:produces'] = [{ '@id': 'http://almvik.localhost:3000/nowhere' }]
  assert.deepEqual(
    faultsOf(whole).map(fault => fault.replace(/^\S+ /, '')),
    [
      'dct:identifier: 2, at most 1',
      'cv:hasCompetentAuthority: 0, at least 1',
      'cpsv:produces: http://almvik.localhost:3000/nowhere is no cv:Output',
    ],
  )
})

test('a fee is a cost: one amount in kronor, or in words; and that there is none is said', async () => {
  const alcohol = await read(`${catalogue}/serveringstillstand.jsonld`)
  const [review, supervision] = ofType(alcohol, 'cv:Cost')
  assert.deepEqual(review?.['cv:hasValue'], [{ '@value': '9800', '@type': 'xsd:double' }])
  assert.equal(supervision?.['cv:hasValue'], undefined)
  assert.match(wordsOf(supervision?.['dct:description']), /Mellan 1.500.kr och 12.500.kr om året/)
  const [free] = ofType(await read(`${catalogue}/parkeringstillstand-rorelsehindrade`), 'cv:Cost')
  assert.deepEqual(free?.['cv:hasValue'], [{ '@value': '0', '@type': 'xsd:double' }])
  const api = await (await world.ask('/api/v1/services/serveringstillstand')).json()
  assert.deepEqual(
    api.hasCost.map((one: Record<string, unknown>) => [one.hasValue, one.lowest, one.highest, one.per]),
    [
      [9800, undefined, undefined, 'once'],
      [undefined, 1500, 12_500, 'year'],
    ],
  )
  assert.equal(api.processingTimeFrom, 'complete')
})

test('who asks for Turtle gets the same in Turtle, by wish or by address', async () => {
  const wished = await world.ask(catalogue, { headers: { accept: 'text/turtle' } })
  assert.match(wished.headers.get('content-type') ?? '', /^text\/turtle/)
  assert.equal(wished.headers.get('vary'), 'accept')
  const turtle = await wished.text()
  assert.equal(await (await world.ask(`${catalogue}.ttl`)).text(), turtle)
  const whole = await read(`${catalogue}.jsonld`)
  for (const { '@id': id } of whole['@graph']) assert.ok(turtle.includes(`<${id}> a `), id)
  const values = whole['@graph'].flatMap(one => Object.values(one).filter(Array.isArray).flat()).length
  const said = turtle.split('\n').filter(line => /^ {2}\w+:\w+ /.test(line)).length
  assert.equal(said, values - whole['@graph'].flatMap(one => one['@type']).length)
  assert.match(await (await world.ask(`${catalogue}/sommarjobb.ttl`)).text(), /dct:title "Sommarjobb"@sv/)
})

test('words with anything in them stay words', () => {
  const id = 'http://x.example/a'
  const said = toTurtle([
    { id, types: ['cv:Cost'], says: [['dct:title', { text: 'En "rad"\\\noch till', lang: 'sv' }]] },
  ])
  assert.ok(said.includes('dct:title "En \\"rad\\"\\\\\\noch till"@sv'))
  assert.ok(
    toTurtle([{ id: `${id}> <b`, types: ['cv:Cost'], says: [] }]).includes('<http://x.example/a%3E%20%3Cb> a cv:Cost'),
  )
})

test('a service that is not there has no record, whatever its name', async () => {
  for (const path of [
    'finns-inte',
    'finns-inte.ttl',
    'finns-inte.jsonld',
    'finns-inte.rdf',
    '%00',
    "'",
    'sommarjobb.xml',
  ])
    assert.equal((await world.ask(`${catalogue}/${path}`)).status, 404, path)
})
