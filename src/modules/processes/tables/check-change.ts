import { type Complaint, type Complaints, Invalid } from '../../../kernel/errors.ts'
import { isName } from './change-columns.ts'
import { checkFeel } from './check-feel.ts'
import type { Cells, ColumnSide, ColumnWords, DecisionChange } from './decision-change.ts'
import type { DecisionPart, PlainTable } from './decision-file.ts'

/** What a table's expressions may name: what the decision rests on. */
const namesIn = (parts: readonly DecisionPart[], { needs }: DecisionPart): string[] =>
  parts.flatMap(({ id, name }) => (needs.includes(id) ? [name] : []))

/** Throws Invalid on the fields of what can't be read: `cell-<column>` in a rule, `uttryck`, `varden`, `annars` and `namn` in a column. */
export const checkChange = (parts: readonly DecisionPart[], change: DecisionChange): void => {
  const part = 'decision' in change ? parts.find(({ id }) => id === change.decision) : undefined
  if (!part?.table) return
  const names = namesIn(parts, part)
  const complaints =
    change.do === 'rule' || change.do === 'add-rule'
      ? cellComplaints(part.table, names, change.cells)
      : change.do === 'column'
        ? columnComplaints(sideOf(part.table, change.column), names, change.words)
        : change.do === 'add-column'
          ? columnComplaints(change.side, names, change.words)
          : {}
  if (Object.keys(complaints).length > 0) throw new Invalid(complaints)
}

const sideOf = ({ inputs, outputs }: PlainTable, column: string): ColumnSide =>
  inputs.some(({ id }) => id === column) ? 'in' : outputs.some(({ id }) => id === column) ? 'out' : 'note'

const cellComplaints = ({ inputs, outputs }: PlainTable, names: string[], cells: Cells): Complaints =>
  gathered([
    ...inputs.map(({ id, type }): Told => [`cell-${id}`, checkFeel(cells[id] ?? '', { names, tests: true, type })]),
    ...outputs.map(({ id, type }): Told => [`cell-${id}`, checkFeel(cells[id] ?? '', { names, tests: false, type })]),
  ])

const columnComplaints = (side: ColumnSide, names: string[], words: ColumnWords): Complaints => {
  const { label, expression = '', type = '', allowed = '', otherwise = '' } = words
  const called: Told = ['namn', label === '' ? { key: 'processes.decision.column-name-missing' } : undefined]
  const values: Told = ['varden', checkFeel(allowed, { names, tests: true, type })]
  if (side === 'note') return gathered([called])
  if (side === 'out') return gathered([called, values, ['annars', checkFeel(otherwise, { names, tests: false, type })]])
  // A name that is not known yet becomes something that is given.
  const read = isName(expression) ? undefined : checkFeel(expression, { names, tests: false, type: '' })
  return gathered([
    called,
    ['uttryck', expression === '' ? { key: 'processes.decision.expression-missing' } : read],
    values,
  ])
}

type Told = [field: string, complaint: Complaint | undefined]

const gathered = (told: Told[]): Complaints =>
  Object.fromEntries(told.flatMap(([field, complaint]) => (complaint ? [[field, complaint]] : [])))

/** A cell that can't be read, in a file that came from elsewhere. */
export type CellFault = { rule: number; column: string; complaint: Complaint }

export const faultyCells = (parts: readonly DecisionPart[], part: DecisionPart): CellFault[] => {
  const { table } = part
  if (!table) return []
  const names = namesIn(parts, part)
  return table.rules.flatMap((rule, at) =>
    [
      ...table.inputs.map(({ label, type }, i) => ({ label, type, tests: true, cell: rule.inputs[i] ?? '' })),
      ...table.outputs.map(({ label, type }, i) => ({ label, type, tests: false, cell: rule.outputs[i] ?? '' })),
    ].flatMap(({ label, type, tests, cell }) => {
      const complaint = checkFeel(cell, { names, tests, type })
      return complaint ? [{ rule: at + 1, column: label, complaint }] : []
    }),
  )
}
