import type { Definition } from '../definition.ts'
import type { Sketch } from './sketch.ts'

/** How much a service may hold, in groups too. The largest forms that municipalities have hold 559 questions. `letters`: of one condition. */
export const most = { facts: 1500, pages: 600, conditions: 1500, examples: 300, letters: 10_000 } as const

export type Size = Record<keyof typeof most, number>

/** How much there is of what a proof and every walk goes through. */
export const sizeOf = ({ body, examples }: Pick<Sketch, 'body' | 'examples'>): Size => {
  const size: Size = { facts: 0, pages: 0, conditions: 0, examples: examples.length, letters: 0 }
  const waiting: Counted[] = [body]
  // Groups may stand in groups to any depth.
  for (let record = waiting.pop(); record; record = waiting.pop()) {
    const facts = Object.values(membersOf(record.facts))
    const conditions = Object.values(membersOf(record.conditions))
    size.facts += facts.length
    size.conditions += conditions.length
    size.pages += Array.isArray(record.pages) ? record.pages.length : 0
    const written = [...conditions, ...facts.map(fact => membersOf(fact).expression)]
    size.letters = Math.max(size.letters, ...written.map(text => String(text ?? '').length))
    waiting.push(...facts.map(membersOf).filter(fact => fact.facts !== undefined))
  }
  return size
}

type Counted = Partial<Record<keyof Definition, unknown>>

const membersOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** What there is more of than may be, and more than there was. */
export const outgrown = (after: Size, before?: Size): keyof Size | undefined =>
  sizes.find(what => after[what] > most[what] && after[what] > (before?.[what] ?? 0))

const sizes = ['facts', 'pages', 'conditions', 'examples', 'letters'] as const
