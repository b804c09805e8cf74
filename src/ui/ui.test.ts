import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { transformSync } from 'esbuild'
import { renderToString } from 'preact-render-to-string'
import { madeUpContext } from './gallery/made-up.ts'
import { galleryPages } from './gallery.tsx'
import { islands } from './islands/bundle.ts'

const pages = Object.entries(galleryPages).flatMap(([name, page]) => [
  { name, html: renderToString(page(madeUpContext())) },
  {
    name: `${name} in Granås and English`,
    html: renderToString(page(madeUpContext({ slug: 'granas', locale: 'en' }))),
  },
])

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(found => found[1] ?? '')
const ids = (html: string): string[] => all(html, /\sid="([^"]*)"/g)

for (const { name, html } of pages) {
  test(`${name}: every id is there once`, () => {
    assert.deepEqual(
      ids(html).filter((id, at, list) => list.indexOf(id) !== at),
      [],
    )
  })

  test(`${name}: what points at an id hits it`, () => {
    const known = new Set(ids(html))
    const pointed = [
      ...all(html, /\sfor="([^"]*)"/g),
      ...all(html, /\saria-describedby="([^"]*)"/g).flatMap(list => list.split(' ')),
      ...all(html, /\saria-labelledby="([^"]*)"/g).flatMap(list => list.split(' ')),
      ...all(html, /<a[^>]*\shref="#([^"]*)"/g),
    ]
    assert.deepEqual(
      pointed.filter(id => !known.has(id)),
      [],
    )
  })

  test(`${name}: every field has its label`, () => {
    const labelled = new Set(all(html, /<label[^>]*\sfor="([^"]*)"/g))
    const fields = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(found => found[0])
    const bare = fields.filter(field => {
      if (field.includes('type="hidden"')) return false
      return !labelled.has(/\sid="([^"]*)"/.exec(field)?.[1] ?? '')
    })
    assert.deepEqual(bare, [])
  })

  test(`${name}: one h1, a language, a title with the municipality's name`, () => {
    assert.equal(html.match(/<h1\b/g)?.length, 1)
    assert.match(html, /<html lang="(sv|en)"/)
    assert.match(html, /<title>.+ – (Almviks|Granås) kommun<\/title>/)
  })

  test(`${name}: no style and no script in the page itself, nothing from outside`, () => {
    assert.doesNotMatch(html, /\sstyle="|<style|\son[a-z]+="|<script(?![^>]*\ssrc="\/static\/)/)
    assert.deepEqual(
      all(html, /<(?:link|script|img|use)\b[^>]*\s(?:href|src)="([^"]*)"/g).filter(
        path => !path.startsWith('/static/'),
      ),
      [],
    )
  })

  test(`${name}: every form that posts carries its token first`, () => {
    for (const form of html.match(/<form[^>]*method="post"[^>]*>.{0,60}/g) ?? []) {
      assert.match(form, /<form[^>]*><input type="hidden" name="_csrf"/)
    }
  })
}

test('a page with faults says so in its title, on top, at the field and to the ear', () => {
  const html = pages.find(page => page.name === 'field-wrong')?.html ?? ''
  assert.match(html, /<title>Fel: Vad har du för e-postadress\?/)
  assert.match(html, /role="alert"[\s\S]*href="#falt-email"/)
  assert.match(html, /<input[^>]*id="falt-email"[^>]*value="astrid\.example\.com"/)
  assert.match(html, /<input[^>]*aria-describedby="falt-email-hjalp falt-email-fel"[^>]*aria-invalid="true"/)
})

test('every component is in the gallery', () => {
  const folder = join(import.meta.dirname, 'components')
  const sources = ['gallery', 'layouts', 'components', '.'].flatMap(name => {
    const inner = join(import.meta.dirname, name)
    const files = readdirSync(inner).filter(file => /\.tsx?$/.test(file))
    return files.map(file => readFileSync(join(inner, file), 'utf8'))
  })
  const unused = readdirSync(folder).filter(file => !sources.some(source => source.includes(`/${file}'`)))
  assert.deepEqual(unused, [])
})

test('the script is small, and each part of it is at most 3 kB', () => {
  // One bundle for ten islands, fetched once and kept: what a page needs of it works without.
  assert.ok(islands().length < 11_000, `${islands().length} bytes`)
  const folder = join(import.meta.dirname, 'islands')
  for (const part of readdirSync(folder).filter(name => name.endsWith('.browser.js') && name !== 'torg.browser.js')) {
    const { length } = transformSync(readFileSync(join(folder, part), 'utf8'), { minify: true }).code
    assert.ok(length < 3_000, `${part}: ${length} bytes`)
  }
})
