import type { Expr } from './expression.ts'
import type { Note } from './ledger.ts'

/** A text in the languages that the source has it in; the source's own is always among them. */
export type Said = Readonly<Record<string, string>>

export type Choice = {
  /** As the source stores it. */
  value: string
  /** As we do. */
  name: string
  label: Said
}

/** What may be shown or not, with all that stands in it. */
export type Holder = { when?: Expr; inside?: Holder }

/** What a form asks, whatever it was written in. Names are given when it is written out. */
export type Question = {
  kind: 'question'
  /** Where it stood. */
  path: string
  /** What the source calls it, with the containers around it. */
  key: string
  type: string
  settings: Record<string, unknown>
  label: Said
  hint?: Said
  /** What the source says when it is not answered. */
  missing?: Said
  /** What it says when the answer has another form than it should. */
  wrongForm?: Said
  /** What the question stands in: a container, a group or a page that may be shown or not. */
  inside?: Holder
  /** Whether it is a single box, which is untrue until it is ticked. */
  box?: boolean
  /** What is ticked, where that is not the label; and what the source stores for it. */
  statement?: Said
  boxValue?: string
  unit?: Said
  choices?: Choice[]
  optional: boolean
  when?: Expr
  requiredWhen?: Expr
  must: { holds: Expr; otherwise: Said }[]
  /** For a value that is made from others. */
  value?: Expr
}

export type Info = {
  kind: 'info'
  path: string
  text: Said
  tone: 'info' | 'warning' | 'success'
  inside?: Holder
  when?: Expr
}

export type Group = {
  kind: 'group'
  path: string
  key: string
  label: Said
  hint?: Said
  one?: Said
  add?: Said
  min: number
  max: number
  items: Item[]
  optional: boolean
  inside?: Holder
  when?: Expr
}

export type Item = Question | Info | Group

export type FormPage = {
  path: string
  key: string
  title: Said
  lead?: Said
  section?: Said
  /** How many questions it may hold; the source parts its own pages otherwise. */
  most?: number
  holder?: Holder
  items: Item[]
}

/** A form that has been read: what the writing of a definition starts from. */
export type Form = {
  format: 'form.io' | 'XGov' | 'JSON Schema'
  key: string
  language: string
  /** That there are translations to; its own is among them. */
  languages: readonly string[]
  title: Said
  description?: Said
  pages: FormPage[]
  /** How long an unfinished form is kept, where the source says it. */
  draftDays?: number
  /** Conditions of all kinds in the source, and how many of them mean here what they meant there. */
  conditions: number
  converted: number
  approximated: Note[]
  refused: Note[]
  /** What only the builder calls its parts: never shown to whoever answers, told once for the whole form. */
  unshown: Set<string>
}

/** What readers write their notes in. */
export type Notes = Pick<Form, 'conditions' | 'converted' | 'approximated' | 'refused' | 'unshown'>

export const noNotes = (): Notes => ({ conditions: 0, converted: 0, approximated: [], refused: [], unshown: new Set() })

/** Every question and group there is, rows within too. */
export const factsIn = (items: readonly Item[]): (Question | Group)[] =>
  items.flatMap(item => (item.kind === 'info' ? [] : item.kind === 'group' ? [item, ...factsIn(item.items)] : [item]))
