// Flows in short, for tests: `a>b 0.5` is a way with its chance; the first named is where it begins.
import { byMeasure, type Flow, type FlowNode } from './flow.ts'
import type { Spread } from './spread.ts'

export type Given = { worked?: Spread; waited?: Spread; kind?: FlowNode['kind']; queue?: number }

export const shortFlow = (ways: string, given: Record<string, Given> = {}, queues: Flow['queues'] = []): Flow => {
  const written = ways.split(/,\s*/).map(way => {
    const [, from = '', to = '', chance] = /^(\w+)>(\w+)(?: ([\d.]+))?$/.exec(way.trim()) ?? []
    return { from, to, chance: Number(chance ?? 1) }
  })
  const ids = [...new Set(written.flatMap(({ from, to }) => [from, to]))]
  const nodes = ids.map((id): FlowNode => {
    const out = written.filter(({ from }) => from === id)
    const comes = written.filter(({ to }) => to === id).map(({ from }) => ids.indexOf(from))
    const usual = out.length === 0 ? 'end' : out.length > 1 ? 'choose' : 'pass'
    return {
      id,
      kind: given[id]?.kind ?? usual,
      ways: out.map(({ to, chance }) => ({ to: ids.indexOf(to), chance, handOff: false })),
      comes,
      met: true,
      sides: [],
      tells: [],
      ...given[id],
      worth: byMeasure(measure => ({
        worked: measure === 'staff' || measure === 'elapsed' || measure === 'waiting' ? 1 : 0,
        waited: measure === 'elapsed' || measure === 'waiting' ? 1 : 0,
        always: measure === 'steps' && given[id]?.worked ? 1 : 0,
      })),
    }
  })
  return { nodes, start: 0, queues }
}
