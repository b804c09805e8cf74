import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadTexts, translator } from '../../kernel/texts/texts.ts'
import { buildService } from '../services/build.ts'
import type { Sketch } from '../services/index.ts'
import { blankSketch } from '../services/sketch/blank.ts'
import { toldFault } from './fault-words.ts'

const t = translator(loadTexts(join(import.meta.dirname, '..', '..', '..')), 'almvik', 'sv')

test('what is not written yet is told in the words of the studio, with the way to where it is written', () => {
  const blank = blankSketch({
    slug: 'badplats',
    names: { sv: '' },
    act: 'application',
    unit: 'fritid',
    caseType: 'badplats',
    numberPrefix: '',
  })
  const shapeless: Sketch = {
    ...blank,
    body: { ...blank.body, legalBasis: [], next: [], pages: blank.body.pages.map(page => ({ ...page, facts: [] })) },
  }
  const written: Sketch = {
    ...blank,
    body: { ...blank.body, numberPrefix: 'BAD', subjects: ['fritid'], retention: { years: 2, decision: 'Planen' } },
  }
  const told = [shapeless, written].flatMap(sketch => {
    const built = buildService(sketch.body, sketch.texts)
    return 'faults' in built
      ? built.faults.map(fault => toldFault(t, sketch, fault))
      : assert.fail('Nothing is missing')
  })
  for (const one of told) {
    assert.doesNotMatch(one.text, /^Titta på det här/)
    assert.match(one.href, /^\/studio\/badplats/)
  }
  const texts = new Set(told.map(({ text }) => text))
  for (const wanted of [
    'En ruta är tom, till exempel beslutet om gallring. Skriv något där.',
    'Välj minst ett ämne.',
    'Sidan är tom. Lägg till en fråga, eller ta bort sidan.',
    'Texten saknas. Skriv den.',
  ])
    assert.ok(texts.has(wanted), `${wanted} is not among ${[...texts].join(' | ')}`)
})
