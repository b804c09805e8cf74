import type { Spread } from './spread.ts'

/** What is counted of one case. Times in minutes, cost in öre. `creates`, `law`, `none` and `unmarked` are minutes of work by what they are worth to the resident. */
export const measures = [
  'waiting',
  'resident',
  'elapsed',
  'staff',
  'cost',
  'steps',
  'handOffs',
  'creates',
  'law',
  'none',
  'unmarked',
] as const

export type Measure = (typeof measures)[number]

/** One of each measure. */
export const byMeasure = <T>(of: (measure: Measure, k: number) => T): Record<Measure, T> => {
  const at = (measure: Measure): T => of(measure, measures.indexOf(measure))
  return {
    resident: at('resident'),
    waiting: at('waiting'),
    elapsed: at('elapsed'),
    staff: at('staff'),
    cost: at('cost'),
    steps: at('steps'),
    handOffs: at('handOffs'),
    creates: at('creates'),
    law: at('law'),
    none: at('none'),
    unmarked: at('unmarked'),
  }
}

/** Whose a lane is: the resident's, the municipality's own people's, a machine's, or somebody else's. */
export type Who = 'resident' | 'staff' | 'system' | 'other'

/** A way on: `chance` is how often it is taken among the ways of a choice. */
export type Way = { to: number; chance: number; handOff: boolean }

export type FlowNode = {
  id: string
  /** `choose`: one of the ways. `split`: all of them. `join`: when each way in has come. `receive`: when told. `end`: of the case. */
  kind: 'pass' | 'choose' | 'split' | 'join' | 'receive' | 'end'
  ways: Way[]
  /** The nodes that lead to it, and whether the case can come to it at all. */
  comes: number[]
  met: boolean
  /** What goes on beside it, each as often as its chance says. */
  sides: Way[]
  /** Nodes of other pools that are told when it is done. */
  tells: Way[]
  worked?: Spread
  waited?: Spread
  /** For whose lane one queues: the index in `queues`. */
  queue?: number
  /** What the node adds to each measure: `worked` and `waited` times the minutes, and `always`. */
  worth: Record<Measure, { worked: number; waited: number; always: number }>
}

/** People who do one thing at a time: how many minutes of the clock a minute of work takes, and how many they are. */
export type Queue = { id: string; servers: number; stretch: number }

/** A map as it is counted: nodes by index, from `start`. */
export type Flow = { nodes: FlowNode[]; start: number; queues: Queue[] }

/** Why something can't be counted, or not exactly: `rule` for programs, `element` where it lies. */
export type Why = { rule: WhyRule; element?: string }

export type WhyRule =
  | 'no-start'
  | 'several-starts'
  | 'no-chance'
  | 'bad-chance'
  | 'inclusive'
  | 'repeated'
  | 'endless'
  | 'stuck'
  | 'too-large'
  | 'together'
  | 'side'
  | 'message'
  | 'queue'
  | 'no-arrivals'
  | 'overfull'
