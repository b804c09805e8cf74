import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guardedXml } from './guarded-xml.ts'

const verdict = (xml: string): string => {
  try {
    guardedXml(xml, rule => {
      throw new Error(rule)
    })
    return 'read'
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}
const nested = (open: string, close: string, deep: number): string => open.repeat(deep) + close.repeat(deep)

for (const [how, open, close] of [
  ['plainly', '<a>', '</a>'],
  ['with what looks like an end in a value', '<a x="/>">', '</a>'],
  ['with a closing tag in a comment', '<a><!--</a>-->', '</a>'],
  ['with a closing tag in CDATA', '<a><![CDATA[</a>]]>', '</a>'],
  ['with a closing tag in an instruction', '<a><?x </a>?>', '</a>'],
  ['under a name that is not ASCII', '<å>', '</å>'],
] as const)
  test(`elements too deep within each other are refused, ${how}`, () => {
    assert.equal(verdict(nested(open, close, 101)), 'too-deep')
    assert.equal(verdict(nested(open, close, 100)), 'read')
  })

test('a document type is refused wherever it stands, and words about one are not', () => {
  assert.equal(verdict('<!-- <a --><!DOCTYPE a [<!ENTITY b "c">]><a/>'), 'doctype')
  assert.equal(verdict('<?x <a ?><!doctype a><a/>'), 'doctype')
  assert.equal(verdict('<!-- <!DOCTYPE a> --><a x="<!DOCTYPE a>"><![CDATA[<!DOCTYPE a>]]></a>'), 'read')
})

test('what breaks off in the middle is left to the parser', () => {
  for (const xml of ['<', '<a x="', '<!--', '<![CDATA[', '<?', '<a '.repeat(1000)]) assert.equal(verdict(xml), 'read')
})
