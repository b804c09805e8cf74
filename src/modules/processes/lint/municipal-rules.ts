import type { Node, Program } from '../bpmn/program.ts'
import type { Finding, Rule } from './finding.ts'

/** What makes a map easy to read for those who work by it. Hints: a map without them still runs. */
export const municipalRules = (program: Program): Finding[] => {
  const lanes = Object.values(program.nodes).some(({ lane }) => lane !== undefined)
  return Object.values(program.nodes).flatMap(node => [
    ...(lanes ? withoutLane(program, node) : []),
    ...noQuestion(program, node),
    ...noAnswer(program, node),
    ...noName(node),
    ...deadEnd(program, node),
  ])
}

const withoutLane = ({ scopes }: Program, node: Node): Finding[] =>
  node.kind === 'activity' && node.lane === undefined && scopes[node.scope]?.kind === 'process'
    ? [hint('task-without-lane', node)]
    : []

/** A gateway that chooses asks something. */
const noQuestion = (_: Program, node: Node): Finding[] =>
  chooses(node) && !node.name.endsWith('?') ? [hint('gateway-without-question', node)] : []

const noAnswer = ({ flows }: Program, node: Node): Finding[] =>
  chooses(node)
    ? node.outgoing.flatMap(id => {
        const flow = flows[id]
        return flow?.name === '' ? [{ ...hint('way-without-answer', node), element: id }] : []
      })
    : []

const chooses = (node: Node): boolean =>
  node.kind === 'gateway' && (node.type === 'exclusive' || node.type === 'inclusive') && node.outgoing.length > 1

const noName = (node: Node): Finding[] =>
  node.kind === 'activity' && node.name === '' ? [hint('step-without-name', node)] : []

const deadEnd = ({ scopes }: Program, node: Node): Finding[] =>
  node.outgoing.length === 0 &&
  node.kind !== 'end' &&
  !(node.kind === 'throw' && node.event.type === 'link') &&
  !(node.kind === 'activity' && (node.undoes || scopes[node.id]?.kind === 'event-subprocess'))
    ? [hint('dead-end', node)]
    : []

const hint = (rule: Rule, { id, name }: Node): Finding => ({
  rule,
  element: id,
  level: 'hint',
  values: { step: name || id },
})
