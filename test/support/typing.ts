import assert from 'node:assert/strict'
import type { FactSource } from '../../src/modules/services/definition.ts'
import type { Upload } from './form.ts'
import { sampleDocx, sampleJpeg, samplePdf } from './sample-files.ts'

/** A value as JSON has it. */
export type Stored = string | number | boolean | null | Stored[] | { [key: string]: Stored }

/** What is done with a control: written in it, ticked in it by value, or a file chosen in it. */
export type Deed =
  | { control: string; text: string }
  /** Written where it is a field; where it is radio buttons that one is ticked, and it is written in the field beside. */
  | { control: string; text: string; orTick: string; besides: string }
  | { control: string; tick: string }
  /** Ticked by the words that stand there. */
  | { control: string; words: string }
  | { control: string; file: Upload }

/** How somebody gives a stored answer in the form: by the names of the controls that a question type has. */
export const deedsFor = (path: string, fact: FactSource, stored: Stored): Deed[] => {
  switch (fact.type) {
    case 'yes-no':
    case 'consent':
      return [{ control: path, tick: stored === true ? 'ja' : 'nej' }]
    case 'declaration':
    case 'signature':
      return [{ control: path, tick: 'ja' }]
    case 'booking-slot':
      return [{ control: path, tick: String(part(stored, 'start')) }]
    case 'one-of':
      return [{ control: path, tick: String(stored) }]
    case 'many-of':
      return list(stored).map(choice => ({ control: path, tick: String(choice) }))
    case 'money':
      return [{ control: path, text: kronor(Number(stored)) }]
    case 'number':
      return [{ control: path, text: String(stored).replace('.', ',') }]
    case 'date':
      return day(path, String(stored))
    case 'date-range':
      return [...day(`${path}-from`, String(part(stored, 'from'))), ...day(`${path}-to`, String(part(stored, 'to')))]
    case 'bank-account':
      return ['clearing', 'account'].map(name => ({ control: `${path}-${name}`, text: String(part(stored, name)) }))
    case 'giro':
      return [
        { control: `${path}-kind`, tick: String(part(stored, 'kind')) },
        { control: path, text: String(part(stored, 'number')) },
      ]
    case 'postal-address':
      return [
        { control: `${path}-street`, text: String(part(stored, 'street')) },
        { control: `${path}-postal-code`, text: String(part(stored, 'postalCode')) },
        { control: `${path}-city`, text: String(part(stored, 'city')) },
      ]
    case 'child':
      if (typeof stored === 'string') return [{ control: path, words: stored }]
      return [
        { control: path, text: String(part(stored, 'name')), orTick: 'annat', besides: `${path}-name` },
        { control: `${path}-number`, text: String(part(stored, 'number')) },
      ]
    case 'place':
      return [{ control: `${path}-description`, text: String(part(stored, 'description')) }]
    case 'table':
      return entries(stored).flatMap(([row, cells]) =>
        entries(cells).map(([column, cell]) => ({ control: `${path}-${row}-${column}`, text: String(cell) })),
      )
    case 'file':
      return [{ control: path, file: fileCalled(String(stored)) }]
    default:
      return [{ control: path, text: String(stored) }]
  }
}

const list = (stored: Stored): Stored[] => (Array.isArray(stored) ? stored : assert.fail(`${stored} is no list`))

const entries = (stored: Stored): [string, Stored][] =>
  stored !== null && typeof stored === 'object' && !Array.isArray(stored)
    ? Object.entries(stored)
    : assert.fail(`${stored} has no parts`)

const part = (stored: Stored, name: string): Stored =>
  entries(stored).find(([key]) => key === name)?.[1] ?? assert.fail(`${JSON.stringify(stored)} has no ${name}`)

const day = (control: string, text: string): Deed[] => {
  const [year = '', month = '', date = ''] = text.split('-')
  return [
    { control: `${control}-day`, text: String(Number(date)) },
    { control: `${control}-month`, text: String(Number(month)) },
    { control: `${control}-year`, text: year },
  ]
}

const kronor = (ore: number): string => (ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ','))

const fileCalled = (name: string): Upload => {
  if (/\.jpe?g$/.test(name)) return { name, type: 'image/jpeg', bytes: sampleJpeg() }
  if (name.endsWith('.docx'))
    return {
      name,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: sampleDocx(),
    }
  return { name, type: 'application/pdf', bytes: samplePdf(name) }
}
