import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prefersJson, rdfFormat } from './negotiate.ts'

test('a program gets JSON, a browser and whoever does not say get a page', () => {
  for (const accept of [
    'application/json',
    'application/json, text/html;q=0.9',
    'application/vnd.oai.openapi+json',
    'Application/JSON; q=0.5',
  ])
    assert.equal(prefersJson(accept), true, accept)
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  for (const accept of [
    null,
    '',
    '*/*',
    browser,
    'text/html, application/json',
    'application/json;q=0',
    'application/json;q=nonsense',
  ])
    assert.equal(prefersJson(accept), false, String(accept))
})

test('who asks for a form of RDF gets it, and who does not say gets what is usual there', () => {
  assert.equal(rdfFormat('text/turtle', 'jsonld'), 'ttl')
  assert.equal(rdfFormat('application/rdf+xml, text/turtle;q=0.8', 'jsonld'), 'rdf')
  assert.equal(rdfFormat('application/ld+json', 'rdf'), 'jsonld')
  for (const accept of [null, '', '*/*', 'text/html', 'text/turtle;q=0']) assert.equal(rdfFormat(accept, 'rdf'), 'rdf')
  assert.equal(rdfFormat('text/turtle;q=0.5, application/rdf+xml;q=0.5', 'rdf'), 'rdf')
})
