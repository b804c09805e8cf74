import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import type { ColumnView } from './column-page.tsx'
import { sideOf } from './decision-forms.ts'
import { tableView } from './decision-view.ts'

/** A column that is there. Throws Missing. */
export const columnView = async (r: Read<Officer>, input: Input): Promise<ColumnView> => {
  const view = await tableView(r, input)
  const { inputs, outputs, notes } = view.part.table
  const id = input.params.kolumn
  const within = inputs.find(one => one.id === id)
  if (within) return { ...view, side: 'in', word: 'villkor', column: within }
  const out = outputs.find(one => one.id === id)
  if (out) return { ...view, side: 'out', word: 'utfall', column: out }
  const at = notes.findIndex((_, i) => id === `note-${i}`)
  if (at < 0) throw new Missing('No such column')
  return { ...view, side: 'note', word: 'anteckning', column: { id: `note-${at}`, label: notes[at] ?? '' } }
}

/** A column that is to be. Throws Missing where the address names no side. */
export const newColumnView = async (r: Read<Officer>, input: Input): Promise<ColumnView> => ({
  ...(await tableView(r, input)),
  side: sideOf(input.params.slag),
  word: input.params.slag ?? '',
  column: undefined,
})
