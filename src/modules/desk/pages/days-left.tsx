import type { Context } from '../../../kernel/http/context.ts'
import { Tag } from '../../../ui/components/tag.tsx'
import { When } from '../../../ui/components/when.tsx'

type Props = {
  c: Context
  on: Temporal.PlainDate
  days: number
  /** In running text, and not one above the other in a table. */
  line?: boolean
}

/** A deadline in words: "3 mars 2026, 12 dagar kvar". */
export const DaysLeft = ({ c, on, days, line }: Props) => (
  <>
    <When c={c} at={on} short={!line} />
    {line && days > 7 ? ', ' : ' '}
    {days < 0 ? (
      <Tag tone="danger" icon="warning">
        {c.t('desk.deadline.late', { n: -days })}
      </Tag>
    ) : days <= 7 ? (
      <Tag tone="warning" icon="clock">
        {c.t('desk.deadline.left', { n: days })}
      </Tag>
    ) : (
      <span class="torg-subtle">{c.t('desk.deadline.left', { n: days })}</span>
    )}
  </>
)
