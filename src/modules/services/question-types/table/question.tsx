import { FieldTable } from '../../../../ui/components/field-table.tsx'
import { questionType } from '../../question.ts'
import { hintOf, labelOf } from '../wording.ts'
import { cellControl, check, columnLabel, empty, options, parse, rowLabel, value } from './model.ts'
import { fromRecords, recordsType, samplesOf, toRecords } from './records.ts'
import { inField, lines } from './written.ts'

/** Rows and columns that are given: costs of a year, hours of a week. Conditions see a list of records. */
export const table = questionType({
  type: 'table',
  options,
  value,
  empty,
  feel: recordsType,
  toFeel: (stored, { options: o }) => toRecords(stored, o),
  fromFeel: (list, { options: o }) => fromRecords(list, o),
  texts: o => ({
    required: [...o.rows.map(row => `row.${row}`), ...o.columns.map(column => `column.${column.id}`)],
  }),
  parse,
  check,
  samples: ({ options: o }) => samplesOf(o),
  show: lines,
  space: ({ fact, options: o }, ask) => ({
    kind: 'table',
    columns: o.columns.map(({ id }) => columnLabel(ask, fact, id)),
    rows: o.rows.map(row => rowLabel(ask, fact, row)),
  }),
  Control: ({ c, ask, asked: { fact, optional, options: o }, value: stored, heading }) => (
    <FieldTable
      c={c}
      name={fact}
      legend={labelOf(ask, fact)}
      hint={hintOf(ask, fact)}
      heading={heading}
      optional={optional}
      columns={o.columns.map(column => ({
        id: column.id,
        label: columnLabel(ask, fact, column.id),
        optional: column.optional,
        suffix: column.type === 'money' ? 'kr' : undefined,
        inputmode: column.type === 'text' ? undefined : ('decimal' as const),
      }))}
      rows={o.rows.map(row => ({
        id: row,
        label: rowLabel(ask, fact, row),
        cells: o.columns.map(column => ({
          name: cellControl(fact, row, column.id),
          value: inField(stored?.[row]?.[column.id], column, ask.locale),
        })),
      }))}
    />
  ),
})
