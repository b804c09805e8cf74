import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/http/context.ts'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './tag.tsx'
import { When } from './when.tsx'

export type TimelineItem = {
  at: Temporal.Instant
  title: string
  /** Who did it. */
  by?: string | undefined
  text?: ComponentChildren
  icon?: IconName | undefined
  tone?: Tone | undefined
}

/** What has happened, in the order given. */
export const Timeline = ({
  c,
  items,
  level = 3,
}: {
  c: Context
  items: TimelineItem[]
  level?: 2 | 3 | 4 | undefined
}) => {
  const Title = `h${level}` as const
  return (
    <ol class="torg-timeline">
      {items.map(item => (
        <li key={`${item.at} ${item.title}`} data-color={colorOf(item.tone)}>
          <span class="torg-timeline-mark">
            <Icon name={item.icon ?? 'info'} />
          </span>
          <div>
            <Title class="torg-timeline-title">{item.title}</Title>
            <p class="torg-meta">
              <When c={c} at={item.at} time />
              {item.by ? <> · {item.by}</> : null}
            </p>
            {item.text ? <div class="torg-timeline-text">{item.text}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

const colorOf = (tone: Tone | undefined) => (tone && tone !== 'neutral' ? tone : undefined)
