import { checkChoice } from './compare.ts'
import { type FeelType, sameKind, typeInWords } from './feel-type.ts'
import { type FeelValue, isList, same } from './feel-value.ts'
import type { Piece } from './piece.ts'
import { FeelFault, type Syntax } from './syntax.ts'

/** A call of one of FEEL's own functions that we take. Arguments without a value give none. */
export const call = (name: string, args: Piece[], node: Syntax): Piece => {
  if (name === 'not') return negation(args, node)
  if (name === 'is defined') return defined(args, node)
  const known = functions.get(name)
  if (!known) {
    const all = ['not', 'is defined', ...functions.keys()].join(', ')
    throw new FeelFault(`There is no function "${name}"; the functions are ${all}`, node.at)
  }
  const wrong = args.length !== known.takes.length || args.some((arg, i) => !fits(known.takes[i], arg.type))
  if (wrong) {
    const takes = known.takes
      .map(t => (t === 'list' ? 'a list' : t === 'any' ? 'a value' : typeInWords(t)))
      .join(' and ')
    throw new FeelFault(`"${node.text}": ${name} takes ${takes}`, node.at)
  }
  if (name === 'list contains') checkMember(args, node)
  const type = known.gives
  return {
    type,
    run: frame => {
      const values = args.map(arg => arg.run(frame))
      return values.includes(null) ? null : known.run(values)
    },
  }
}

type Takes = FeelType | 'list' | 'any'
type Known = { takes: Takes[]; gives: FeelType; run: (values: FeelValue[]) => FeelValue }

const text: FeelType = { kind: 'text' }
const number: FeelType = { kind: 'number' }
const boolean: FeelType = { kind: 'boolean' }
const listOfNumbers: FeelType = { kind: 'list', of: number }

const texts = (run: (a: string, b: string) => FeelValue) => (values: FeelValue[]) =>
  run(String(values[0]), String(values[1]))

const ofList = (run: (list: FeelValue[]) => FeelValue) => (values: FeelValue[]) => {
  const list = values[0]
  return isList(list) ? run(list) : null
}

/** Rows without the value are not counted; where no row has it, the answer is unknown. */
const ofNumbers = (run: (list: number[]) => number, ofNone: number | null = null) =>
  ofList(list => {
    if (list.length === 0) return ofNone
    const all = list.filter(item => typeof item === 'number')
    return all.length === 0 ? null : run(all)
  })

const functions = new Map<string, Known>([
  ['count', { takes: ['list'], gives: number, run: ofList(list => list.length) }],
  [
    'list contains',
    {
      takes: ['list', 'any'],
      gives: boolean,
      run: v => isList(v[0]) && v[0].some(item => same(item, v[1] ?? null)),
    },
  ],
  ['sum', { takes: [listOfNumbers], gives: number, run: ofNumbers(list => list.reduce((a, b) => a + b, 0), 0) }],
  ['min', { takes: [listOfNumbers], gives: number, run: ofNumbers(list => Math.min(...list)) }],
  ['max', { takes: [listOfNumbers], gives: number, run: ofNumbers(list => Math.max(...list)) }],
  ['string length', { takes: [text], gives: number, run: v => [...String(v[0])].length }],
  ['contains', { takes: [text, text], gives: boolean, run: texts((a, b) => a.includes(b)) }],
  ['starts with', { takes: [text, text], gives: boolean, run: texts((a, b) => a.startsWith(b)) }],
  ['ends with', { takes: [text, text], gives: boolean, run: texts((a, b) => a.endsWith(b)) }],
  ['upper case', { takes: [text], gives: text, run: v => String(v[0]).toUpperCase() }],
  ['lower case', { takes: [text], gives: text, run: v => String(v[0]).toLowerCase() }],
])

const fits = (takes: Takes | undefined, type: FeelType): boolean => {
  if (takes === undefined) return false
  if (takes === 'any') return true
  return takes === 'list' ? type.kind === 'list' : sameKind(takes, type)
}

const checkMember = (args: Piece[], node: Syntax): void => {
  const [list, item] = args
  if (list?.type.kind !== 'list' || !item) return
  if (!sameKind(list.type.of, item.type)) {
    throw new FeelFault(
      `"${node.text}": the list holds ${typeInWords(list.type.of)}, not ${typeInWords(item.type)}`,
      node.at,
    )
  }
  checkChoice(list.type.of, item, node)
}

const negation = (args: Piece[], node: Syntax): Piece => {
  const [operand] = args
  if (args.length !== 1 || operand?.type.kind !== 'boolean') {
    throw new FeelFault(`"${node.text}": not takes one condition, as in not(x = "a")`, node.at)
  }
  return {
    type: boolean,
    run: frame => {
      const value = operand.run(frame)
      return value === null ? null : value !== true
    },
  }
}

const defined = (args: Piece[], node: Syntax): Piece => {
  const [operand] = args
  if (args.length !== 1 || !operand) throw new FeelFault(`"${node.text}": is defined takes one name`, node.at)
  return { type: boolean, run: frame => operand.run(frame) !== null }
}
