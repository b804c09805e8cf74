import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient } from './client.ts'
import { readHtml } from './html.ts'
import { judge } from './judge.ts'

const page = (main: string, { title = 'Ansökan – Almviks kommun', lang = 'sv' } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"></head><body><main>${main}</main></body></html>`

const faultsOf = (source: string, { status = 200, signedIn = false } = {}): string[] =>
  judge(source, readHtml(source), { status, locale: 'sv', suffix: 'Almviks kommun', signedIn, assets: 0 })

const form = (inside: string, more = ''): string =>
  `<h1>Namn</h1><form method="post" action="/x"${more}><input type="hidden" name="_csrf" value="t">${inside}<button type="submit">Fortsätt</button></form>`
const field = '<label for="a">Namn</label><input id="a" name="namn">'

test('a page as it should be has no faults', () =>
  assert.deepEqual(faultsOf(page(form(field)), { signedIn: true }), []))

const bad: [string, string, RegExp][] = [
  ['two h1', page('<h1>A</h1><h1>B</h1>'), /2 h1/],
  ['a title of somebody else', page('<h1>A</h1>', { title: 'A' }), /municipality/],
  ['the wrong language', page('<h1>A</h1>', { lang: 'en' }), /lang is en/],
  ['an id twice', page('<h1 id="a">A</h1><p id="a">B</p>'), /twice/],
  ['a field without a label', page(form('<input name="namn">')), /no label/],
  ['a label that leads nowhere', page(form(`${field}<label for="b">Ort</label>`)), /for="b"/],
  [
    'a hint that is not there',
    page(form('<label for="a">Namn</label><input id="a" name="n" aria-describedby="hjalp">')),
    /hjalp/,
  ],
  [
    'a form without action',
    page('<h1>A</h1><form method="get"><button type="submit">Sök</button></form>'),
    /without action/,
  ],
  [
    'a form without token',
    page(`<h1>A</h1><form method="post" action="/x">${field}<button type="submit">Sök</button></form>`),
    /token/,
  ],
  ['an inline script', page('<h1>A</h1><script>1</script>'), /inline script/],
  ['an inline style', page('<h1 style="color:red">A</h1>'), /style=/],
  ['a handler', page('<h1 onclick="x()">A</h1>'), /onclick/],
  ['a straight quote', page('<h1>A</h1><p>Välj "Ja".</p>'), /write/],
  ['two hyphens', page('<h1>A</h1><p>Ja -- nej</p>'), /write/],
  ['a hole in a text', page('<h1>A</h1><p>Hej {name}</p>'), /\{name\}/],
  ['"Fel:" without faults', page('<h1>A</h1>', { title: 'Fel: A – Almviks kommun' }), /says that something/],
  ['a link without words', page('<h1>A</h1><a href="/x"></a>'), /without words/],
  ['broken HTML', page('<h1>A</h1><p>B</div>'), /HTML:/],
  ['a heading too deep', page('<h1>A</h1><h3>B</h3>'), /comes after/],
  [
    'radio buttons without a question',
    page(form('<input type="radio" name="a" id="a" value="1"><label for="a">Ja</label>')),
    /in no fieldset/,
  ],
  ['a table without caption', page('<h1>A</h1><table><tbody><tr><td>1</td></tr></tbody></table>'), /caption/],
  [
    'a page that is too heavy',
    page(`<h1>A</h1>${Array.from({ length: 40_000 }, (_, n) => `<p>${(n * 7919) % 104_729}</p>`).join('')}`),
    /bytes over the wire/,
  ],
]
for (const [what, source, fault] of bad) test(`${what} is seen`, () => assert.match(faultsOf(source).join('\n'), fault))

test('an error summary has to lead to fields that say the same', () => {
  const summary = (id: string): string =>
    `<div class="ds-error-summary"><h2>Fel</h2><ul><li><a href="#${id}">Skriv ditt namn</a></li></ul></div>`
  const wrong = { title: 'Fel: Namn – Almviks kommun' }
  const right =
    '<label for="a">Namn</label><p id="a-fel">Skriv ditt namn</p><input id="a" name="n" aria-invalid="true" aria-describedby="a-fel">'
  assert.deepEqual(faultsOf(page(summary('a') + form(right), wrong), { status: 422 }), [])
  assert.match(faultsOf(page(summary('b') + form(right), wrong), { status: 422 }).join(), /not there/)
  assert.match(faultsOf(page(summary('a') + form(field), wrong), { status: 422 }).join(), /does not stand at its field/)
  assert.match(faultsOf(page(summary('a') + form(right), wrong)).join(), /status is 200/)
})

test('the client sends what a form in the page offers, and nothing else', async () => {
  let sent = ''
  const source = page(
    form(
      `${field}<fieldset><legend>Plats</legend><input type="radio" id="r1" name="plats" value="park"><label for="r1">Parken</label><input type="radio" id="r2" name="plats" value="skola" checked><label for="r2">Skolan</label></fieldset>`,
    ),
  )
  const headers = {
    'content-type': 'text/html',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  }
  const client = createClient({
    origin: 'http://almvik.localhost',
    suffix: 'Almviks kommun',
    answer: async request => {
      if (request.method === 'GET') return new Response(source, { headers })
      sent = await request.text()
      return new Response(null, { status: 303, headers: { location: '/klart/7?q=1' } })
    },
  })
  await client.get('/')
  assert.throws(() => client.fill('Ort', 'Almvik'), /There are: Namn \[namn\]/)
  assert.throws(() => client.choose('Torget'), /There are/)
  client.fill('Namn', 'Åsa')
  client.choose('Parken')
  await assert.rejects(client.press('Skicka'), /0 buttons/)
  await assert.rejects(client.press('Fortsätt'), /the test does not name it/)
  await assert.rejects(client.press('Fortsätt', { to: '/annat' }), /not to \/annat/)
  await client.press('Fortsätt', { to: '/klart/*' })
  assert.equal(sent, '_csrf=t&namn=%C3%85sa&plats=park')
})
