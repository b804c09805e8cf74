import { choicesFrom, newQuestion, withChoices } from '../building.ts'
import { factOf } from '../expression.ts'
import type { Choice, Item, Question, Said } from '../form.ts'
import { type Cursor, excerpt } from '../ledger.ts'
import { newPlace, putIn } from '../places.ts'
import { isAnswer } from '../values.ts'
import { words } from '../words-for.ts'
import type { Reader, Spot } from './reader.ts'
import { questionIn } from './settings.ts'

/** Radio buttons, a list to choose from, or boxes of which several may be ticked. */
export const choiceIn = (c: Cursor, spot: Spot, reader: Reader, type: 'one-of' | 'many-of' | 'select'): Question => {
  const many = type === 'many-of' || c.flag('multiple')
  const question = questionIn(c, type, spot, reader)
  const listed = optionsIn(c)
  const elsewhere = listed.length === 0 ? sourceOf(c) : undefined
  if (elsewhere) {
    reader.notes.refused.push({
      path: c.at('data').path,
      what: elsewhere,
      why: 'the choices are fetched from elsewhere: asked as text until they are written here',
    })
    return { ...question, type: 'text' }
  }
  const choices = choicesFrom(
    listed.map(option => optionFrom(option, reader)),
    reader.notes,
  )
  const validate = c.at('validate')
  const [min, max] = [validate.number('minSelectedCount'), validate.number('maxSelectedCount')]
  const made = withChoices(question, choices, many, reader.notes)
  if (made.type !== 'many-of') return made
  return { ...made, settings: { ...(min ? { min } : {}), ...(max ? { max } : {}) } }
}

/** Where a component keeps its choices: each kind has had its own place. */
const optionsIn = (c: Cursor): Cursor[] => {
  const data = c.at('data')
  for (const place of [c.at('values'), data.at('values'), data.at('json')]) {
    const { peek } = place
    if (typeof peek === 'string' || !Array.isArray(peek)) continue
    const listed = place
      .list()
      .filter(option => option.has('value') || option.has('label') || typeof option.peek === 'string')
    if (listed.length > 0) return listed
  }
  return []
}

const optionFrom = (option: Cursor, { speech, notes }: Reader): { value: string; label: Said; path: string } => {
  if (typeof option.peek !== 'object') {
    const text = option.text()
    return { value: text, label: speech.line(text, option.path), path: option.path }
  }
  const raw = option.at('value').peek
  const value = typeof raw === 'boolean' ? String(option.at('value').take()) : option.text('value')
  const label = option.text('label')
  if (label === '')
    notes.approximated.push({
      path: option.path,
      what: value,
      why: 'the choice has no label: its value stands in its place',
    })
  const shown = speech.line(label || value || '?', option.path)
  const description = option.text('description')
  if (description === '') return { value: value || label, label: shown, path: option.path }
  const more = speech.line(description, option.at('description').path)
  return {
    value: value || label,
    label: Object.fromEntries(
      Object.entries(shown).map(([language, text]) => [
        language,
        `${text} – ${more[language] ?? Object.values(more)[0]}`,
      ]),
    ),
    path: option.path,
  }
}

const sourceOf = (c: Cursor): string | undefined => {
  for (const place of ['url', 'resource', 'json', 'custom'].map(key => c.at('data').at(key))) {
    if (place.peek !== undefined && place.peek !== '' && JSON.stringify(place.peek) !== '{}')
      return excerpt(place.take())
  }
  return undefined
}

/** A country: the list of them is ours, kept by code as in the source. */
export const countryIn = (c: Cursor, spot: Spot, reader: Reader): Question => {
  c.at('data').take()
  if (c.flag('ignoreNorway'))
    reader.notes.approximated.push({
      path: c.at('ignoreNorway').path,
      what: 'ignoreNorway',
      why: 'our list of countries has Norway in it',
    })
  return { ...questionIn(c, 'select', spot, reader), settings: { list: 'countries' } }
}

const ways = {
  leggerVedNaa: words.attachNow,
  ettersender: words.attachLater,
  levertTidligere: words.attachedBefore,
  andre: words.attachedByOthers,
  nav: words.attachmentFetched,
  nei: words.noAttachment,
  harIkke: words.attachmentMissing,
} as const satisfies Record<string, Said>

