import { choicesFrom, newQuestion, withChoices } from '../building.ts'
import type { Group, Holder, Notes, Question, Said } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { isSaid, type Speech, together } from '../speech.ts'

export type Reader = {
  speech: Speech
  notes: Notes
  /** The choices of a list by its name or id. */
  lists: Map<string, { value: string; label: Said; path: string }[]>
  /** Lists and sections that something in the form uses. */
  used: Set<string>
  byId: Map<string, Question>
}

/** Puts a question where conditions look for it. */
export type Place = { put: (name: string, item: Question | Group) => void; inside: Holder }

type Make = (c: Cursor, place: Place, reader: Reader) => Question

/** What every question has in common. */
export const base = (c: Cursor, type: string, place: Place, { speech, notes }: Reader): Question => {
  const options = c.at('options')
  const title = speech.at(c.at('title'))
  const name = c.text('name')
  if (!title)
    notes.approximated.push({
      path: c.path,
      what: name,
      why: 'has no title in the source: its name stands in its place',
    })
  const message = options.text('customValidationMessage')
  const ends = ['prefix', 'suffix'].map(key => (type === 'number' ? '' : options.text(key))).filter(text => text !== '')
  const said = [
    ...['hint', 'hintText', 'content'].map(key => speech.at(c.at(key), 'several')),
    ends.length > 0 ? speech.line(ends.join(' … '), options.path) : undefined,
  ].reduce<Said | undefined>((all, one) => together(all, one, '\n\n'), undefined)
  const short = c.text('shortDescription')
  if (short !== '' && !Object.values(title ?? {}).includes(short))
    notes.approximated.push({
      path: c.at('shortDescription').path,
      what: short,
      why: 'a shorter name for the summary: the question itself stands there',
    })
  return newQuestion({
    path: c.path,
    key: name,
    type,
    label: title ?? speech.line(name || '?', c.path),
    // In the source everything must be answered that does not say otherwise.
    optional: options.at('required').take() === false,
    inside: place.inside,
    ...(isSaid(said) ? { hint: said } : {}),
    ...(message === ''
      ? {}
      : { missing: speech.line(message, options.path), wrongForm: speech.line(message, options.path) }),
  })
}

const text: Make = (c, place, reader) => {
  const [schema, options] = [c.at('schema'), c.at('options')]
  const question = base(c, 'text', place, reader)
  const longest = schema.number('max') ?? schema.number('maxLength') ?? schema.number('length')
  const shortest = schema.number('min') ?? schema.number('minLength') ?? schema.number('length')
  const maxWords = options.number('maxWords')
  const pattern = schema
    .text('regex')
    .replace(/^\^/, '')
    .replace(/(?<!\\)\$$/, '')
  if (maxWords !== undefined || (longest !== undefined && longest > 500))
    return { ...question, type: 'long-text', settings: long(longest, maxWords) }
  return {
    ...question,
    settings: {
      ...(shortest && shortest > 0 ? { minLength: shortest } : {}),
      ...(longest && longest > 0 ? { maxLength: longest } : {}),
      ...(pattern === '' ? {} : { pattern }),
    },
  }
}

const long = (longest: number | undefined, maxWords: number | undefined): Record<string, unknown> => ({
  ...(longest && longest > 0 ? { maxLength: Math.min(longest, 20_000) } : {}),
  ...(maxWords && maxWords > 0 ? { maxWords: Math.min(maxWords, 5000) } : {}),
})

const longText: Make = (c, place, reader) => {
  const [schema, options] = [c.at('schema'), c.at('options')]
  const rows = options.number('rows')
  return {
    ...base(c, 'long-text', place, reader),
    settings: {
      ...long(schema.number('max') ?? schema.number('maxLength'), options.number('maxWords')),
      ...(rows === undefined ? {} : { rows: Math.min(Math.max(Math.round(rows), 2), 20) }),
    },
  }
}

const number: Make = (c, place, reader) => {
  const [schema, options] = [c.at('schema'), c.at('options')]
  const question = base(c, 'number', place, reader)
  const [min, max, precision] = [schema.number('min'), schema.number('max'), schema.number('precision')]
  if (schema.at('integer').peek === true) schema.flag('integer')
  const unit = [options.text('suffix'), options.text('prefix')].find(one => one !== '')
  return {
    ...question,
    settings: {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      decimals: Math.min(Math.max(precision ?? 0, 0), 6),
      ...(unit ? { unit: true } : {}),
    },
    ...(unit ? { unit: reader.speech.line(unit, options.path) } : {}),
  }
}

