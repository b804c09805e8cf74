import type { Complaint } from '../../../kernel/errors.ts'
import type { Fields } from '../../../kernel/http/fields.ts'

/** The controls of a day asked for in three fields. */
export const dayControls = (fact: string): string[] => [`${fact}-day`, `${fact}-month`, `${fact}-year`]

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads a day from three fields; a month may be written with letters. Says which part is missing or can't be. */
export const readDay = (fields: Fields, fact: string): { day: Temporal.PlainDate } | { complaint: Complaint } => {
  const [day, month, year] = dayControls(fact).map(control => fields.text(control))
  if (!day || !month || !year) return { complaint: { key: 'services.question.date.incomplete' } }
  const monthNumber = numberOfMonth(month)
  if (!/^\d{1,2}$/.test(day) || monthNumber === undefined)
    return { complaint: { key: 'services.question.date.digits' } }
  if (!/^\d{4}$/.test(year)) return { complaint: { key: 'services.question.date.year' } }
  try {
    return {
      day: Temporal.PlainDate.from(
        { year: Number(year), month: monthNumber, day: Number(day) },
        { overflow: 'reject' },
      ),
    }
  } catch {
    return { complaint: { key: 'services.question.date.no-such-day' } }
  }
}

const numberOfMonth = (text: string): number | undefined => {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const short = text.toLowerCase().slice(0, 3)
  const at = Math.max(months.indexOf(short), english.indexOf(short))
  return at === -1 ? undefined : at + 1
}

/** A stored day. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}
