import type { Activity } from '../bpmn/program.ts'
import { isOne, oneDone } from './each.ts'
import { leave } from './leave.ts'
import type { Done, Token } from './state.ts'
import { undoNext } from './undo.ts'
import { isTrue, mapped, seenFrom, setVariable } from './variables.ts'
import { dropToken, dropWaits, frameOf, nodeOf, putFrame, putToken, say, tokenOf, type Work } from './work.ts'

/** An activity has done what it is there for: it goes round again, or on. */
export const activityDone = (work: Work, token: Token): void => {
  const node = nodeOf(work, token.node)
  if (node.kind !== 'activity') return
  giveOut(work, token, node)
  if (isOne(work, token)) {
    say(work, 'done', node.id, token.id)
    keepDone(work, token, node)
    return void oneDone(work, token, node)
  }
  if (node.repeats?.type === 'loop' && goesOn(work, token, node.repeats.condition, node.repeats.most)) {
    say(work, 'done', node.id, token.id)
    putToken(work, { ...token, round: (token.round ?? 0) + 1 })
    work.jobs.push({ do: 'run', token: token.id })
    return
  }
  if (node.repeats?.type !== 'each') {
    say(work, 'done', node.id, token.id)
    keepDone(work, token, node)
  }
  dropWaits(work, wait => wait.token === token.id)
  if (token.undoneFor === undefined && !isReaction(work, token)) return void leave(work, token)
  dropToken(work, token)
  const waiting = tokenOf(work, token.undoneFor)
  if (waiting) undoNext(work, waiting)
}

/** Outputs that the map names; what a called process hands back has been taken care of. */
const giveOut = (work: Work, token: Token, node: Activity): void => {
  if (node.does.type === 'call') return
  for (const [name, value] of Object.entries(mapped(node.outputs, seenFrom(work, token.frame), work)))
    setVariable(work, token.frame, name, value)
}

/** `round` counts those before this one. */
const goesOn = (work: Work, token: Token, condition: string | undefined, most: number | undefined): boolean => {
  const rounds = (token.round ?? 0) + 1
  if (most !== undefined && rounds >= most) return false
  if (condition === undefined) return most !== undefined
  return isTrue(condition, { ...seenFrom(work, token.frame), loopCounter: rounds }, work)
}

/** The event subprocess that a token holds open leads nowhere. */
const isReaction = ({ program }: Work, { node }: Token): boolean => program.scopes[node]?.kind === 'event-subprocess'

/** Remembers what can be undone, with the variables as they are now. */
const keepDone = (work: Work, token: Token, node: Activity): void => {
  const inner = token.inner ?? []
  const reaction = node.does.type === 'subprocess' && undoReaction(work, node.does.scope)
  if (node.undoneBy === undefined && inner.length === 0 && !reaction) return
  const frame = frameOf(work, holderOf(work, token))
  const done: Done = { node: node.id, variables: seenFrom(work, token.frame), inner }
  putFrame(work, { ...frame, done: [...frame.done, done] })
}

/** The frame in which an activity as a whole stands: of one go of several, that around them. */
const holderOf = (work: Work, token: Token): string => {
  if (!isOne(work, token)) return token.frame
  const each = frameOf(work, frameOf(work, token.frame).parent ?? '')
  return each.parent ?? token.frame
}

const undoReaction = ({ program }: Work, scope: string): boolean =>
  (program.scopes[scope]?.reactions ?? []).some(node => {
    const start = program.nodes[program.scopes[node]?.starts[0] ?? '']
    return start?.kind === 'start' && start.event.type === 'compensation'
  })
