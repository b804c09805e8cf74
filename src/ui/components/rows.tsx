import type { Context } from '../../kernel/http/context.ts'
import { Button } from './button.tsx'
import { fieldId } from './field.ts'
import { FieldError } from './field-error.tsx'
import { Pagination } from './pagination.tsx'
import { Tag } from './tag.tsx'

type Row = { title: string; ready: boolean; change: string; remove: string }

type Props = {
  c: Context
  name: string
  title: string
  hint?: string | undefined
  /** Said where there are no rows yet. */
  none: string
  /** The button that adds one; absent where there may be no more. */
  add?: { name: string; value: string; text: string } | undefined
  rows: readonly Row[]
  count: number
  earlier?: string | undefined
  later?: string | undefined
}

/** A list that one adds to: children, employers. Each row is changed on pages of its own. */
export const Rows = ({ c, name, title, hint, none, add, rows, count, earlier, later }: Props) => (
  // Focus can be sent here by the error summary also where no more can be added.
  <section class="torg-rows" id={fieldId(name)} tabIndex={-1} aria-labelledby={`${fieldId(name)}-rubrik`}>
    <h2 class="ds-heading" data-size="xs" id={`${fieldId(name)}-rubrik`}>
      {title}
    </h2>
    {hint ? <p class="torg-hint">{hint}</p> : null}
    <FieldError c={c} name={name} />
    {rows.length === 0 ? <p class="torg-rows-none">{none}</p> : null}
    {rows.length > 0 ? (
      <ul class="torg-rows-list">
        {rows.map(row => (
          <li key={row.change}>
            <span class="torg-rows-title">{row.title}</span>
            {row.ready ? null : <Tag tone="warning">{c.t('ui.rows.not-ready')}</Tag>}
            <span class="torg-rows-ways">
              <a class="ds-link" href={row.change}>
                {row.ready ? c.t('ui.rows.change') : c.t('ui.rows.go-on')}
                <span class="ds-sr-only"> {row.title}</span>
              </a>
              <a class="ds-link" href={row.remove}>
                {c.t('ui.rows.remove')}
                <span class="ds-sr-only"> {row.title}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    ) : null}
    <Pagination
      c={c}
      previous={earlier}
      next={later}
      summary={rows.length < count ? c.t('ui.rows.count', { shown: rows.length, count }) : undefined}
    />
    {add ? (
      <Button variant="secondary" icon="plus" name={add.name} value={add.value}>
        {add.text}
      </Button>
    ) : null}
  </section>
)
