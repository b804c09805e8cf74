import { parseOpen } from '../../../kernel/feel/open/parse-open.ts'
import { FeelFault, plainName, type Syntax } from '../../../kernel/feel/syntax.ts'
import type { Ask } from '../bpmn/program.ts'
import type { MapModel } from '../map/map-model.ts'
import type { HowDone } from './how-in-file.ts'

/** What a condition can speak of: an answer of a step before it, or how a decision or a reply came out. */
export type Asked =
  | { is: 'ask'; step: string; ask: Ask }
  | { is: 'outcome'; step: string }
  | { is: 'reply'; step: string }

/** What has been asked in every step that can lead to an element. */
export const askedBefore = (model: MapModel, { steps }: HowDone, id: string): Asked[] => {
  const before = leadingTo(model, id)
  return model.nodes.flatMap(({ id: step }): Asked[] => {
    const how = before.has(step) ? steps.get(step) : undefined
    if (!how) return []
    if (how.work === 'decide') return [{ is: 'outcome', step }]
    if (how.work === 'reply') return [{ is: 'reply', step }]
    return how.work ? [] : how.asks.map(ask => ({ is: 'ask', step, ask }))
  })
}

const leadingTo = ({ nodes, flows }: MapModel, id: string): Set<string> => {
  const seen = new Set<string>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const node = nodes.find(each => each.id === at)
    const before = [
      ...flows.flatMap(({ from, to }) => (to === at ? [from] : [])),
      ...(node?.edgeOf ? [node.edgeOf] : []),
      ...(node?.within ? [node.within] : []),
      ...nodes.flatMap(each => (each.within === at && at !== id ? [each.id] : [])),
    ]
    for (const each of before)
      if (!seen.has(each)) {
        seen.add(each)
        open.push(each)
      }
  }
  return seen
}

/** Why a condition can't be read as FEEL: from which character on, from 0; undefined where it can. */
export const unreadFrom = (feel: string): number | undefined => {
  try {
    parseOpen(feel, {}, false)
    return undefined
  } catch (fault) {
    if (!(fault instanceof FeelFault)) throw fault
    return fault.at
  }
}

/** The names that a condition speaks of; none where it has names of its own. Throws FeelFault. */
export const namesIn = (feel: string): string[] => {
  const names = new Set<string>()
  let own = false
  const walk = (node: Syntax): void => {
    if (/^(ForExpression|QuantifiedExpression|FunctionDefinition|Context|FilterExpression)$/.test(node.name)) own = true
    if (node.name === 'VariableName') names.add(plainName(node))
    const inner =
      node.name === 'FunctionInvocation'
        ? node.children.slice(1)
        : node.name === 'PathExpression'
          ? node.children.slice(0, 1)
          : node.children
    for (const each of inner) walk(each)
  }
  walk(parseOpen(feel, {}, false))
  return own ? [] : [...names]
}
