import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'
import { Icon, type IconName } from './icon.tsx'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ComponentChildren
  /** Names the row: its header. One column. */
  main?: boolean | undefined
  number?: boolean | undefined
  /** Names and the like: breaks a very long word rather than push the table wide. */
  anyLength?: boolean | undefined
  /** Where sorting by it leads, and how it is sorted now. */
  sort?: { href: string; state: Sorted } | undefined
}

type Sorted = 'ascending' | 'descending' | 'none'

type Props<Row> = {
  c: Context
  caption: string
  showCaption?: boolean | undefined
  columns: Column<Row>[]
  rows: Row[]
  /** Instead of a table without rows. */
  empty: ComponentChildren
}

/** Rows on a desk, cards on a phone. */
export const DataTable = <Row,>({ c, caption, showCaption, columns, rows, empty }: Props<Row>) => {
  if (rows.length === 0) return <>{empty}</>
  return (
    <div class="torg-table-room">
      <table class="ds-table torg-table">
        <caption class={showCaption ? undefined : 'ds-sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th
                key={column.head}
                scope="col"
                class={column.number ? 'torg-number' : undefined}
                aria-sort={column.sort && column.sort.state !== 'none' ? column.sort.state : undefined}
              >
                {column.sort ? (
                  <a class="torg-sort" href={column.sort.href}>
                    {column.head}
                    <span class="ds-sr-only"> {c.t('ui.table.sort')}</span>
                    <Icon name={sortIcons[column.sort.state]} />
                  </a>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map(column =>
                column.main ? (
                  <th scope="row" key={column.head}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.head} class={classOf(column)}>
                    <span class="torg-cell-head">{column.head}</span>
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const classOf = <Row,>({ number, anyLength }: Column<Row>): string | undefined =>
  number ? 'torg-number' : anyLength ? 'torg-any-length' : undefined

const sortIcons: Record<Sorted, IconName> = { none: 'sort', ascending: 'sort-up', descending: 'sort-down' }
