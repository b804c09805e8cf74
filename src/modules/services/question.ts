import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Complaint, Complaints } from '../../kernel/errors.ts'
import type { FeelType } from '../../kernel/feel/feel-type.ts'
import type { FeelValue } from '../../kernel/feel/feel-value.ts'
import type { FileType } from '../../kernel/files/file-types.ts'
import type { StoredFile } from '../../kernel/files/files.ts'
import type { Context } from '../../kernel/http/context.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import type { Locale, Translate } from '../../kernel/texts/texts.ts'
import type { Slot } from './booking/booking-slots.ts'
import { commonSettings, type Prefill } from './common-settings.ts'
import type { OwnChildren } from './own-children.ts'
import { type AnswerSpace, oneLine } from './paper/answer-space.ts'
import { plainText } from './question-types/plain-text.ts'
import type { Words } from './words.ts'

/** An answer as it is stored. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What a question needs to word itself and to know the day. Answers are shown in the language of `words`, whoever reads them. */
export type Asking = {
  today: Temporal.PlainDate
  locale: Locale
  words: Words
  /** The times that can be booked, by calendar; not there where nobody has looked. */
  slots?: ReadonlyMap<string, readonly Slot[]> | undefined
  /** The children who can be chosen; not there where nobody has looked. */
  children?: OwnChildren | undefined
  /** What has been answered, in words, by fact: for a text that is signed and names it. Not there on paper. */
  given?: ReadonlyMap<string, string> | undefined
}

/** `null` is an optional question that was left empty: asked, and not answered. */
export type Parsed = { value: Json } | { complaints: Complaints }

/** How a question is shown: its own words, what is stored, and whether its label is the page's heading. */
export type ControlProps = { c: Context; ask: Asking; stored: Json | undefined; heading: boolean }

export type UploadLimit = { maxBytes: number; types: FileType[]; max?: number }

/** One fact of a service, bound to its question type: all that the engine knows of a question. */
export type Question = {
  /** Its path: what texts and form fields are called by. `children.name` in the rows of a group. */
  fact: string
  /** Its short name: what answers and conditions know it by. `name` in the rows of a group. */
  key: string
  type: string
  optional: boolean
  prefill: Prefill | undefined
  /** The names of its form controls. A file is none: it is never kept as typed. */
  controls: string[]
  /** Text keys below `fact.<id>.` that must be there, and those that may. */
  texts: { required: string[]; optional: string[] }
  /** The field that the error summary leads to when the answer breaks a rule. */
  head: string
  /** What conditions see; undefined where the value is nothing to compare. */
  feel: FeelType | undefined
  toFeel: (stored: Json) => FeelValue
  /** The answer that conditions see so; undefined where there is none, or several. */
  fromFeel: (value: FeelValue) => Json | undefined
  parse: (fields: Fields, ask: Asking, stored: Json | undefined) => Parsed
  /** Whether nothing was written at all: what saving for later leaves as it was. */
  blank: (fields: Fields, stored: Json | undefined) => boolean
  /** What is wrong with a stored answer today, if anything. `null` and absence are the engine's business. */
  check: (stored: Json, ask: Asking) => Complaint | undefined
  /** Ordinary answers as its settings ask for, to try a service with. */
  samples: (ask: Asking) => readonly Json[]
  /** The answer in plain text, a line each. */
  show: (stored: Json, ask: Asking) => string[]
  /** What a row is called by this answer. */
  called: (stored: Json, ask: Asking) => string
  /** What two answers that mean the same have in common: the answer itself, unless the type says otherwise. */
  same: (stored: Json) => Json
  /** Where the answer is written on paper. */
  space: (ask: Asking, t: Translate) => AnswerSpace
  Control: (props: ControlProps) => VNode
  /** What may be sent with it, and how many files; one where it does not say. */
  upload: UploadLimit | undefined
  files: (stored: Json) => StoredFile[]
  /** The text that is signed by e-ID with this answer when all is sent; undefined where none is. */
  signs: (stored: Json, ask: Asking) => string | undefined
  /** The calendar that it books in with how many a person may have, and the time that an answer stands for. */
  booking: BookedIn | undefined
  slotIn: (stored: Json) => Slot | undefined
  /** The child of the population register that an answer stands for. */
  childIn: (stored: Json) => { person: string; name: string } | undefined
  /** Of a question for a child: only those younger than so many years are offered. */
  childrenUnder: number | undefined
}

/** Where a question books times, and how many that are still to come one person may have by it. */
export type BookedIn = { calendar: string; perPerson: number }

/** What a question type is told about the fact that it asks for. */
export type Asked<O> = { fact: string; optional: boolean; options: O }

