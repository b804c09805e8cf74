import { type Complaints, Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { type Row, type Sentences, type Term, workshop } from '../services/index.ts'

const { feelOf, operators, operatorsFor, takesValue, valueFrom } = workshop

/** A first sentence about something: true as soon as it is answered, or as the first of its choices says. */
export const firstSentence = (term: Term): Row => {
  const [operator = 'answered'] = operatorsFor(term.kind)
  if (!takesValue(operator)) return { name: term.name, operator, values: [] }
  const [choice] = term.choices
  if (choice) return { name: term.name, operator, values: [choice.value] }
  return {
    name: term.name,
    operator: term.kind === 'number' ? 'least' : 'answered',
    values: term.kind === 'number' ? [0] : [],
  }
}

/** The sentences as a form leaves them, written in FEEL. Throws Invalid with what to write instead. */
export const feelFrom = (fields: Fields, before: Sentences, terms: readonly Term[]): string => {
  const complaints: Complaints = {}
  const groups = before.groups.map((rows, group) =>
    rows.flatMap((row, at) =>
      fields.has(`bort.${group}.${at}`) ? [] : [rowFrom(fields, row, `${group}.${at}`, terms, complaints)],
    ),
  )
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  const more = fields.has('mer') ? terms.find(term => term.name === fields.text('mer-om')) : undefined
  const place = Number(fields.text('mer'))
  const added = more
    ? [...groups, ...(place >= groups.length ? [[]] : [])].map((rows, at) =>
        at === Math.min(place, groups.length) ? [...rows, firstSentence(more)] : rows,
      )
    : groups
  const full = added.filter(rows => rows.length > 0)
  const within = fields.text('ihop') === 'or' ? 'or' : fields.text('ihop') === 'and' ? 'and' : before.within
  // A condition without a sentence would be none: the last one stays.
  return feelOf({ within, groups: full.length > 0 ? full : before.groups })
}

const rowFrom = (fields: Fields, row: Row, name: string, terms: readonly Term[], complaints: Complaints): Row => {
  const kind = terms.find(term => term.name === row.name)?.kind ?? 'other'
  const operator = operators.find(one => one === fields.text(`hur.${name}`)) ?? row.operator
  if (!takesValue(operator)) return { name: row.name, operator, values: [] }
  const written = fields.all(`vad.${name}`)
  const values = written.flatMap(text => valueFrom(kind, text) ?? [])
  if (values.length === 0 || values.length < written.length) {
    const choices = kind === 'choice' || kind === 'choices'
    // Just now it was something without a value, so there was no field for one yet.
    if (written.length === 0) return { ...first(row, operator, kind, terms) }
    complaints[`vad.${name}`] = {
      key: choices
        ? 'studio.sentence.choose'
        : `studio.sentence.wrong-${kind === 'number' ? 'number' : kind === 'day' ? 'day' : 'text'}`,
    }
    return row
  }
  return { name: row.name, operator, values: operator === 'one-of' ? values : values.slice(0, 1) }
}

const first = (row: Row, operator: Row['operator'], kind: Term['kind'], terms: readonly Term[]): Row => {
  const [choice] = terms.find(term => term.name === row.name)?.choices ?? []
  if (choice) return { name: row.name, operator, values: [choice.value] }
  if (kind === 'number') return { name: row.name, operator, values: [0] }
  if (kind === 'day') return { name: row.name, operator, values: [{ name: 'today', sign: '+', duration: 'P0D' }] }
  return row
}
