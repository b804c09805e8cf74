import { type Complaints, Invalid } from '../../../kernel/errors.ts'
import type { Words } from '../../organisation/index.ts'
import type { Ask, Variables } from '../../processes/index.ts'
import { longText } from '../long-text.ts'

/** What was answered at a step, in words, as it is shown afterwards. Values are in Swedish: they belong to the case. */
export type StepAnswer = { label: Words; value: string }

/** The name of the field where something is asked. */
export const askField = (name: string): string => `svar-${name}`

const longest = 2000

type Taken = { value: Variables[string]; words: string } | { wrong: 'empty' | 'choose' | 'number' | 'date' | 'long' }

/**
 * What a map asked at a step, as its variables and in words. `given` is as it was typed, by the name of what was asked. Where the step is let be
 * (`optional`) nothing must be answered. Throws Invalid by the fields.
 */
export const answersTo = (
  asks: readonly Ask[],
  given: Readonly<Record<string, string>>,
  optional = false,
): { variables: Variables; answers: StepAnswer[] } => {
  const complaints: Complaints = {}
  const variables: Variables = {}
  const answers: StepAnswer[] = []
  for (const ask of asks) {
    const text = longText(given[ask.name] ?? '')
    if (text === '' && (ask.optional || optional)) {
      if (!optional) variables[ask.name] = null
      continue
    }
    const taken = takeOne(ask, text)
    if ('wrong' in taken) complaints[askField(ask.name)] = complaintOf(taken.wrong)
    else {
      variables[ask.name] = taken.value
      answers.push({ label: ask.label, value: taken.words })
    }
  }
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
  return { variables, answers }
}

const complaintOf = (wrong: Extract<Taken, { wrong: unknown }>['wrong']) =>
  wrong === 'long'
    ? { key: `cases.step.long` as const, args: { max: longest } }
    : { key: `cases.step.${wrong}` as const }

const takeOne = ({ type, options }: Ask, text: string): Taken => {
  switch (type) {
    case 'yes-no':
      if (text === 'ja') return { value: true, words: 'Ja' }
      return text === 'nej' ? { value: false, words: 'Nej' } : { wrong: 'choose' }
    case 'choice': {
      const chosen = options.find(({ value }) => value === text)
      return chosen ? { value: chosen.value, words: chosen.label.sv } : { wrong: 'choose' }
    }
    case 'number':
      return numberIn(text)
    case 'date':
      return dateIn(text)
    case 'text':
      if (text.length > longest) return { wrong: 'long' }
      return text === '' ? { wrong: 'empty' } : { value: text, words: text }
  }
}

/** As Swedes write it: `1 200,50`. */
const numberIn = (text: string): Taken => {
  const plain = text
    .replaceAll(/[\s\u00a0]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? { value: Number(plain), words: text } : { wrong: 'number' }
}

const dateIn = (text: string): Taken => {
  try {
    return { value: Temporal.PlainDate.from(text, { overflow: 'reject' }), words: text }
  } catch {
    return { wrong: 'date' }
  }
}
