import { hasOrder } from '../compare.ts'
import { type FeelType, sameKind, typeInWords } from '../feel-type.ts'
import { type FeelValue, isList } from '../feel-value.ts'
import { keptText, type Piece, type Scope } from '../piece.ts'
import { FeelFault, type Syntax } from '../syntax.ts'

/** A function of the language: checks what it is given when it is compiled, and makes the part that runs. Throws FeelFault. */
export type FeelFunction = (args: Piece[], node: Syntax, scope: Scope) => Piece

/** What a function may be given, and what it then gets when it runs. */
type Values = {
  text: string
  number: number
  boolean: boolean
  date: Temporal.PlainDate
  list: FeelValue[]
  'list of text': FeelValue[]
  'list of lists': FeelValue[]
  'list in order': FeelValue[]
  value: FeelValue
  item: FeelValue
}

type Word = keyof Values
type Given<P> = P extends `${infer W extends Word}?` ? Values[W] | undefined : P extends Word ? Values[P] : never

/** One parameter; `?` may be left out. `item` is what the list before it holds. */
export type Param = Word | `${Word}?`

/**
 * A function that gets its values and gives one. An argument without a value gives none, unless it is the word `null` itself:
 * that asks on purpose.
 */
export const fn = <const P extends readonly Param[]>(
  takes: P,
  gives: FeelType | ((given: FeelType[]) => FeelType),
  run: (...values: { [i in keyof P]: Given<P[i]> }) => FeelValue,
): FeelFunction => {
  const params = takes.map(paramOf)
  return (args, node) => {
    check(params, args, node)
    const asked = args.map(arg => arg.type.kind === 'nothing')
    return {
      type: typeof gives === 'function' ? gives(args.map(arg => arg.type)) : gives,
      run: frame => {
        const values: FeelValue[] = []
        for (const [i, arg] of args.entries()) {
          const value = arg.run(frame)
          if (!asked[i] && (value === null || !params[i]?.is(value))) return null
          values.push(value)
        }
        // The parameters have been checked one by one, against types and values, which the compiler can't follow.
        const given = run(...(values as { [i in keyof P]: Given<P[i]> }))
        return typeof given === 'string' ? keptText(frame, given) : given
      },
    }
  }
}

/** Says what a function takes, where it was given something else. */
export const refuse = (node: Syntax, takes: string): never => {
  const name = node.text.slice(0, node.text.indexOf('(')).trim().replaceAll(/\s+/g, ' ')
  throw new FeelFault(`"${node.text}": ${name} takes ${takes}`, node.at)
}

type Checked = {
  words: string
  optional: boolean
  fits: (type: FeelType, first: FeelType | undefined) => boolean
  is: (value: FeelValue) => boolean
}

const paramOf = (param: Param): Checked => {
  const optional = param.endsWith('?')
  const kind = kinds.find(one => one.word === (optional ? param.slice(0, -1) : param))
  if (!kind) throw new Error(`There is no parameter ${param}`)
  return { ...kind, words: optional ? `perhaps ${kind.words}` : kind.words, optional }
}

const check = (params: Checked[], args: Piece[], node: Syntax): void => {
  const [list] = args
  for (const [i, { type }] of args.entries()) {
    if (params[i]?.words !== itemInWords || list?.type.kind !== 'list' || sameKind(list.type.of, type)) continue
    throw new FeelFault(
      `"${node.text}": the list holds ${typeInWords(list.type.of)}, not ${typeInWords(type)}`,
      node.at,
    )
  }
  const least = params.filter(param => !param.optional).length
  const fits = args.every((arg, i) => params[i]?.fits(arg.type, args[0]?.type))
  if (fits && args.length >= least && args.length <= params.length) return
  refuse(node, params.map(param => param.words).join(', ') || 'nothing between ( and )')
}

type Kind = Omit<Checked, 'optional'> & { word: Word }

const simple = (word: Word & FeelType['kind'], words: string, is: Checked['is']): Kind => ({
  word,
  words,
  fits: type => type.kind === word,
  is,
})

const list = (word: Word, words: string, of: (type: FeelType) => boolean): Kind => ({
  word,
  words,
  fits: type => type.kind === 'list' && of(type.of),
  is: isList,
})

const itemInWords = 'something of the kind that the list holds'

const kinds: Kind[] = [
  simple('text', 'text', value => typeof value === 'string'),
  simple('number', 'a number', value => typeof value === 'number'),
  simple('boolean', 'true or false', value => typeof value === 'boolean'),
  simple('date', 'a date', value => value instanceof Temporal.PlainDate),
  list('list', 'a list', () => true),
  list('list of text', 'a list of text', of => of.kind === 'text' || of.kind === 'nothing'),
  list('list of lists', 'a list of lists', of => of.kind === 'list'),
  list('list in order', 'a list of numbers, dates or texts', of => hasOrder(of) || of.kind === 'nothing'),
  { word: 'value', words: 'a value', fits: type => type.kind !== 'nothing', is: () => true },
  {
    word: 'item',
    words: itemInWords,
    fits: (type, first) => first?.kind === 'list' && sameKind(first.of, type),
    is: () => true,
  },
]
