import type { Clock } from '../../../kernel/feel/open/evaluate-open.ts'
import type { OpenValue } from '../../../kernel/feel/open/open-value.ts'
import { isList } from '../../../kernel/feel/open/open-value.ts'
import type { Activity, Repeats } from '../bpmn/program.ts'
import { cancelFrame } from './cancel.ts'
import { evaluated, Incident } from './expressions.ts'
import type { Frame, Token, Variables } from './state.ts'
import { isTrue, seenFrom, setVariable } from './variables.ts'
import { dropFrame, dropToken, frameOf, framesIn, newId, putFrame, putToken, tokenOf, type Work } from './work.ts'

type Each = Extract<Repeats, { type: 'each' }>

/** More goes of one activity than this are a fault, and not a municipality's work. */
const most = 10_000

/** Does an activity once for each: opens a frame that counts them, and one for each that is under way. */
export const openEach = (work: Work, host: Token, each: Each): void => {
  const items = itemsOf(each, seenFrom(work, host.frame), work)
  const frame = putFrame(work, {
    id: newId(work),
    scope: host.node,
    kind: 'each',
    host: host.id,
    parent: host.frame,
    variables: {},
    done: [],
    count: { all: items.length, begun: 0, done: 0, given: items.map(() => null), items },
  })
  if (items.length === 0) return void close(work, frame, host, each)
  const first = each.sequential ? 1 : items.length
  for (let i = 0; i < first; i++) beginOne(work, frame.id, each)
}

const itemsOf = ({ over, count }: Each, variables: Variables, clock: Clock): OpenValue[] => {
  const value = evaluated(over ?? count ?? '', variables, clock)
  if (over !== undefined) {
    if (isList(value) && value.length <= most) return value
    throw new Incident('cardinality', `"${over}" is no list of at most ${most} that something could be done for`, {
      kind: 'list',
      source: over,
    })
  }
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most)
    return Array.from({ length: value }, (_, i) => i + 1)
  throw new Incident('cardinality', `"${count}" is no number of times (0 to ${most})`, {
    kind: 'number',
    source: count ?? '',
  })
}

const beginOne = (work: Work, id: string, each: Each): void => {
  const frame = frameOf(work, id)
  const { count } = frame
  if (!count) return
  const place = count.begun
  putFrame(work, { ...frame, count: { ...count, begun: place + 1 } })
  const variables: Variables = {
    loopCounter: place + 1,
    ...(each.item ? { [each.item]: count.items[place] ?? null } : {}),
  }
  const one = putFrame(work, { id: newId(work), scope: frame.scope, kind: 'one', parent: id, variables, done: [] })
  const token = putToken(work, { id: newId(work), frame: one.id, node: frame.scope, state: 'active' })
  work.jobs.push({ do: 'run', token: token.id })
}

/** Whether a token is one of several goes of an activity, and not the activity as a whole. */
export const isOne = ({ state }: Work, token: Token): boolean => {
  const frame = state.frames[token.frame]
  return frame?.kind === 'one' && frame.scope === token.node
}

/** One go is done: the next begins, or all of it is. */
export const oneDone = (work: Work, token: Token, node: Activity): void => {
  const one = frameOf(work, token.frame)
  const frame = frameOf(work, one.parent ?? '')
  const host = tokenOf(work, frame.host)
  const each = node.repeats
  if (!frame.count || !host || each?.type !== 'each') return
  const place = Number(one.variables.loopCounter) - 1
  const given = each.output
    ? frame.count.given.with(place, evaluated(each.output.source, seenFrom(work, one.id), work))
    : frame.count.given
  const count = { ...frame.count, done: frame.count.done + 1, given }
  const enough =
    each.enough !== undefined && isTrue(each.enough, { ...seenFrom(work, one.id), ...countsOf(count) }, work)
  dropToken(work, token)
  dropFrame(work, one.id)
  putFrame(work, { ...frame, count })
  if (enough || count.done === count.all) close(work, frameOf(work, frame.id), host, each)
  else if (count.begun < count.all && each.sequential) beginOne(work, frame.id, each)
}

/** What a condition on when it is enough may ask (names as in other engines). */
const countsOf = ({ all, begun, done }: NonNullable<Frame['count']>): Variables => ({
  numberOfInstances: all,
  numberOfCompletedInstances: done,
  numberOfActiveInstances: begun - done,
  nrOfInstances: all,
  nrOfCompletedInstances: done,
  nrOfActiveInstances: begun - done,
})

const close = (work: Work, frame: Frame, host: Token, each: Each): void => {
  for (const { id } of framesIn(work, frame.id)) cancelFrame(work, id)
  dropFrame(work, frame.id)
  if (each.output && frame.count) setVariable(work, host.frame, each.output.target, frame.count.given)
  work.jobs.push({ do: 'done', token: host.id })
}
