import type { CallExpression, Expression, NewExpression } from 'acorn'
import { anyOf, type Comparison, compare, type Expr, factOf, literal, Untold } from '../expression.ts'
import { anywhere } from '../places.ts'
import { dayOf, equal, isAnswer, numberOrDay, truth, truthOf, type Value, written } from '../values.ts'
import { type Names, type Reading, type Routine, routineOf, type Standing } from './reading.ts'

/** A call: of what the script wrote itself, or of one of the few that have a meaning here. Throws Untold. */
export const callOf = (node: CallExpression, names: Names, standing: Reading): Value => {
  const { callee } = node
  const given = (): Value[] => node.arguments.map(one => standing.meaningOf(one, names, standing))
  if (callee.type === 'Identifier') {
    const routine = names.get(callee.name)
    if (routine?.kind === 'routine') return standing.called(routine, given(), standing)
    return plainCall(callee.name, given())
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed)
    throw new Untold('it calls something that is not known')
  const method = callee.property.name
  const owner = callee.object.type === 'Identifier' && !names.has(callee.object.name) ? callee.object.name : undefined
  if (owner === '_' || owner === 'lodash') {
    const [list, with_] = node.arguments
    if (!list || list.type === 'SpreadElement') throw new Untold('it calls _ with nothing')
    return onValue(method, standing.meaningOf(list, names, standing), with_ ? [with_] : [], names, standing)
  }
  if (owner === 'instance' || owner === 'utils' || owner === 'form' || owner === 'component')
    return ofTheirs(`${owner}.${method}`, node, names, standing)
  if (owner === 'Date' && method === 'now') return today
  if (owner === 'Math') return arithmetic(method, given())
  if (callee.object.type === 'Super') throw new Untold('it has a class')
  return onValue(method, standing.meaningOf(callee.object, names, standing), node.arguments, names, standing)
}

const today: Value = { kind: 'made', type: 'date', is: { is: 'today' } }
const day = (is: Expr): Value => ({ kind: 'made', type: 'date', is })
const number = (is: Expr): Value => ({ kind: 'made', type: 'number', is })

/** `new Date(...)`. */
export const madeOf = (node: NewExpression, names: Names, standing: Reading): Value => {
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date') throw new Untold('it makes an object')
  return dateFrom(node.arguments.map(one => standing.meaningOf(one, names, standing)))
}

const dateFrom = (given: Value[]): Value => {
  const [first, month, date] = given
  if (!first) return today
  if (first.kind === 'written' && month?.kind === 'written' && typeof first.value === 'number') {
    const parts = [first.value, Number(month.value) + 1, date?.kind === 'written' ? Number(date.value) : 1]
    const [y = 0, m = 1, d = 1] = parts
    return day({ is: 'date', value: Temporal.PlainDate.from({ year: y, month: m, day: d }).toString() })
  }
  if (first.kind === 'written' && typeof first.value === 'string') return day(dayOf(first.value))
  const [only] = first.kind === 'facts' ? first.of : []
  if (only && only.of.kind === 'question' && /date/.test(only.of.type)) return day(only)
  if (first.kind === 'made' && first.type === 'date') return first
  throw new Untold('it makes a day from something that is no day here')
}

const plainCall = (name: string, given: Value[]): Value => {
  const [first] = given
  if (name === 'moment' || name === 'Date' || name === 'dayjs') return dateFrom(given)
  if (!first) throw new Untold(`it calls ${name}`)
  if (name === 'Boolean') return truth(truthOf(first))
  if (name === 'String') return first
  if (name === 'Number' || name === 'parseInt' || name === 'parseFloat')
    return first.kind === 'truth' ? first : number(numberOrDay(first))
  throw new Untold(`it calls ${name}, which is not known here`)
}

const arithmetic = (method: string, given: Value[]): Value => {
  const feel = new Map([
    ['round', 'round half up'],
    ['floor', 'floor'],
    ['ceil', 'ceiling'],
    ['abs', 'abs'],
  ]).get(method)
  const [first] = given
  if (!feel || !first) throw new Untold(`it calls Math.${method}`)
  const of = [numberOrDay(first), ...(method === 'round' ? [literal(0)] : [])]
  return number({ is: 'call', name: feel, of })
}

/** Functions of the source's own engine. */
const ofTheirs = (name: string, node: CallExpression, names: Names, standing: Reading): Value => {
  if (name === 'instance.isSubmissionDigital') {
    standing.assumed.push('it asks whether the form is sent digitally: here it always is')
    return truth(literal(true))
  }
  if (name === 'instance.isSubmissionPaper') {
    standing.assumed.push('it asks whether the form is sent on paper: here it never is')
    return truth(literal(false))
  }
  const [first, second] = node.arguments.map(one =>
    one.type === 'Identifier' ? written(null) : standing.meaningOf(one, names, standing),
  )
  if (name === 'utils.isBornBeforeYear' && first?.kind === 'written' && second?.kind === 'written')
    return truth(compare('<', birthDay(String(second.value), standing), { is: 'date', value: `${first.value}-01-01` }))
  if (name === 'utils.isAgeBetween' && first?.kind === 'list' && second?.kind === 'written') {
    const [low, high] = first.of.map(one => (one.kind === 'written' ? Number(one.value) : Number.NaN))
    if (low === undefined || high === undefined) throw new Untold('it gives no ages')
    const born = birthDay(String(second.value), standing)
    const before = (years: number): Expr => ({
      is: 'math',
      by: '-',
      left: { is: 'today' },
      right: { is: 'days', value: years, unit: 'years' },
    })
    return truth({ is: 'and', of: [compare('<=', born, before(low)), compare('>', born, before(high + 1))] })
  }
  throw new Untold(`it calls ${name}, a function of the program that it comes from`)
}

