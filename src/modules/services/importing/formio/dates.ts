import { compare, type Expr, factOf } from '../expression.ts'
import type { Question } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { follow } from '../places.ts'
import { ownOf } from '../speech.ts'
import type { Reader, Spot } from './reader.ts'
import { questionIn } from './settings.ts'

/** A day with its limits: written out, or so many days from today. */
export const dateIn = (c: Cursor, spot: Spot, reader: Reader): Question => {
  const question = questionIn(c, 'date', spot, reader)
  const picker = c.at('datePicker')
  const notBefore =
    dayIn(c, 'specificEarliestAllowedDate') ??
    awayIn(c, 'earliestAllowedDate') ??
    dayIn(picker, 'minDate') ??
    dayIn(c, 'minDate')
  const notAfter =
    dayIn(c, 'specificLatestAllowedDate') ??
    awayIn(c, 'latestAllowedDate') ??
    dayIn(picker, 'maxDate') ??
    dayIn(c, 'maxDate')
  const made: Question = {
    ...question,
    settings: { ...(notBefore ? { notBefore } : {}), ...(notAfter ? { notAfter } : {}) },
  }
  const other = c.text('beforeDateInputKey')
  const equal = c.flag('mayBeEqual')
  if (other !== '') reader.later.push(() => after(made, other, equal, c, spot, reader))
  return made
}

const dayIn = (c: Cursor, key: string): string | undefined => {
  const { peek } = c.at(key)
  if (typeof peek !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(peek)) return undefined
  return c.text(key).slice(0, 10)
}

/** `-30`: thirty days before the day that it is answered. */
const awayIn = (c: Cursor, key: string): string | undefined => {
  const days = c.number(key)
  if (days === undefined || !Number.isInteger(days)) return undefined
  return days === 0 ? 'today' : `today${days < 0 ? '-' : '+'}${Math.abs(days)}d`
}

/** "Not before the other day": a rule with a name. */
const after = (
  made: Question,
  other: string,
  equal: boolean,
  c: Cursor,
  spot: Spot,
  { root, notes, speech }: Reader,
): void => {
  const path = other.split('.')
  const last = path.at(-1) ?? other
  const found = [follow([spot.place], path), follow([spot.place], [last]), follow([root], path)].find(
    one => one && one.facts.length > 0,
  )
  const [before] = found?.facts ?? []
  if (before?.of.kind !== 'question' || before.of.type !== 'date') {
    notes.refused.push({
      path: c.at('beforeDateInputKey').path,
      what: other,
      why: 'the day that it is compared with is not in the form',
    })
    return
  }
  const holds: Expr = compare(equal ? '>=' : '>', factOf(made), before)
  const label = ownOf(before.of.label, speech.language)
  made.must.push({
    holds,
    otherwise: {
      sv: `Skriv ett datum som ${equal ? 'inte är före' : 'är efter'} ”${label}”`,
      nb: `Skriv en dato som ${equal ? 'ikke er før' : 'er etter'} «${label}»`,
      en: `Write a date that is ${equal ? 'not before' : 'after'} “${label}”`,
    },
  })
}