const chosen =
  (type: string): Make =>
  (c, place, reader) => {
    const question = base(c, type, place, reader)
    const { lists, speech, notes } = reader
    c.at('values').text('type')
    const name = c.text('list') || c.at('options').text('list') || c.at('values').text('list')
    const own = c
      .at('values')
      .list('items')
      .map(item => {
        const label = item.text('label') || item.text('text')
        const raw = item.at('value').take()
        return { value: String(raw ?? label), label: speech.line(label || String(raw), item.path), path: item.path }
      })
    reader.used.add(name)
    const choices = choicesFrom(own.length > 0 ? own : (lists.get(name) ?? []), notes)
    return withChoices(question, choices, type === 'many-of', notes)
  }

export const date: Make = (c, place, reader) => {
  const options = c.at('options')
  const [past, future] = [options.number('maxDaysInPast'), options.number('maxDaysInFuture')]
  return {
    ...base(c, 'date', place, reader),
    settings: {
      ...(past === undefined ? {} : { notBefore: past === 0 ? 'today' : `today-${past}d` }),
      ...(future === undefined ? {} : { notAfter: future === 0 ? 'today' : `today+${future}d` }),
    },
  }
}

const file: Make = (c, place, reader) => {
  const [options, schema] = [c.at('options'), c.at('schema')]
  const zone = options.at('dropzoneConfig')
  const most = zone.number('maxFiles') ?? schema.number('max') ?? (options.flag('multiple') ? 20 : 1)
  zone.number('parallelUploads')
  const size = zone.number('maxFilesize')
  const accepted = [zone.text('acceptedFiles'), options.text('accept')].join(',')
  const known = {
    pdf: /pdf/,
    jpeg: /jpe?g|image\/\*/,
    png: /png/,
    docx: /docx?|word/,
    odt: /odt|opendocument\.text/,
    txt: /txt|text\/plain/,
  }
  const narrowed = Object.entries(known).flatMap(([type, says]) => (says.test(accepted) ? [type] : []))
  const types = narrowed.length > 0 ? narrowed : Object.keys(known)
  const least = options.number('minimumRequiredFiles') ?? schema.number('min')
  if (least !== undefined && least > 1)
    reader.notes.approximated.push({
      path: options.path,
      what: `minimumRequiredFiles: ${least}`,
      why: 'at least one file must come: more is not checked',
    })
  if (accepted.replaceAll(',', '') !== '')
    reader.notes.approximated.push({
      path: options.path,
      what: accepted.slice(0, 300),
      why: `files may be ${types.join(', ')}`,
    })
  return {
    ...base(c, 'file', place, reader),
    settings: { types, max: Math.min(Math.max(most, 1), 20), maxMegabytes: Math.min(Math.max(size ?? 50, 0.1), 100) },
  }
}

const plain =
  (type: string, settings: Record<string, unknown> = {}): Make =>
  (c, place, reader) => ({ ...base(c, type, place, reader), settings })

const nearest =
  (why: string, make: Make = text): Make =>
  (c, place, reader) => {
    reader.notes.approximated.push({ path: c.path, what: c.text('type'), why })
    return make(c, place, reader)
  }

const month: Make = (c, place, reader) => ({
  ...base(c, 'text', place, reader),
  settings: { pattern: '(?:0?[1-9]|1[0-2])[./ -](?:19|20)[0-9]{2}', maxLength: 10 },
  wrongForm: { sv: 'Skriv månad och år, som 03.2026', en: 'Write month and year, as 03 2026' },
})

export const kinds: Record<string, Make> = {
  TextField: text,
  FreeTextField: longText,
  MultilineTextField: longText,
  YesNoField: plain('yes-no'),
  NumberField: number,
  CheckboxesField: chosen('many-of'),
  RadiosField: chosen('one-of'),
  SelectField: chosen('select'),
  AutocompleteField: chosen('select'),
  DatePartsField: date,
  DateField: date,
  MonthYearField: nearest('a month is asked as text', month),
  TimeField: plain('time'),
  EmailAddressField: plain('email'),
  TelephoneNumberField: plain('phone'),
  WebsiteField: nearest('a web address is asked as text'),
  FileUploadField: file,
  ClientSideFileUploadField: file,
  DeclarationField: (c, place, reader) => ({ ...base(c, 'declaration', place, reader), box: true }),
  OsGridRefField: nearest('a British map reference is asked as text'),
  EastingNorthingField: nearest('a British map reference is asked as text'),
  NationalGridFieldNumberField: nearest('a British map reference is asked as text'),
  LatLongField: nearest('a place is asked as text'),
  GeospatialField: nearest('a place on a map is asked as text', longText),
}
