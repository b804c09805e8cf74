import { type Complaints, Invalid } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import type { Ask } from '../../processes/index.ts'
import { workshop } from '../../services/index.ts'
import { lines, listFrom } from '../forms.ts'

const { nameFrom, slugFrom } = workshop

export const askTypes: readonly Ask['type'][] = ['yes-no', 'choice', 'text', 'number', 'date']

/** Names that a map gives something itself, or that mean something in a condition. */
const reserved = new Set(
  'utfall svar sistaDag today and or not in if then else for return some every satisfies between instance of function true false null date time duration'.split(
    ' ',
  ),
)

type Known = {
  /** The question before it is changed. */
  before: Ask | undefined
  /** What else the step asks. */
  beside: readonly Ask[]
  /** Names of what is asked elsewhere in the map. */
  taken: readonly string[]
}

/** A question as the form says it. Throws Invalid on the fields. */
export const askFrom = (fields: Fields, { before, beside, taken }: Known): Ask => {
  const complaints: Complaints = {}
  const label = both(fields, 'text')
  if (label.sv === '') complaints['text-sv'] = { key: 'studio.runs.ask-missing' }
  const type = askTypes.find(each => each === fields.text('slag'))
  if (!type) complaints.slag = { key: 'studio.runs.type-missing' }
  const options = type === 'choice' ? optionsFrom(fields, before) : []
  if (type === 'choice' && options.length < 2) complaints.alternativ = { key: 'studio.maps.answers-few' }
  const english = listFrom(fields, 'alternativ-en').length
  if (type === 'choice' && english > 0 && english !== options.length)
    complaints['alternativ-en'] = { key: 'studio.runs.options-unlike' }
  const written = fields.text('namn')
  const names = beside.map(({ name }) => name)
  const name = written === '' ? nameFrom(label.sv, [...names, ...taken, ...reserved], 'fraga') : written
  const wrong = nameWrong(name, names)
  if (wrong) complaints.namn = wrong
  if (Object.keys(complaints).length > 0 || !type) throw new Invalid(complaints)
  return { name, type, label, optional: fields.has('frivillig'), options }
}

const nameWrong = (name: string, names: readonly string[]): Complaints[string] | undefined => {
  if (!/^[\p{L}_][\p{L}\p{N}_]{0,59}$/u.test(name) || reserved.has(name)) return { key: 'studio.runs.name-wrong' }
  return names.includes(name) ? { key: 'studio.runs.name-taken' } : undefined
}

const both = (fields: Fields, name: string): Ask['label'] => {
  const sv = lines(fields.text(`${name}-sv`))
  return { sv, en: lines(fields.text(`${name}-en`)) || sv }
}

/** An answer keeps its value when its words are changed in their place, so that conditions go on meaning it. */
const optionsFrom = (fields: Fields, before: Ask | undefined): Ask['options'] => {
  const [swedish, english] = [[...new Set(listFrom(fields, 'alternativ'))], listFrom(fields, 'alternativ-en')]
  const old = before?.options ?? []
  const made: Ask['options'] = []
  for (const [at, sv] of swedish.entries()) {
    const same = old.find(each => each.label.sv === sv)
    const inPlace = old.length === swedish.length ? old[at] : undefined
    const renamed = inPlace && !swedish.includes(inPlace.label.sv) ? inPlace : undefined
    const known = [...made, ...old].map(({ value }) => value)
    made.push({ value: (same ?? renamed)?.value ?? slugFrom(sv, known, 'svar'), label: { sv, en: english[at] ?? sv } })
  }
  return made
}

/** The questions in another order, or without one. */
export const rearranged = (asks: readonly Ask[], pressed: string): Ask[] => {
  const [what, name] = [pressed.slice(0, pressed.indexOf(':')), pressed.slice(pressed.indexOf(':') + 1)]
  const at = asks.findIndex(each => each.name === name)
  const one = asks[at]
  if (!one) return [...asks]
  const rest = asks.filter(each => each !== one)
  if (what === 'bort') return rest
  const to = Math.max(0, what === 'upp' ? at - 1 : at + 1)
  return [...rest.slice(0, to), one, ...rest.slice(to)]
}
