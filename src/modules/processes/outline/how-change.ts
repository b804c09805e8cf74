import type { Ask, Who } from '../bpmn/program.ts'

/** What a user task can be done with in Torg, besides a page of what it asks. */
export const stepWorks = ['decide', 'reply', 'ask', 'close'] as const
export type StepWork = (typeof stepWorks)[number]

/** One change of how a map is done. */
export type HowChange =
  /** Without `work` the step has a page of what it asks. */
  | { do: 'work'; id: string; work?: StepWork }
  /** All that is asked at a step, in order. */
  | { do: 'asks'; id: string; asks: Ask[] }
  /** What the applicant reads when the case has come here; without one it is what it was before. */
  | { do: 'phase'; id: string; phase?: { sv: string; en: string } }
  /** When an answer is the way that is taken: FEEL, or else where no other is; or, with neither, it is not said. */
  | { do: 'condition'; id: string; feel?: string; otherwise: boolean }
  | { do: 'who'; id: string; who?: Who }
  /** The service whose cases go by the map, and those of its answers that the map may use. */
  | { do: 'uses'; id: string; service: string; facts: string[] }

/** Which side of an element a change is about. */
export const sideOf = (change: HowChange): string => `${change.id}:${change.do}`
