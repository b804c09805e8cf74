import type { Fields } from '../../kernel/http/fields.ts'
import { type Definition, workshop } from '../services/index.ts'
import { allOf, listFrom, numberFrom, wordsFrom } from './forms.ts'

const { nameFrom } = workshop

/** A text of the service in each language, by its key. */
export type Text = { key: string; words: Record<string, string> }

/** What happens after sending: kept, moved, taken away, and one more. */
export const stepsFrom = (fields: Fields, before: readonly string[]): { names: string[]; texts: Text[] } => {
  const kept = before.filter(step => !fields.has(`bort.steg.${step}`))
  const words = wordsFrom(fields, 'ny.steg')
  const added = words.sv ? [nameFrom(words.sv, before, 'step')] : []
  const names = [...kept, ...added]
  const [way, list, pressed = ''] = fields.text('flytta').split(':')
  const at = names.indexOf(pressed)
  const to = at + (way === 'upp' ? -1 : 1)
  const other = names[to]
  const texts = [
    ...kept.flatMap(step => [
      { key: `next.${step}.title`, words: wordsFrom(fields, `steg.${step}`) },
      { key: `next.${step}.text`, words: wordsFrom(fields, `mer.${step}`) },
    ]),
    ...added.flatMap(step => [
      { key: `next.${step}.title`, words },
      { key: `next.${step}.text`, words: wordsFrom(fields, 'mer.') },
    ]),
  ]
  if (list !== 'steg' || at === -1 || to < 0 || other === undefined) return { names, texts }
  return { names: names.with(at, other).with(to, pressed), texts }
}

/** Why things are asked, each with its law and for how long it is kept. Throws Invalid with what to write instead. */
export const purposesFrom = (
  fields: Fields,
  before: Definition['purposes'],
): { all: Definition['purposes']; texts: Text[] } => {
  const kept = Object.keys(before).filter(name => !fields.has(`bort.andamal.${name}`))
  const words = wordsFrom(fields, 'ny.andamal')
  const added = words.sv ? nameFrom(words.sv, Object.keys(before), 'purpose') : undefined
  const read = (field: string) => (): Definition['purposes'][string] => {
    const years = fields.has(`bevaras.${field}`) ? 'preserved' : numberFrom(fields, `gallras.${field}`)
    const decision = fields.text(`gallringsbeslut.${field}`)
    return {
      legalBasis: listFrom(fields, `grund.${field}`),
      ...(years === undefined ? {} : { retention: { years, decision } }),
    }
  }
  const names = [...kept, ...(added === undefined ? [] : [added])]
  const all = allOf(names.map(name => read(name === added ? '' : name)))
  return {
    all: Object.fromEntries(names.flatMap((name, at) => (all[at] ? [[name, all[at]]] : []))),
    texts: [
      ...kept.map(name => ({ key: `purpose.${name}`, words: wordsFrom(fields, `andamal.${name}`) })),
      ...(added === undefined ? [] : [{ key: `purpose.${added}`, words }]),
    ],
  }
}