/** A question type with its settings `O` and stored value `V`. */
export type TypeParts<O, V extends Json> = {
  type: string
  options: z.ZodType<O>
  value: z.ZodType<V>
  controls?: (fact: string) => string[]
  /** Where a missing answer is complained of, when that is not the fact's own name. */
  head?: (fact: string) => string
  texts?: (options: O) => { required?: string[]; optional?: string[] }
  feel?: (options: O) => FeelType
  toFeel?: (value: V, asked: Asked<O>) => FeelValue
  /** The other way, where one value is one answer: so a search finds answers that its conditions can tell apart. */
  fromFeel?: (value: FeelValue, asked: Asked<O>) => V | undefined
  /** Whether nothing at all was written, and nothing is kept. */
  empty?: (fields: Fields, asked: Asked<O>, stored: V | undefined) => boolean
  /** Gives the value, or what to write instead. Never called when nothing was written. */
  parse: (
    fields: Fields,
    asked: Asked<O>,
    ask: Asking,
    stored: V | undefined,
  ) => { value: V } | { complaints: Complaints }
  /** Rules on a value of the right shape. */
  check?: (value: V, asked: Asked<O>, ask: Asking) => Complaint | undefined
  /** Ordinary answers as these settings ask for: at least one that is taken, wherever there is one. */
  samples: (asked: Asked<O>, ask: Asking) => readonly V[]
  show: (value: V, asked: Asked<O>, ask: Asking) => string[]
  called?: (value: V) => string
  same?: (value: V) => Json
  /** A line where it does not say. */
  space?: (asked: Asked<O>, ask: Asking, t: Translate) => AnswerSpace
  Control: (props: ControlProps & { asked: Asked<O>; value: V | undefined }) => VNode
  upload?: (options: O) => UploadLimit
  files?: (value: V) => StoredFile[]
  signs?: (value: V, asked: Asked<O>, ask: Asking) => string
  booking?: (options: O) => BookedIn
  slotIn?: (value: V) => Slot
  childIn?: (value: V) => { person: string; name: string } | undefined
  childrenUnder?: (options: O) => number
}

export type QuestionType = {
  type: string
  /** The settings' schema: what a definition may say about such a fact. */
  options: z.ZodType
  /** Binds the type to a fact whose settings the schema has accepted. Throws on others. */
  bind: (fact: string, source: BoundSettings, key?: string) => Question
}

/** A fact as a definition writes it. What all facts have in common is the engine's; the rest the type's own. */
export type BoundSettings = {
  optional?: boolean | undefined
  prefill?: Prefill | undefined
  [setting: string]: unknown
}

/** Makes a question type, hiding what is its own behind what the engine knows. */
export const questionType = <O, V extends Json>(parts: TypeParts<O, V>): QuestionType => ({
  type: parts.type,
  options: parts.options,
  bind: (fact, source, key = fact) => {
    const asked: Asked<O> = {
      fact,
      optional: source.optional ?? false,
      options: parts.options.parse(ownSettings(source)),
    }
    return bound(parts, asked, source.prefill, key)
  },
})

/** What is left of a fact for its type to read. */
export const ownSettings = (source: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(source).filter(([setting]) => !(setting in commonSettings)))

const bound = <O, V extends Json>(
  parts: TypeParts<O, V>,
  asked: Asked<O>,
  prefill: Prefill | undefined,
  key: string,
): Question => {
  const { fact, optional, options } = asked
  const shaped = (stored: Json | undefined): V | undefined => {
    const read = parts.value.safeParse(stored)
    return read.success ? read.data : undefined
  }
  const must = (stored: Json): V => {
    const value = shaped(stored)
    if (value === undefined) throw new Error(`The stored answer to ${fact} is not a ${parts.type}`)
    return value
  }
  const controls = parts.controls?.(fact) ?? [fact]
  // What can't be seen is nothing: a field with only such in it would be an answer that is refused when it is read again.
  const empty =
    parts.empty ?? (fields => controls.every(control => fields.all(control).every(text => plainText(text) === '')))
  const missing = (ask: Asking): Complaint => {
    const text = ask.words.maybe(`fact.${fact}.missing`)
    return text === undefined ? { key: 'services.question.again' } : { text }
  }
  const extra = parts.texts?.(options)
  return {
    fact,
    key,
    type: parts.type,
    optional,
    prefill,
    head: parts.head?.(fact) ?? fact,
    controls: parts.upload ? [] : controls,
    texts: {
      required: ['label', ...(optional ? [] : ['missing']), ...(extra?.required ?? [])],
      optional: ['hint', 'summary', ...(extra?.optional ?? [])],
    },
    feel: parts.feel?.(options),
    toFeel: stored => parts.toFeel?.(must(stored), asked) ?? null,
    fromFeel: value => parts.fromFeel?.(value, asked),
    samples: ask => parts.samples(asked, ask),
    parse: (fields, ask, stored) => {
      const kept = shaped(stored)
      if (!empty(fields, asked, kept)) return parts.parse(fields, asked, ask, kept)
      return optional ? { value: null } : { complaints: { [parts.head?.(fact) ?? fact]: missing(ask) } }
    },
    blank: (fields, stored) => empty(fields, asked, shaped(stored)),
    check: (stored, ask) => {
      const value = shaped(stored)
      // A shape that is not the type's own: the definition changed, or somebody wrote in the database. Asked again.
      return value === undefined ? missing(ask) : parts.check?.(value, asked, ask)
    },
    show: (stored, ask) => parts.show(must(stored), asked, ask),
    called: (stored, ask) => parts.called?.(must(stored)) ?? parts.show(must(stored), asked, ask).join(', '),
    same: stored => {
      const value = shaped(stored)
      return value === undefined ? stored : (parts.same?.(value) ?? stored)
    },
    space: (ask, t) => parts.space?.(asked, ask, t) ?? oneLine,
    Control: props => parts.Control({ ...props, asked, value: shaped(props.stored) }),
    upload: parts.upload?.(options),
    files: stored => {
      const value = shaped(stored)
      return value === undefined ? [] : (parts.files?.(value) ?? [])
    },
    signs: (stored, ask) => parts.signs?.(must(stored), asked, ask),
    booking: parts.booking?.(options),
    slotIn: stored => {
      const value = shaped(stored)
      return value === undefined ? undefined : parts.slotIn?.(value)
    },
    childrenUnder: parts.childrenUnder?.(options),
    childIn: stored => {
      const value = shaped(stored)
      return value === undefined ? undefined : parts.childIn?.(value)
    },
  }
}
