import { boolean, listOf, text } from '../feel-type.ts'
import type { FeelValue } from '../feel-value.ts'
import { compilePattern, type Pattern } from '../pattern/compile-pattern.ts'
import { type Effort, find } from '../pattern/run-pattern.ts'
import { type Frame, keptText, mayGoOn, type Piece } from '../piece.ts'
import { FeelFault, type Syntax } from '../syntax.ts'
import { type FeelFunction, refuse } from './definition.ts'

/** Functions with a pattern. It must be written out, so that it is read, and refused, when the expression is compiled. */
export const patternFunctions: [string, FeelFunction][] = [
  ['matches', matches],
  ['replace', replace],
  ['split', split],
]

/** Longer texts are not searched: no answer in a form is as long. */
const longest = 20_000

/** Finding all places may go through the text as many times as there are places, so that is limited too. */
const mostEffort = 2_000_000
const effort = (): Effort => ({ left: mostEffort })

/** Whether a search came to its end; what it took counts as rounds of the expression, for it may stand in a loop. */
const ended = (frame: Frame, { left }: Effort): boolean =>
  mayGoOn(frame, Math.floor((mostEffort - left) / 25)) && left >= 0

function matches(args: Piece[], node: Syntax): Piece {
  const [input] = args
  if (!input || !areTexts(args) || args.length < 2 || args.length > 3) return refuse(node, 'text and a pattern')
  const pattern = patternIn(args[1], args[2], node)
  return {
    type: boolean,
    run: frame => {
      const chars = charsOf(input.run(frame))
      if (!chars) return null
      const mine = effort()
      const found = find(pattern, chars, 0, mine)
      return ended(frame, mine) ? found !== null : null
    },
  }
}

function replace(args: Piece[], node: Syntax): Piece {
  const [input, , by] = args
  if (!input || !by || !areTexts(args) || args.length > 4) return refuse(node, 'text, a pattern and what to put there')
  const pattern = patternIn(args[1], args[3], node)
  refuseEmpty(pattern, node)
  return {
    type: text,
    run: frame => {
      const [chars, put] = [charsOf(input.run(frame)), by.run(frame)]
      if (!chars || typeof put !== 'string') return null
      const pieces = cut(pattern, chars, frame)
      if (!pieces) return null
      const { between, found } = pieces
      let whole = ''
      for (const [i, part] of between.entries()) {
        whole += part + filled(put, found[i] ?? [])
        // Told while it grows: what is put there may be long, and put in many places.
        if (whole.length > longest * 10) return null
      }
      return keptText(frame, whole)
    },
  }
}

function split(args: Piece[], node: Syntax): Piece {
  const [input] = args
  if (!input || !areTexts(args) || args.length !== 2) return refuse(node, 'text and a pattern')
  const pattern = patternIn(args[1], undefined, node)
  refuseEmpty(pattern, node)
  return {
    type: listOf(text),
    run: frame => {
      const chars = charsOf(input.run(frame))
      return (chars && cut(pattern, chars, frame)?.between) ?? null
    },
  }
}

const areTexts = (args: Piece[]): boolean => args.every(arg => arg.type.kind === 'text')

const patternIn = (pattern: Piece | undefined, flags: Piece | undefined, node: Syntax): Pattern => {
  const [written, how] = [pattern?.literal, flags ? flags.literal : '']
  if (typeof written !== 'string' || typeof how !== 'string') {
    throw new FeelFault(`"${node.text}": write the pattern itself, in quotes`, node.at)
  }
  return compilePattern(written, how, node)
}

/** What is nowhere and everywhere can't be replaced or split by. */
const refuseEmpty = (pattern: Pattern, node: Syntax): void => {
  if (find(pattern, [], 0, effort()))
    throw new FeelFault(`"${node.text}": the pattern must take at least one character`, node.at)
}

const charsOf = (value: FeelValue): string[] | null =>
  typeof value === 'string' && value.length <= longest ? [...value] : null

/** The text before, between and after what was found, and the groups of each find. */
const cut = (pattern: Pattern, chars: string[], frame: Frame): { between: string[]; found: string[][] } | null => {
  const [between, found]: [string[], string[][]] = [[], []]
  const mine = effort()
  let from = 0
  for (let at = find(pattern, chars, 0, mine); at; at = find(pattern, chars, from, mine)) {
    const [start = 0, end = 0] = at
    if (end === start || mine.left < 0) break
    between.push(chars.slice(from, start).join(''))
    found.push(groupsOf(at, chars))
    from = end
  }
  between.push(chars.slice(from).join(''))
  return ended(frame, mine) ? { between, found } : null
}

const groupsOf = (at: readonly (number | undefined)[], chars: string[]): string[] =>
  Array.from({ length: Math.ceil(at.length / 2) }, (_, i) => {
    const [start, end] = [at[i * 2], at[i * 2 + 1]]
    return start === undefined || end === undefined ? '' : chars.slice(start, end).join('')
  })

/** `$1` stands for the first group, `$0` for all that was found, `\$` for a $. */
const filled = (put: string, groups: string[]): string =>
  groups.length === 0
    ? ''
    : put.replaceAll(/\\([\\$])|\$(\d)/g, (_, plain?: string, n?: string) => plain ?? groups[Number(n)] ?? '')
