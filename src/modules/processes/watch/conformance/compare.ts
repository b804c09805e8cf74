import type { Program } from '../../bpmn/program.ts'
import { flowNetOf } from './net.ts'
import { type Done, fitness, type Kind, replay, type Tokens } from './replay.ts'

/** How real cases go beside the map. */
export type Conformance = {
  cases: number
  /** How many went as the map has it. */
  perfect: number
  /** 0 to 1: by tokens, over all cases. */
  fitness: number
  tokens: Tokens
  /** In how many cases a step was other than the map has it, the most first. */
  deviations: { step: string; name: string; kind: Kind; cases: number }[]
}

/** Compares cases, each as the steps that were done in it, with a map. */
export const compareWithMap = (
  program: Program,
  traces: Iterable<{ steps: readonly Done[]; ended?: boolean }>,
): Conformance => {
  const net = flowNetOf(program)
  const tokens: Tokens = { produced: 0, consumed: 0, missing: 0, remaining: 0 }
  const counts = new Map<string, { step: string; kind: Kind; cases: number }>()
  let [cases, perfect] = [0, 0]
  for (const { steps, ended = true } of traces) {
    const made = replay(net, steps, ended)
    for (const name of ['produced', 'consumed', 'missing', 'remaining'] as const) tokens[name] += made[name]
    cases++
    if (made.deviations.length === 0 && made.missing === 0 && made.remaining === 0) perfect++
    for (const { step, kind } of made.deviations) {
      const key = `${kind} ${step}`
      const count = counts.get(key)
      if (count) count.cases++
      else counts.set(key, { step, kind, cases: 1 })
    }
  }
  const named = [...counts.values()].map(each => ({ ...each, name: program.nodes[each.step]?.name || each.step }))
  return {
    cases,
    perfect,
    tokens,
    fitness: cases === 0 ? 1 : fitness(tokens),
    deviations: named.toSorted((a, b) => b.cases - a.cases || a.step.localeCompare(b.step)),
  }
}
