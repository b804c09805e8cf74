import { readDuration, unitIn } from './duration.ts'
import { date, type FeelType } from './feel-type.ts'
import type { FeelValue } from './feel-value.ts'
import { unquoted } from './literals.ts'
import { child, literal, type Maker, type Piece } from './piece.ts'
import { FeelFault, plainName, type Syntax } from './syntax.ts'

/**
 * `date("2026-06-30")`, `date(2026, 6, 30)`, `time("10:30:00")`, `date and time(day, time)`, `duration("P18Y")`,
 * `@"2026-06-30"`. What is written out is read when it is compiled, so that a day that does not exist is refused then.
 */
export const temporal: Maker = (node, scope) => {
  const first = child(node, 0)
  if (first.name === 'AtLiteral') return atLiteral(child(first, 0), node)
  const name = plainName(first)
  const given = child(node, 2)
  const args = given.name === 'PositionalParameters' ? given.children.map(part => scope.compile(part, scope)) : []
  const form = forms.find(one => one.name === name && one.takes.join() === args.map(arg => arg.type.kind).join())
  if (!form) {
    throw new FeelFault(
      `"${node.text}": write date("2026-06-30"), date(2026, 6, 30), time("10:30:00"), date and time("2026-06-30T10:30:00") or duration("P18Y")`,
      node.at,
    )
  }
  const written = args.map(arg => arg.literal)
  if (written.every(value => value !== undefined)) return readNow(form, written, node)
  return {
    type: form.gives,
    run: frame => {
      const values = args.map(arg => arg.run(frame))
      return values.includes(null) ? null : form.read(values)
    },
  }
}

const atLiteral = (quoted: Syntax, node: Syntax): Piece => {
  const written = unquoted(quoted)
  const name = /^[+-]?P/.test(written)
    ? 'duration'
    : /^\d\d:/.test(written)
      ? 'time'
      : written.includes('T')
        ? 'date and time'
        : 'date'
  const form = forms.find(one => one.name === name)
  if (!form) throw new FeelFault(`"${node.text}" can't be read`, node.at)
  return readNow(form, [written], node)
}

const readNow = (form: Form, written: FeelValue[], node: Syntax): Piece => {
  const value = form.read(written)
  if (value === null) {
    throw new FeelFault(`"${written.join(', ')}" is not a ${form.name}; write ${form.example}`, node.at)
  }
  const unit = value instanceof Temporal.Duration ? unitIn(String(written[0])) : undefined
  return literal(value, unit ? { kind: 'duration', unit } : form.gives)
}

type Form = {
  name: string
  takes: FeelType['kind'][]
  gives: FeelType
  example: string
  read: (values: FeelValue[]) => FeelValue
}

/** What can't be read is no value. */
const safely = (read: () => FeelValue): FeelValue => {
  try {
    return read()
  } catch {
    return null
  }
}

const strictly = { overflow: 'reject' } as const
/** Half a month is no month. */
const wholeNumbers = (values: FeelValue[]): [number, number, number] => {
  const [a, b, c] = values.map(Number)
  if (![a, b, c].every(Number.isInteger)) throw new RangeError('Not whole numbers')
  return [a ?? 0, b ?? 0, c ?? 0]
}

const time: FeelType = { kind: 'time' }
const dateTime: FeelType = { kind: 'date and time' }
const duration: FeelType = { kind: 'duration' }

/** FEEL's own form of days and times, without the zones and calendars that Temporal also reads. */
const shape = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d:\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
}

const readWith = (form: RegExp, read: (written: string) => FeelValue) => (values: FeelValue[]) => {
  const written = String(values[0])
  return form.test(written) ? safely(() => read(written)) : null
}

const forms: Form[] = [
  {
    name: 'date',
    takes: ['text'],
    gives: date,
    example: '2026-06-30',
    read: readWith(shape.date, written => Temporal.PlainDate.from(written)),
  },
  {
    name: 'date',
    takes: ['number', 'number', 'number'],
    gives: date,
    example: 'date(2026, 6, 30)',
    read: values =>
      safely(() => {
        const [year, month, day] = wholeNumbers(values)
        return Temporal.PlainDate.from({ year, month, day }, strictly)
      }),
  },
  {
    name: 'date',
    takes: ['date and time'],
    gives: date,
    example: '2026-06-30',
    read: ([value]) => (value instanceof Temporal.PlainDateTime ? value.toPlainDate() : null),
  },
  {
    name: 'time',
    takes: ['text'],
    gives: time,
    example: '10:30:00',
    read: readWith(shape.time, written => Temporal.PlainTime.from(written)),
  },
  {
    name: 'time',
    takes: ['number', 'number', 'number'],
    gives: time,
    example: 'time(10, 30, 0)',
    read: values =>
      safely(() => {
        const [hour, minute, second] = wholeNumbers(values)
        return Temporal.PlainTime.from({ hour, minute, second }, strictly)
      }),
  },
  {
    name: 'time',
    takes: ['date and time'],
    gives: time,
    example: '10:30:00',
    read: ([value]) => (value instanceof Temporal.PlainDateTime ? value.toPlainTime() : null),
  },
  {
    name: 'date and time',
    takes: ['text'],
    gives: dateTime,
    example: '2026-06-30T10:30:00',
    read: readWith(shape.dateTime, written => Temporal.PlainDateTime.from(written)),
  },
  {
    name: 'date and time',
    takes: ['date', 'time'],
    gives: dateTime,
    example: '2026-06-30T10:30:00',
    read: ([day, at]) =>
      day instanceof Temporal.PlainDate && at instanceof Temporal.PlainTime ? day.toPlainDateTime(at) : null,
  },
  {
    name: 'duration',
    takes: ['text'],
    gives: duration,
    example: "P18Y, P3M, P14D or PT2H; months and days can't stand in one",
    read: ([written]) => readDuration(String(written)),
  },
]
