import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadMunicipalities } from '../../../kernel/municipalities.ts'
import { readServices } from '../seed.ts'
import { readSketch, type Sketch } from './sketch.ts'
import { usesOfChoice, usesOfCondition, usesOfFact, usesOfPage } from './uses.ts'

const [almvik] = loadMunicipalities(process.cwd())
const sommarjobb = almvik && readServices(almvik).find(({ service }) => service.slug === 'sommarjobb')

const sketchOf = (): Sketch => {
  assert.ok(sommarjobb)
  const { body } = readSketch(sommarjobb.body, {}, [])
  const children = {
    type: 'group',
    facts: { name: { type: 'text' }, age: { type: 'number', must: ['small'] } },
    conditions: { small: 'age < 18 and wage > 1' },
    pages: [{ id: 'barnet', facts: ['name', { fact: 'age', when: 'small' }] }],
  }
  return {
    body: {
      ...body,
      facts: {
        pet: { type: 'one-of', choices: ['hund', 'katt'] },
        wage: { type: 'number' },
        total: { type: 'calculated', expression: 'wage * 2' },
        children: { ...children, title: 'name' },
      },
      conditions: {
        dog: 'pet = "hund"',
        text: 'pet = "wage"',
        old: 'some child in children satisfies child.age > 17',
        both: 'dog and old',
      },
      pages: [
        { id: 'djur', section: 'a', facts: ['pet', 'wage', 'total'] },
        { id: 'barn', section: 'a', when: 'both', facts: ['children'] },
      ],
    },
    texts: {},
    examples: [{ name: 'Ada', answers: { pet: 'hund' }, expect: { asks: ['children.age'] } }],
  }
}

const said = (uses: { kind: string; record: string; name: string }[]): string[] =>
  uses.map(({ kind, record, name }) => `${kind} ${record === '' ? '' : `${record}.`}${name}`).sort()

test('what speaks of a question is found, in rows and outside of them, and not what only says the same', () => {
  const sketch = sketchOf()
  assert.deepEqual(said(usesOfFact(sketch, 'pet')), ['condition dog', 'condition text', 'example Ada'])
  assert.deepEqual(said(usesOfFact(sketch, 'wage')), ['calculated total', 'condition children.small'])
  assert.deepEqual(said(usesOfFact(sketch, 'children.age')), [
    'condition children.small',
    'condition old',
    'example Ada',
  ])
  assert.deepEqual(said(usesOfFact(sketch, 'children.name')), ['setting children'])
  assert.deepEqual(said(usesOfFact(sketch, 'children')), ['condition old', 'example Ada'])
  assert.deepEqual(said(usesOfChoice(sketch, 'pet', 'hund')), ['condition dog'])
})

test('what a condition decides, and what a page takes with it', () => {
  const sketch = sketchOf()
  assert.deepEqual(said(usesOfCondition(sketch, '', 'both')), ['page barn'])
  assert.deepEqual(said(usesOfCondition(sketch, '', 'dog')), ['condition both'])
  assert.deepEqual(said(usesOfCondition(sketch, 'children', 'small')), ['item children.age', 'rule children.age'])
  assert.deepEqual(said(usesOfPage(sketch, '', 'djur')), [
    'condition children.small',
    'condition dog',
    'condition text',
    'example Ada',
  ])
})
