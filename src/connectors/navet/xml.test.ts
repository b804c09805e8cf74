import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childrenOf, escaped, find, readXml, textAt, XmlFault } from './xml.ts'

test('elements are known by their local names, with attributes, text and CDATA', () => {
  const read = readXml(
    `<?xml version='1.0' encoding='UTF-8'?>\n<!-- a note -->\n<s:A xmlns:s="x"><B at='1 &lt; 2'>Åsa &amp; &#79;lle<![CDATA[ <C/> ]]></B><B/><D><E>x</E></D></s:A>\n`,
  )
  assert.equal(read.name, 'A')
  assert.equal(childrenOf(read, 'B').length, 2)
  assert.equal(childrenOf(read, 'B')[0]?.attributes.at, '1 < 2')
  assert.equal(textAt(read, 'B'), 'Åsa & Olle <C/>')
  assert.equal(textAt(read, 'D', 'E'), 'x')
  assert.equal(textAt(read, 'D'), undefined)
  assert.equal(find(read, 'E')?.text, 'x')
  assert.equal(find(read, 'Å'), undefined)
})

for (const [why, source] of [
  ['a document type, which could hold entities', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['an entity that is none of the five', '<a>&b;</a>'],
  ['an ampersand alone', '<a>b & c</a>'],
  ['an end that ends another', '<a><b></a></b>'],
  ['an end too many', '<a></a></a>'],
  ['an element left open', '<a><b></b>'],
  ['two elements', '<a/><b/>'],
  ['text beside the element', '<a/>b'],
  ['nothing', ''],
  ['a web page', '<!doctype html><p>Internal Server Error'],
  ['what is too deep', '<a>'.repeat(60)],
  ['an attribute without quotes', '<a b=c/>'],
] as const)
  test(`${why} is refused`, () => {
    assert.throws(() => readXml(source), XmlFault)
  })

test('what is escaped is read back as it was', () => {
  const text = `Åsa <"&'> ]]> &amp;`
  assert.equal(readXml(`<a b="${escaped(text)}">${escaped(text)}</a>`).text, text)
  assert.equal(readXml(`<a b="${escaped(text)}"/>`).attributes.b, text)
})
