import { type FieldProps, fieldId, wiring } from './field.ts'
import { FieldError } from './field-error.tsx'
import { FieldHint, FieldLegend } from './field-label.tsx'

type Column = {
  id: string
  label: string
  optional?: boolean | undefined
  /** A unit after each field: "kr". */
  suffix?: string | undefined
  inputmode?: 'decimal' | 'numeric' | undefined
}
type Row = { id: string; label: string; cells: { name: string; value?: string | undefined }[] }

type Props = FieldProps & { legend: string; columns: Column[]; rows: Row[] }

/** Fields in rows and columns; on a phone each row is a card. A field is called by its row and its column. */
export const FieldTable = (props: Props) => {
  const { c, name, legend, hint, heading, optional, columns, rows } = props
  const w = wiring(props)
  const columnId = (column: Column): string => `${w.id}-kolumn-${column.id}`
  return (
    <fieldset class={w.error ? 'ds-fieldset torg-wrong' : 'ds-fieldset'} {...w.described}>
      <FieldLegend c={c} text={legend} heading={heading} optional={optional} />
      <FieldHint id={w.hintId}>{hint}</FieldHint>
      <FieldError c={c} name={name} />
      <div class="torg-table-room torg-field-table-room">
        <table class="ds-table torg-table torg-field-table">
          <caption class="ds-sr-only">{legend}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(column => (
                <th scope="col" key={column.id} id={columnId(column)}>
                  {column.label}
                  {column.optional ? <span class="torg-optional"> {c.t('ui.optional')}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => {
              const rowId = `${w.id}-rad-${row.id}`
              return (
                <tr key={row.id}>
                  <th scope="row" id={rowId}>
                    {row.label}
                  </th>
                  {columns.map((column, at) => {
                    const cell = row.cells[at]
                    if (!cell) return <td key={column.id} />
                    // What is wrong with the whole is mended from its first field on.
                    const whole = w.error !== undefined && rowAt === 0 && at === 0
                    const labelledBy = `${rowId} ${columnId(column)}`
                    return (
                      <td key={column.id}>
                        <TableCell
                          {...{ c, ...cell, column, labelledBy }}
                          id={whole ? w.id : fieldId(cell.name)}
                          fault={whole ? w.errorId : undefined}
                        />
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}

type CellProps = {
  c: FieldProps['c']
  name: string
  value?: string | undefined
  id: string
  labelledBy: string
  column: Column
  fault: string | undefined
}

const TableCell = ({ c, name, value, id, labelledBy, column, fault }: CellProps) => {
  const unit = column.suffix ? `${id}-enhet` : undefined
  const w = wiring(
    { c, name },
    [unit, fault].filter(part => part !== undefined),
  )
  const wrong = w.error !== undefined || fault !== undefined
  return (
    <div class={w.error ? 'torg-cell-field torg-wrong' : 'torg-cell-field'}>
      <label class="torg-cell-head" for={id}>
        {column.label}
        {column.optional ? <span class="torg-optional"> {c.t('ui.optional')}</span> : null}
      </label>
      <FieldError c={c} name={name} />
      <div class={unit ? 'ds-field-affixes torg-affixes' : undefined}>
        <input
          class="ds-input"
          type="text"
          id={id}
          name={name}
          value={c.typed(name) ?? value ?? ''}
          inputmode={column.inputmode}
          autocomplete="off"
          spellcheck={column.inputmode ? false : undefined}
          aria-labelledby={labelledBy}
          {...w.described}
          {...(wrong ? { 'aria-invalid': 'true' as const } : {})}
        />
        {unit ? (
          <span class="ds-field-affix" id={unit}>
            {column.suffix}
          </span>
        ) : null}
      </div>
    </div>
  )
}
