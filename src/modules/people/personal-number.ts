/** Swedish personal identity numbers and coordination numbers: 12 digits inside, whatever form they were typed in. */

export type PersonalNumber = {
  ok: true
  /** YYYYMMDDNNNC. A coordination number has 60 added to the day. */
  number: string
  kind: 'personnummer' | 'samordningsnummer'
  /** Unknown for a coordination number that was given without a certain date of birth. */
  birthDate: Temporal.PlainDate | undefined
}

/** `form`: not such a number at all; `date`: no such day, or one to come; `century`: ask which of two it is. */
export type NumberFault = { ok: false; fault: 'form' | 'date' | 'checksum' | 'century' }

/**
 * Reads what a person typed: 12 digits, or 10 with `-` or `+`. Ten digits without a sign are taken only where no
 * living person could have them in another century; age is never guessed.
 *
 * The package `personnummer` is not used here: it reads the century off the machine's clock, gives one fault for all,
 * and knows no coordination number without a date. The tests hold the two against each other.
 */
export const parsePersonalNumber = (text: string, today: Temporal.PlainDate): PersonalNumber | NumberFault => {
  const match = form.exec(text.replaceAll(/\s/gu, '').replaceAll(/[‐‑–−]/gu, '-'))
  if (!match) return { ok: false, fault: 'form' }
  const [, typedCentury, yy = '', mm = '', dd = '', sign = '', serial = '', check = ''] = match
  const years = typedCentury === undefined ? yearsFor(Number(yy), sign, today.year) : [Number(typedCentury + yy)]
  const readings = years.flatMap(year => reading(year, Number(mm), Number(dd), today))
  if (readings.length === 0) return { ok: false, fault: 'date' }
  const nine = yy + mm + dd + serial
  if (checkDigit(nine) !== Number(check)) return { ok: false, fault: 'checksum' }
  const [only, second] = readings
  if (only === undefined || second !== undefined) return { ok: false, fault: 'century' }
  const number = `${String(only.year).slice(0, 2)}${nine}${check}`
  return { ok: true, number, kind: only.kind, birthDate: only.birthDate }
}

/** The last digit of a number, from the nine before it (no century): Luhn. */
export const checkDigit = (nine: string): number => {
  let sum = 0
  for (const [place, digit] of [...nine].entries()) {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** Makes a number for a fictional person. Serials 980 to 999 are never given to anybody. */
export const makePersonalNumber = (
  birthDate: Temporal.PlainDate,
  serial: number,
  kind: PersonalNumber['kind'] = 'personnummer',
): string => {
  const day = birthDate.day + (kind === 'samordningsnummer' ? coordination : 0)
  const date = `${String(birthDate.year).padStart(4, '0')}${two(birthDate.month)}${two(day)}`
  const nine = date.slice(2) + String(serial).padStart(3, '0')
  return `${date.slice(0, 2)}${nine}${checkDigit(nine)}`
}

// Twelve digits, or ten; the serial 000 does not exist.
const form = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)((?!000)\d{3})(\d)$/

const coordination = 60

/** Nobody has become older than 122. */
const oldest = 125

/** The full years that two digits can mean. Newest first. */
const yearsFor = (yy: number, sign: string, thisYear: number): number[] => {
  const recent = thisYear - ((((thisYear - yy) % 100) + 100) % 100)
  // `+` from new year's day of the year in which the person turns 100. Folkbokföringslagen 18 §
  if (sign === '-') return [recent]
  if (sign === '+') return [recent - 100]
  return [recent, recent - 100].filter(year => thisYear - year <= oldest)
}

type Reading = { year: number; kind: PersonalNumber['kind']; birthDate: Temporal.PlainDate | undefined }

const reading = (year: number, month: number, typedDay: number, today: Temporal.PlainDate): Reading[] => {
  if (year > today.year || year < today.year - 199) return []
  const isCoordination = typedDay >= coordination
  const kind = isCoordination ? 'samordningsnummer' : 'personnummer'
  const day = isCoordination ? typedDay - coordination : typedDay
  // A coordination number may stand for a month or a day that nobody knows.
  if (isCoordination && month <= 12 && day <= 31 && (month === 0 || day === 0)) {
    return [{ year, kind, birthDate: undefined }]
  }
  const birthDate = dayOf(year, month, day)
  if (birthDate === undefined || Temporal.PlainDate.compare(birthDate, today) > 0) return []
  return [{ year, kind, birthDate }]
}

const dayOf = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  if (month < 1 || month > 12 || day < 1) return undefined
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day <= first.daysInMonth ? first.with({ day }) : undefined
}

const two = (n: number): string => String(n).padStart(2, '0')
