import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRecord } from '../ledger.ts'
import { imported } from '../try-import.ts'
import { wizard } from './wizard.ts'

const { form, made } = imported(wizard)

test('every word of the source stands in a text or is told', () => {
  const said = [
    ...Object.values(made.texts).flatMap(Object.values),
    ...form.approximated.map(n => n.what),
    ...form.refused.map(n => n.what),
  ]
    .join(' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
  const lost = wordsIn(wizard).filter(
    word => !said.includes(word.replaceAll(/<[^>]+>/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '')),
  )
  assert.deepEqual(lost, [])
})

test('nothing that is put into the source goes unsaid, wherever it is put', () => {
  const places = [
    ['components', 0],
    ['components', 0, 'components', 4],
    ['components', 1, 'components', 0, 'components', 1],
    ['components', 0, 'components', 3, 'values', 1],
    ['components', 2, 'components', 0, 'validate'],
  ]
  for (const place of places) {
    const copy: unknown = JSON.parse(JSON.stringify(wizard))
    const at = place.reduce<unknown>(
      (value, key) => (Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : undefined),
      copy,
    )
    assert.ok(isRecord(at), place.join('.'))
    at.secretRule = 'only on Tuesdays'
    assert.ok(
      imported(copy).form.refused.some(({ path, what }) => path.endsWith('secretRule') && what === 'only on Tuesdays'),
      place.join('.'),
    )
  }
})

test('a component in an unknown place is told too', () => {
  const { form: read } = imported({
    components: [{ type: 'textfield', key: 'a', label: 'A', extras: [{ type: 'textfield', key: 'b', label: 'B' }] }],
  })
  assert.ok(read.refused.some(({ path }) => path.startsWith('components[0].extras')))
})

const wordsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? ['label', 'title', 'description', 'content', 'addAnother'].includes(key) && inner !== ''
        ? [inner]
        : []
      : wordsIn(inner),
  )
}
