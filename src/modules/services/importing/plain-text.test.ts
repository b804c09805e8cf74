import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../../kernel/texts/message.ts'
import { plainLine, plainText } from './plain-text.ts'
import { decoded, repeatedNames } from './source-text.ts'
import { escaped } from './writing/texts.ts'

test('markup becomes paragraphs, lists and addresses in words', () => {
  const html =
    '<p>Läs <b>detta</b> först.</p><ul><li>Ett &amp; två</li><li><a href="https://exempel.se/x">Mer</a></li></ul>'
  assert.equal(plainText(html).text, 'Läs detta först.\n\n- Ett & två\n- Mer (https://exempel.se/x)')
  assert.equal(plainLine('<h2>Om\n dig</h2>').text, 'Om dig')
  assert.equal(plainText('2 < 3 och inget mer').text, '2 < 3 och inget mer')
})

test('what can not be said in words is told', () => {
  const { text, lost } = plainText(
    '<p>Se filmen</p><iframe src="https://exempel.se/film"></iframe><img alt="En karta" src="k.png">',
  )
  assert.equal(text, 'Se filmen\n\nEn karta')
  assert.deepEqual(lost, ['<iframe>https://exempel.se/film', 'picture k.png'])
})

test('a text comes back as it was through the message that it is kept as', () => {
  for (const text of ["Skriv {namn} i 'rutan'", "it's", "''två''", "'<b>'", '{a} {b}', "{'", 'plain']) {
    assert.equal(compile(escaped(text), 'sv')(), text)
  }
})

test('files in other letters and with marks at the beginning are read', () => {
  assert.equal(decoded(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])), '{}')
  assert.equal(decoded(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])), '{}')
  assert.equal(decoded(new Uint8Array([0x22, 0xe5, 0x22])), '"å"')
})

test('a name written twice in one object is told; the same name in two is not', () => {
  assert.deepEqual(
    repeatedNames('{"a": 1, "b": {"a": 2}, "list": [{"a": 1}, {"a": 2}], "a": "x: {"}').map(({ path }) => path),
    ['a'],
  )
})
