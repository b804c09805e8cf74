import type { BlockUse } from '../blocks/use-in-file.ts'
import type { StepFacts } from '../step-facts.ts'
import { type HowChange, sideOf } from './how-change.ts'

/** What a step that is added can be. */
export type StepKind = 'step' | 'wait' | 'receive' | 'send' | 'end'

/** One change of a map. It names elements by id, so that changes by several people go together. */
export type Change =
  /** Puts something on a flow: after what the flow comes from. `wait` says how long, in ISO 8601. */
  | { do: 'add'; on: string; kind: StepKind; text: string; lane?: string; wait?: string }
  | { do: 'ask'; on: string; question: string; answers: string[]; lane?: string }
  | { do: 'answer'; question: string; text: string }
  /** A step, an answer, a role, a pool. */
  | { do: 'rename'; id: string; text: string }
  | { do: 'lane'; id: string; lane: string }
  | { do: 'move'; id: string; on: string }
  | { do: 'remove'; id: string }
  | { do: 'add-lane'; pool: string; text: string }
  | { do: 'facts'; id: string; facts: StepFacts }
  /** The step is done by a building block, whatever did it before. */
  | { do: 'block'; id: string; use: BlockUse }
  | HowChange

/**
 * What a change is about: an element, or one side of it (`id:name`). Two changes that are about the same thing can't both count unseen. What is
 * put on a flow takes nothing from anybody.
 */
export const aboutOf = (change: Change): string[] => {
  switch (change.do) {
    case 'add':
    case 'ask':
    case 'answer':
    case 'add-lane':
      return []
    case 'rename':
      return [`${change.id}:name`]
    case 'lane':
      return [`${change.id}:lane`]
    case 'facts':
      return [`${change.id}:facts`]
    case 'block':
      return [`${change.id}:block`]
    case 'move':
      return [`${change.id}:place`]
    case 'remove':
      return [change.id]
    default:
      return [sideOf(change)]
  }
}

/** Whether two changes are about the same thing: the same side of an element, or one of them about the whole of it. */
export const collide = (a: string[], b: string[]): boolean =>
  a.some(one => b.some(other => one === other || one.startsWith(`${other}:`) || other.startsWith(`${one}:`)))
