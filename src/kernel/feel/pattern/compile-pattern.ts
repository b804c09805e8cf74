import { FeelFault, type Syntax } from '../syntax.ts'
import { type PatternNode, parsePattern, Unreadable } from './parse-pattern.ts'

/** One step of a compiled pattern. Where it says `to`, the search goes on there. */
export type Step =
  | { does: 'take'; test: (char: string) => boolean }
  | { does: 'fork'; first: number; second: number }
  | { does: 'go'; to: number }
  | { does: 'note'; place: number }
  | { does: 'start' | 'end' | 'line start' | 'line end' | 'found' }

export type Pattern = readonly Step[]

/**
 * Compiles a pattern for `matches`, `replace` and `split`. Patterns are written by municipalities and run on what anybody sends:
 * a matcher that goes back and tries again can be made to take minutes by one line of text. Ours (`run-pattern.ts`) goes
 * through the text once, so its time is the length of the text times the length of the pattern, whatever they say. What can't be
 * done in that way (looking around, back references) is refused. Throws FeelFault.
 */
export const compilePattern = (written: string, flags: string, node: Syntax): Pattern => {
  const told = (reason: string) => new FeelFault(`The pattern "${written}" ${reason}`, node.at)
  if (!/^[ismx]*$/.test(flags))
    throw told(
      `can only have the flags "i" (any case), "s" (. takes line breaks too), "m" (^ and $ are those of lines) and "x" (blanks say nothing)`,
    )
  if (written.length > 500) throw told('is too long; write at most 500 characters')
  try {
    const writing: Writing = { steps: [], gone: 0 }
    emit({ kind: 'group', number: 0, of: parsePattern(written, flags) }, writing)
    return [...writing.steps, { does: 'found' }]
  } catch (fault) {
    if (fault instanceof Unreadable) throw told(fault.message)
    throw fault
  }
}

/** The steps so far, and how much of the pattern has been gone through: repeating by number goes through it again. */
type Writing = { steps: Step[]; gone: number }

/** Keeps `((a{99}){99}){99}` out. */
const most = 2000

const emit = (node: PatternNode, writing: Writing): void => {
  writing.gone += 1
  const { steps } = writing
  if (steps.length > most || writing.gone > most * 10) throw new Unreadable('says too much; repeat fewer times')
  switch (node.kind) {
    case 'take':
      steps.push({ does: 'take', test: node.test })
      break
    case 'start':
    case 'end':
    case 'line start':
    case 'line end':
      steps.push({ does: node.kind })
      break
    case 'sequence':
      for (const one of node.all) emit(one, writing)
      break
    case 'group':
      steps.push({ does: 'note', place: node.number * 2 })
      emit(node.of, writing)
      steps.push({ does: 'note', place: node.number * 2 + 1 })
      break
    case 'either':
      either(node.all, writing)
      break
    case 'repeat':
      repeat(node, writing)
  }
}

const either = ([first, ...rest]: PatternNode[], writing: Writing): void => {
  if (!first) return
  const close = rest.length > 0 ? fork(writing.steps, false) : undefined
  emit(first, writing)
  if (!close) return
  const go = { does: 'go' as const, to: 0 }
  writing.steps.push(go)
  close()
  either(rest, writing)
  go.to = writing.steps.length
}

const repeat = (node: PatternNode & { kind: 'repeat' }, writing: Writing): void => {
  const { steps } = writing
  for (let i = 0; i < node.least; i += 1) emit(node.of, writing)
  if (node.most === undefined) {
    const start = steps.length
    const close = fork(steps, node.lazy)
    emit(node.of, writing)
    steps.push({ does: 'go', to: start })
    close()
    return
  }
  const closing: (() => void)[] = []
  for (let i = node.least; i < node.most; i += 1) {
    closing.push(fork(steps, node.lazy))
    emit(node.of, writing)
  }
  for (const close of closing) close()
}

/** Two ways on: into what comes next, or past it. What is given says where past is: where the steps then end. */
const fork = (steps: Step[], lazy: boolean): (() => void) => {
  const made = { does: 'fork' as const, first: 0, second: 0 }
  steps.push(made)
  const inside = steps.length
  return () => {
    made.first = lazy ? steps.length : inside
    made.second = lazy ? inside : steps.length
  }
}
