import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Parser } from 'saxen'
import { type ApiWorld, openApiWorld } from '../../../test/support/api-world.ts'
import { toRdfXml } from './rdf.ts'

let world: ApiWorld
before(async () => {
  world = await openApiWorld()
})
after(() => world.done())

const address = '/datasets/dcat'
const iri = (prefix: 'dcat' | 'dct' | 'foaf' | 'vcard', name: string): string =>
  `${{ dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', vcard: 'http://www.w3.org/2006/vcard/ns#' }[prefix]}${name}`

type Triple = { subject: string; predicate: string; object: string; language?: string }

/** The triples of RDF/XML as we write it, read by somebody else's reader of XML. */
const triplesIn = (xml: string): Triple[] => {
  const spaces = new Map<string, string>()
  const whole = (name: string): string => {
    const [prefix = '', local = ''] = name.split(':')
    return `${spaces.get(prefix) ?? assert.fail(`No namespace ${prefix}`)}${local}`
  }
  const triples: Triple[] = []
  let subject = ''
  let open: Triple | undefined
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      const given = Object.fromEntries(Object.entries(attributes()).map(([key, text]) => [key, decode(text)]))
      for (const [key, text] of Object.entries(given)) if (key.startsWith('xmlns:')) spaces.set(key.slice(6), text)
      if (name === 'rdf:RDF') return
      if (name === 'rdf:Description') subject = given['rdf:about'] ?? ''
      else {
        const language = given['xml:lang']
        open = {
          subject,
          predicate: whole(name),
          object: given['rdf:resource'] ?? '',
          ...(language ? { language } : {}),
        }
        triples.push(open)
      }
    })
    .on('text', (text, decode) => {
      if (open) open.object += decode(text)
    })
    .on('closeTag', () => {
      open = undefined
    })
    .on('error', fault => assert.fail(fault))
    .parse(xml)
  return triples
}

const read = async (path: string, accept?: string): Promise<{ type: string; text: string }> => {
  const answer = await world.ask(path, accept ? { headers: { accept } } : {})
  assert.equal(answer.status, 200, path)
  return { type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

const ofType = (all: Triple[], type: string): string[] =>
  all.filter(one => one.predicate.endsWith('#type') && one.object === type).map(one => one.subject)

test('the catalogue has all that DCAT-AP-SE asks of it, its sets, their forms, who publishes and whom one asks', async () => {
  const { type, text } = await read(address)
  assert.match(type, /^application\/rdf\+xml/)
  const all = triplesIn(text)
  const has = (subject: string, predicate: string): string[] => {
    const values = all.filter(one => one.subject === subject && one.predicate === predicate).map(one => one.object)
    assert.ok(values.length > 0, `${subject} has no ${predicate}`)
    return values
  }
  const [catalogue = assert.fail('no catalogue')] = ofType(all, iri('dcat', 'Catalog'))
  for (const name of ['title', 'description', 'publisher', 'license', 'language']) has(catalogue, iri('dct', name))
  const titles = all.filter(one => one.subject === catalogue && one.predicate === iri('dct', 'title'))
  assert.deepEqual(titles.map(one => one.language).sort(), ['en', 'sv'])
  for (const set of has(catalogue, iri('dcat', 'dataset'))) {
    for (const name of ['title', 'description', 'publisher', 'accessRights', 'accrualPeriodicity'])
      has(set, iri('dct', name))
    for (const name of ['keyword', 'theme']) has(set, iri('dcat', name))
    for (const who of has(set, iri('dct', 'publisher'))) {
      assert.ok(ofType(all, iri('foaf', 'Agent')).includes(who))
      for (const predicate of [iri('foaf', 'name'), iri('dct', 'type'), iri('dct', 'identifier')]) has(who, predicate)
    }
    for (const who of has(set, iri('dcat', 'contactPoint'))) {
      assert.ok(ofType(all, iri('vcard', 'Organization')).includes(who))
      has(who, iri('vcard', 'fn'))
      assert.match(has(who, iri('vcard', 'hasEmail')).join(), /^mailto:\S+@\S+$/)
    }
    for (const form of has(set, iri('dcat', 'distribution'))) {
      for (const name of ['format', 'license', 'title']) has(form, iri('dct', name))
      // The Swedish profile knows a format by its words alone.
      for (const format of has(form, iri('dct', 'format'))) assert.match(format, /^\w+\/[\w.-]+(\+[\w.-]+)?$/)
      for (const where of has(form, iri('dcat', 'accessURL'))) await read(new URL(where).pathname)
    }
  }
  for (const one of has(catalogue, iri('dcat', 'service'))) {
    assert.deepEqual(ofType(all, iri('dcat', 'DataService')), [one])
    for (const name of ['title', 'publisher', 'license', 'format']) has(one, iri('dct', name))
    for (const name of ['endpointURL', 'contactPoint', 'servesDataset']) has(one, iri('dcat', name))
    for (const where of has(one, iri('dcat', 'endpointDescription'))) await read(new URL(where).pathname)
  }
  for (const phone of ofType(all, iri('vcard', 'Voice')))
    for (const number of has(phone, iri('vcard', 'hasValue'))) assert.match(number, /^tel:\+\d+$/)
  for (const { object, language } of all)
    if (!language && /^[\w-]+:/.test(object)) assert.ok(URL.canParse(object), object)
})

test('it comes in each form, by wish or by address, and says the same', async () => {
  const wished = await read(address, 'text/turtle')
  assert.deepEqual(await read(`${address}.ttl`), wished)
  assert.match(wished.text, /a dcat:Catalog/)
  const graph = JSON.parse((await read(address, 'application/ld+json')).text)['@graph']
  assert.deepEqual(JSON.parse((await read(`${address}.jsonld`)).text)['@graph'], graph)
  const all = triplesIn((await read(`${address}.rdf`)).text)
  assert.deepEqual(
    [...new Set(all.map(({ subject }) => subject))],
    graph.map((one: { '@id': string }) => one['@id']),
  )
})

test('the services are there as RDF/XML too', async () => {
  const all = triplesIn((await read('/oppna-data/tjanster.rdf')).text)
  const { items } = await (await world.ask('/api/v1/services')).json()
  assert.equal(ofType(all, 'http://purl.org/vocab/cpsv#PublicService').length, items.length)
  triplesIn((await read('/oppna-data/tjanster/sommarjobb.rdf')).text)
})

test('what would break the document is written so that it is read as it was', () => {
  const text = 'En "rad" & <b>\n]]>\u0000 till'
  const [, said] = triplesIn(
    toRdfXml([
      { id: 'http://x.example/a?b=1&c=<d>', types: ['dcat:Dataset'], says: [['dct:title', { text, lang: 'sv' }]] },
    ]),
  )
  assert.equal(said?.object, text.replace('\u0000', ''))
  assert.equal(said?.subject, 'http://x.example/a?b=1&c=%3Cd%3E')
})
