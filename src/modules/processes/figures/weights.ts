import { type FlowNode, measures } from './flow.ts'

type Weight = { k: number; by: number }

/** What a node adds, without all the noughts: it is asked at every step of every case. */
const weights = new WeakMap<FlowNode, { byWork: Weight[]; byWait: Weight[]; always: Weight[] }>()

export const weightsOf = (node: FlowNode) => {
  const known = weights.get(node)
  if (known) return known
  const of = (what: 'worked' | 'waited' | 'always'): Weight[] =>
    measures.map((measure, k) => ({ k, by: node.worth[measure][what] })).filter(({ by }) => by !== 0)
  const made = { byWork: of('worked'), byWait: of('waited'), always: of('always') }
  weights.set(node, made)
  return made
}
