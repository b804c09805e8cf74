import { leave } from './leave.ts'
import type { Done, Frame, Token } from './state.ts'
import { frameOf, newId, putFrame, putToken, say, type Work } from './work.ts'

/**
 * Undoes what has been done around a compensating event, the last first (BPMN 2.0.2, 10.6): all of it, or one activity. What waits goes on when
 * all is undone.
 */
export const undo = (work: Work, token: Token, activity: string | undefined, waits: boolean): void => {
  const frame = undoneIn(work, frameOf(work, token.frame))
  const chosen = frame.done.filter(({ node }) => activity === undefined || node === activity)
  putFrame(work, { ...frame, done: frame.done.filter(each => !chosen.includes(each)) })
  const steps = flat(work, chosen)
  if (waits) return void undoNext(work, putToken(work, { ...token, undoing: steps }))
  for (const step of steps) begin(work, token.frame, step, '')
  undoNext(work, putToken(work, { ...token, undoing: [] }))
}

/** Within an event subprocess it is what is around that which is undone. */
const undoneIn = (work: Work, frame: Frame): Frame =>
  frame.kind === 'reaction' && frame.parent !== undefined ? undoneIn(work, frameOf(work, frame.parent)) : frame

/** One handler after another; of a subprocess without one of its own, what was done within. */
const flat = (work: Work, done: Done[]): Done[] =>
  done.toReversed().flatMap(each => (handlerOf(work, each) === undefined ? flat(work, each.inner) : [each]))

const handlerOf = ({ program }: Work, { node }: Done): string | undefined => {
  const found = program.nodes[node]
  if (found?.kind !== 'activity') return undefined
  const reactions = found.does.type === 'subprocess' ? (program.scopes[found.does.scope]?.reactions ?? []) : []
  const reaction = reactions.find(id => {
    const start = program.nodes[program.scopes[id]?.starts[0] ?? '']
    return start?.kind === 'start' && start.event.type === 'compensation'
  })
  return found.undoneBy ?? reaction
}

/** The next of what is still to be undone; on, when nothing is. */
export const undoNext = (work: Work, token: Token): void => {
  const [next, ...rest] = token.undoing ?? []
  const { undoing: _, ...plain } = token
  if (next) {
    putToken(work, { ...token, undoing: rest })
    return void begin(work, token.frame, next, token.id)
  }
  say(work, 'done', token.node, token.id)
  leave(work, putToken(work, plain))
}

const begin = (work: Work, frame: string, done: Done, undoneFor: string): void => {
  const node = handlerOf(work, done)
  if (node === undefined) return
  const token: Token = { id: newId(work), frame, node, state: 'active', undoneFor, inner: done.inner }
  putToken(work, token)
  work.jobs.push({ do: 'enter', token: token.id })
}