const birthDay = (key: string, standing: Standing): Expr => {
  const found = anywhere(standing.data, key.split('.').at(-1) ?? key)
  const [only] = found.filter(question => /date/.test(question.type))
  if (!only) throw new Untold(`it reckons an age from "${key}", which is no day here`)
  return factOf(only)
}

type Given = CallExpression['arguments']

/** Methods of lists, texts and days. */
const onValue = (method: string, owner: Value, given: Given, names: Names, standing: Reading): Value => {
  const values = (): Value[] => given.map(one => standing.meaningOf(one, names, standing))
  switch (method) {
    case 'some':
    case 'any':
    case 'find':
    case 'every':
      return throughRows(method === 'every', owner, given, names, standing)
    case 'includes':
    case 'contains':
      return truth(containing(owner, values()))
    case 'startsWith':
      return truth({ is: 'call', name: 'starts with', of: textAnd(owner, values()) })
    case 'endsWith':
      return truth({ is: 'call', name: 'ends with', of: textAnd(owner, values()) })
    case 'getFullYear':
    case 'year':
      return number({ is: 'part', of: dateIn(owner), part: 'year' })
    case 'getMonth':
    case 'month':
      return number({ is: 'math', by: '-', left: { is: 'part', of: dateIn(owner), part: 'month' }, right: literal(1) })
    case 'getDate':
    case 'date':
      return number({ is: 'part', of: dateIn(owner), part: 'day' })
    case 'getTime':
    case 'valueOf':
    case 'toDate':
    case 'startOf':
      return day(dateIn(owner))
    case 'toString':
    case 'trim':
      return owner
    case 'add':
    case 'subtract':
      return moved(method === 'add' ? '+' : '-', owner, values())
    default: {
      const by = moments.get(method)
      if (!by) throw new Untold(`it calls .${method}(), which is not known here`)
      const [other] = values()
      if (!other) throw new Untold(`it calls .${method}() with nothing`)
      return truth(compare(by, dateIn(owner), dateIn(dateFrom([other]))))
    }
  }
}

const moments = new Map<string, Comparison>([
  ['isBefore', '<'],
  ['isAfter', '>'],
  ['isSameOrBefore', '<='],
  ['isSameOrAfter', '>='],
  ['isSame', '='],
])

const dateIn = (value: Value): Expr => {
  const made = dateFrom([value])
  return made.kind === 'made' ? made.is : { is: 'today' }
}

const moved = (by: '+' | '-', owner: Value, [amount, unit]: Value[]): Value => {
  const length = amount?.kind === 'written' ? Number(amount.value) : Number.NaN
  const said = unit?.kind === 'written' ? String(unit.value) : ''
  const known =
    new Map([
      ['d', 'days'],
      ['M', 'months'],
      ['y', 'years'],
    ]).get(said) ?? `${said.replace(/s$/, '')}s`
  if (!Number.isInteger(length) || (known !== 'days' && known !== 'months' && known !== 'years'))
    throw new Untold('it moves a day by something that is not written out')
  return day({ is: 'math', by, left: dateIn(owner), right: { is: 'days', value: length, unit: known } })
}

const containing = (owner: Value, [item]: Value[]): Expr => {
  if (!item) throw new Untold('it looks for nothing in a list')
  if (owner.kind === 'list') return anyOf(owner.of.map(one => equal(item, one)))
  if (owner.kind === 'facts' && item.kind === 'written' && item.value !== null) {
    const { value } = item
    return anyOf(
      owner.of.map(fact =>
        fact.of.kind === 'question' && fact.of.choices && fact.of.type === 'many-of'
          ? isAnswer(fact, value)
          : { is: 'call', name: 'contains', of: [fact, literal(String(value))] },
      ),
    )
  }
  throw new Untold('it looks for something in what is no list')
}

const textAnd = (owner: Value, [part]: Value[]): Expr[] => {
  const [only] = owner.kind === 'facts' ? owner.of : []
  if (!only || part?.kind !== 'written') throw new Untold('it looks into a text that is not answered here')
  return [only, literal(String(part.value))]
}

/** `some` and `every`, with a function of each row. */
const throughRows = (every: boolean, owner: Value, given: Given, names: Names, standing: Reading): Value => {
  const [how] = given
  if (owner.kind === 'written' && owner.value === null) return truth(literal(every))
  if (owner.kind !== 'rows') throw new Untold('it goes through something that is no group')
  const routine = how && routineIn(how, names)
  if (!routine) throw new Untold('it goes through rows with a function that is not written out')
  const row = `row${standing.depth === 0 ? '' : standing.depth + 1}`
  const place: Value = { kind: 'places', of: [owner.of.row], row }
  const inner = standing.called(routine, [place], { ...standing, depth: standing.depth + 1 })
  const holds = truthOf(inner)
  const through: Expr = { is: every ? 'every' : 'some', group: owner.fact, row, holds }
  // Nothing asked is no rows: then each of them holds.
  return truth(every ? anyOf([{ is: 'given', of: owner.fact, not: true }, through]) : through)
}

const routineIn = (node: Expression | Given[number], names: Names): Routine | undefined => {
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return routineOf(node, names)
  const known = node.type === 'Identifier' ? names.get(node.name) : undefined
  return known?.kind === 'routine' ? known : undefined
}
