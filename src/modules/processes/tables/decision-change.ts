import type { HitPolicy, Table } from '../decisions/model.ts'
import { collide } from '../outline/change.ts'
import type { Example } from './examples-in-file.ts'

/** What the cells of a rule say, by the ids of their columns. Columns for notes are `note-<number from 0>`. */
export type Cells = Readonly<Record<string, string>>

export type ColumnSide = 'in' | 'out' | 'note'

/** What a column is. `expression` is of inputs, `name` and `otherwise` of outputs; notes have a label alone. */
export type ColumnWords = {
  label: string
  expression?: string
  name?: string
  type?: string
  allowed?: string
  otherwise?: string
}

/** One change of a file of decisions. It names what it changes by id, so that changes by several people go together. */
export type DecisionChange =
  | { do: 'add-table'; name: string }
  | { do: 'rename'; id: string; text: string }
  | { do: 'needs'; decision: string; needs: string[] }
  | { do: 'remove'; id: string }
  | { do: 'policy'; decision: string; policy: HitPolicy; aggregation: Table['aggregation'] }
  | { do: 'add-column'; decision: string; side: ColumnSide; words: ColumnWords }
  | { do: 'column'; decision: string; column: string; words: ColumnWords }
  | { do: 'remove-column'; decision: string; column: string }
  | { do: 'add-rule'; decision: string; cells: Cells }
  | { do: 'rule'; decision: string; rule: string; cells: Cells }
  | { do: 'copy-rule'; decision: string; rule: string }
  | { do: 'move-rule'; decision: string; rule: string; by: -1 | 1 }
  | { do: 'remove-rule'; decision: string; rule: string }
  | { do: 'add-example'; decision: string; example: Omit<Example, 'id'> }
  | { do: 'remove-example'; decision: string; example: string }

/** Why a change can't be made. `gone` is a matter of what somebody else did. */
export class DecisionRefusal extends Error {
  override name = 'DecisionRefusal'
  readonly why: 'gone' | 'last-output' | 'is-needed' | 'first' | 'in-a-ring' | 'several-outputs'
  constructor(why: DecisionRefusal['why']) {
    super(why)
    this.why = why
  }
}

/** The whole of a file: what an editor of its own gives back, and what is taken back. Goes together with nothing. */
export const everything = '*'

/** What a change is about: an element, or one side of it (`id:name`). What is added takes nothing from anybody. */
export const aboutOf = (change: DecisionChange): string[] => {
  switch (change.do) {
    case 'add-table':
    case 'add-column':
    case 'add-rule':
    case 'copy-rule':
    case 'add-example':
      return []
    case 'rename':
      return [`${change.id}:name`]
    case 'needs':
      return [`${change.decision}:needs`]
    case 'policy':
      return [`${change.decision}:policy`]
    case 'remove':
      return [change.id]
    case 'column':
    case 'remove-column':
      return [`${change.decision}:column:${change.column}`]
    case 'rule':
      return [`${change.decision}:rule:${change.rule}:cells`]
    case 'move-rule':
      return [`${change.decision}:rule:${change.rule}:place`]
    case 'remove-rule':
      return [`${change.decision}:rule:${change.rule}`]
    case 'remove-example':
      return [`${change.decision}:example:${change.example}`]
  }
}

/** Whether two changes can't both count unseen. */
export const together = (a: string[], b: string[]): boolean =>
  !a.includes(everything) && !b.includes(everything) && !collide(a, b)
