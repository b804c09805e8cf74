import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { bureaucraticWords } from '../../src/modules/services/proof/bureaucratic.ts'

const municipalities = resolve(import.meta.dirname, '../../municipalities')

/** Search words are what people write, also when they write as offices do. */
const searched = /(^|\.)(words|service\.words)$/

// Services are held to it by their proof; letters and pages of a municipality speak to the same people.
for (const part of ['decisions', 'replies', 'content'])
  test(`no words of offices in the Swedish of ${part}`, () => {
    const files = readdirSync(municipalities).flatMap(name =>
      existsSync(join(municipalities, name, part)) ? jsonIn(join(municipalities, name, part)) : [],
    )
    assert.ok(files.length > 1)
    assert.deepEqual(
      files.flatMap(file =>
        swedishIn(JSON.parse(readFileSync(file, 'utf8'))).flatMap(({ path, text }) =>
          searched.test(path)
            ? []
            : bureaucraticWords(text).map(
                ({ word, plain }) => `${file.slice(municipalities.length + 1)} ${path}: ${word}; write ${plain}`,
              ),
        ),
      ),
      [],
    )
  })

test('the words are found in any of their forms, and what only looks like one is left alone', () => {
  const found = (text: string) => bureaucraticWords(text).map(({ word }) => word)
  assert.deepEqual(found('Du underlåter att betala, och åberopar ovannämnda skäl.'), [
    'underlåter',
    'åberopar',
    'ovannämnda',
  ])
  assert.deepEqual(found('Ring oss, så ordnar vi det. Vi tar emot dig i receptionen.'), [])
})

const jsonIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json') && !name.endsWith('.en.json'))
    .map(name => join(folder, name))

const swedishIn = (value: unknown, path = ''): { path: string; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'en' ? [] : swedishIn(inner, path === '' ? key : `${path}.${key}`),
  )
}
