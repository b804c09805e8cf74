import { add, listOf, oneOf, type Raw } from '../map/raw.ts'
import type { Change } from './change.ts'
import {
  CannotChange,
  connect,
  drop,
  end,
  flowAt,
  found,
  inLaneOf,
  lift,
  made,
  parentOf,
  putOn,
  type Work,
} from './rewire.ts'

export const ask = (work: Work, { on, question, answers, lane }: Extract<Change, { do: 'ask' }>): void => {
  const flow = flowAt(work, on)
  const scope = parentOf(flow)
  const gateway = made(work, 'bpmn:ExclusiveGateway', 'question', scope, { name: question })
  const meeting = made(work, 'bpmn:ExclusiveGateway', 'meeting', scope, {})
  for (const one of [gateway, meeting]) {
    add(scope, 'flowElements', one)
    inLaneOf(work, one, flow, lane)
  }
  putOn(work, flow, gateway, meeting)
  for (const text of answers) connect(work, scope, gateway, meeting, text)
}

/** One more answer goes to where the last one leads at once, or else to where it comes in the end. */
export const answer = (work: Work, { question, text }: Extract<Change, { do: 'answer' }>): void => {
  const gateway = found(work, question)
  const ways = listOf(gateway, 'outgoing')
  if (!gateway.$type.endsWith('Gateway') || ways.length < 2) throw new CannotChange('not-simple')
  const meeting = ways.map(way => meetingAfter(way)).find(each => each !== undefined)
  if (!meeting) throw new CannotChange('not-simple')
  connect(work, parentOf(gateway), gateway, meeting, text)
}

const meetingAfter = (way: Raw): Raw | undefined => {
  let depth = 0
  const passed = new Set<Raw>()
  let at: Raw | undefined = end(way, 'targetRef')
  while (at && !passed.has(at)) {
    passed.add(at)
    const out: Raw[] = listOf(at, 'outgoing')
    const gateway = at.$type.endsWith('Gateway')
    if (gateway && out.length > 1) depth += 1
    else if (gateway && listOf(at, 'incoming').length > 1) {
      if (depth === 0) return at
      depth -= 1
    }
    at = out[0] ? oneOf(out[0], 'targetRef') : undefined
  }
  return undefined
}

export const removeAnswer = (work: Work, flow: Raw): void => {
  const [from, to] = [end(flow, 'sourceRef'), end(flow, 'targetRef')]
  if (listOf(from, 'outgoing').length < 3) throw new CannotChange('few-answers')
  if (listOf(to, 'incoming').length < 2) throw new CannotChange('answers-have-steps')
  drop(work, flow)
}

/** A question goes when nothing stands under its answers: with it the place where they meet. */
export const removeQuestion = (work: Work, gateway: Raw, out: Raw[]): void => {
  const [first, ...others] = out
  const meeting = first && end(first, 'targetRef')
  if (!first || !meeting || others.some(way => end(way, 'targetRef') !== meeting))
    throw new CannotChange('answers-have-steps')
  for (const way of others) drop(work, way)
  const own = lift(gateway)
  drop(work, gateway)
  drop(work, own)
  const meetsNoMore = meeting.$type.endsWith('Gateway') && listOf(meeting, 'incoming').length === 1
  if (meetsNoMore && listOf(meeting, 'outgoing').length === 1) {
    const on = lift(meeting)
    drop(work, meeting)
    drop(work, on)
  }
}