/** An attachment in the Norwegian dialect: what one does about it, the file itself, and what else one has to say of it. */
export const attachmentIn = (c: Cursor, spot: Spot, reader: Reader): Item[] => {
  const question = questionIn(c, 'one-of', spot, reader)
  const key = c.text('key')
  const listed = c.at('attachmentValues')
  codeOf(c, reader)
  const enabled = Object.entries(ways).filter(([way]) => listed.at(way).flag('enabled'))
  const written = enabled.length === 0 ? optionsIn(c).map(option => optionFrom(option, reader)) : []
  const standard = Object.entries(ways).filter(([way]) =>
    ['leggerVedNaa', 'ettersender', 'levertTidligere'].includes(way),
  )
  const offered = enabled.length > 0 || written.length > 0 ? enabled : standard
  const choices: Choice[] = choicesFrom(
    written.length > 0 ? written : offered.map(([value, label]) => ({ value, label, path: c.path })),
    reader.notes,
  )
  const asked = withChoices(question, choices, false, reader.notes)
  const items: Item[] = [asked]
  putIn(spot.place, key, asked)
  const now = choices.find(one => one.value.startsWith('leggerVed'))
  if (now || choices.length === 0) items.push(fileOf(asked, now))
  for (const [way] of Object.entries(ways)) items.push(...moreOf(c, way, asked, choices, reader))
  return items
}

/** What the receiving authority files an attachment under. */
const codeOf = (c: Cursor, { notes }: Reader): void => {
  c.text('attachmentType')
  const [code, title] = ['vedleggskode', 'vedleggstittel'].map(key => c.at('properties').text(key))
  const what = [code, title].filter(Boolean).join(' ')
  if (what !== '')
    notes.refused.push({
      path: c.at('properties').path,
      what,
      why: 'what the receiving authority files the attachment under: here it is filed with the case',
    })
}

const fileOf = (asked: Question, now: Choice | undefined): Question =>
  newQuestion({
    path: asked.path,
    key: `${asked.key}.fil`,
    type: 'file',
    label: Object.fromEntries(
      Object.entries(asked.label).map(([language, text]) => [
        language,
        `${text}: ${(fileWords[language] ?? fileWords.en ?? '').toLowerCase()}`,
      ]),
    ),
    settings: { types: ['pdf', 'jpeg', 'png', 'docx', 'odt'], maxMegabytes: 50 },
    optional: asked.optional,
    ...(asked.inside ? { inside: { ...shownWith(asked) } } : {}),
    ...(now ? { when: isAnswer(factOf(asked), now.value) } : {}),
  })

const fileWords: Said = words.file

/** What stands beside a question is shown when that is. */
const shownWith = (asked: Question) => ({
  inside: asked.inside ?? {},
  get when() {
    return asked.when ?? { is: 'literal' as const, value: true }
  },
})

const moreOf = (c: Cursor, way: string, asked: Question, choices: Choice[], { speech }: Reader): Question[] => {
  const more = c.at('attachmentValues').at(way).at('additionalDocumentation')
  const enabled = more.flag('enabled')
  const [label, description] = [more.text('label'), more.text('description')]
  const choice = choices.find(one => one.value === way)
  c.at('attachmentValues').at(way).at('showDeadline').take()
  if (!choice || (!enabled && label === '')) return []
  return [
    newQuestion({
      path: more.path,
      key: `${asked.key}.${way}`,
      type: 'long-text',
      label: label === '' ? words.tellMore : speech.line(label, more.path),
      ...(description === '' ? {} : { hint: speech.text(description, more.path) }),
      inside: shownWith(asked),
      optional: asked.optional,
      when: isAnswer(factOf(asked), choice.value),
    }),
  ]
}

/** A table of questions with the same choices: one question for each. */
export const surveyIn = (c: Cursor, spot: Spot, reader: Reader): Item[] => {
  const frame = questionIn(c, 'one-of', spot, reader)
  const key = c.text('key')
  const place = newPlace(`${spot.place.path}${key}.`, spot.place, spot.inside)
  putIn(spot.place, key, place)
  const choices = choicesFrom(
    c.list('values').map(option => optionFrom(option, reader)),
    reader.notes,
  )
  const asked = c.list('questions').map(one => {
    const { value, label } = optionFrom(one, reader)
    const question = withChoices(
      { ...frame, path: one.path, key: `${frame.key}.${value}`, label, must: [] },
      choices,
      false,
      reader.notes,
    )
    putIn(place, value, question)
    return question
  })
  reader.notes.approximated.push({
    path: c.path,
    what: Object.values(frame.label)[0] ?? key,
    why: 'a table of questions: asked one by one',
  })
  return [{ kind: 'info', path: c.path, text: frame.label, tone: 'info', inside: spot.inside }, ...asked]
}
