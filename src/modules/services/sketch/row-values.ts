import type { SimpleValue } from '../../../kernel/feel/simple.ts'
import type { Operator } from './rows.ts'
import type { Term } from './vocabulary.ts'

/** How something of a kind can be compared, the most usual first. */
export const operatorsFor = (kind: Term['kind']): readonly Operator[] => {
  switch (kind) {
    case 'choice':
      return ['is', 'is-not', 'one-of', 'answered', 'unanswered']
    case 'choices':
      return ['holds', 'holds-not', 'answered', 'unanswered']
    case 'yes-no':
      return ['true', 'false', 'answered', 'unanswered']
    case 'condition':
      return ['true', 'false']
    case 'number':
    case 'day':
      return ['is', 'is-not', 'least', 'most', 'more', 'less', 'answered', 'unanswered']
    case 'text':
      return ['is', 'is-not', 'answered', 'unanswered']
    default:
      return ['answered', 'unanswered']
  }
}

/** Whether there is something to compare with. */
export const takesValue = (operator: Operator): boolean =>
  !['true', 'false', 'answered', 'unanswered'].includes(operator)

/** Reads what was written as a value of a kind; undefined where it is none. */
export const valueFrom = (kind: Term['kind'], text: string): SimpleValue | undefined => {
  if (kind === 'number') {
    const number = Number(text.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-'))
    return text.trim() === '' || Number.isNaN(number) ? undefined : number
  }
  if (kind === 'day') return dayFrom(text)
  return text.trim() === '' ? undefined : text
}

/** As it is written in the field. */
export const valueInField = (value: SimpleValue): string => {
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value !== 'object') return String(value)
  if (value instanceof Temporal.PlainDate) return value.toString()
  const found = /^P(\d+)([DWMY])$/.exec(value.duration)
  const unit = Object.entries(units).find(([, letter]) => letter === found?.[2])?.[0]
  return value.name === 'today' && found && unit
    ? `idag ${value.sign} ${found[1]} ${unit}`
    : `${value.name} ${value.sign} ${value.duration}`
}

const units: Record<string, string> = { dagar: 'D', månader: 'M', år: 'Y' }

/** `2026-03-01`, `idag + 30 dagar`; or counted from another day: `startsOn + P30D`. */
const dayFrom = (text: string): SimpleValue | undefined => {
  const written = text.trim().toLowerCase()
  const relative =
    /^(?:idag|i dag|today)\s*([+−-])\s*(\d{1,5})\s*(dag|dagar|veck|månad|mån|år|days?|weeks?|months?|years?)/.exec(
      written,
    )
  if (relative) {
    const [, sign, count, unit = ''] = relative
    const letter = /^(år|y)/.test(unit) ? 'Y' : /^m/.test(unit) ? 'M' : 'D'
    // FEEL has no weeks.
    const days = /^(v|w)/.test(unit) ? 7 : 1
    return { name: 'today', sign: sign === '+' ? '+' : '-', duration: `P${Number(count) * days}${letter}` }
  }
  if (/^(idag|i dag|today)$/.test(written)) return { name: 'today', sign: '+', duration: 'P0D' }
  const other = /^([a-zA-Z][\w.]*) ([+-]) (P[0-9YMWD]+)$/.exec(text.trim())
  if (other?.[1] && other[3]) return { name: other[1], sign: other[2] === '-' ? '-' : '+', duration: other[3] }
  try {
    return /^\d{4}-\d\d-\d\d$/.test(written) ? Temporal.PlainDate.from(written) : undefined
  } catch {
    // 30 February.
    return undefined
  }
}
