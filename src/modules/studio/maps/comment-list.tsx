import type { ComponentChildren } from 'preact'
import type { Context } from '../../../kernel/http/context.ts'
import { Message, Messages } from '../../../ui/components/message.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { MapComment } from '../../processes/index.ts'

type Shown = MapComment & { mine?: boolean }

type Props<C extends Shown> = {
  c: Context
  comments: C[]
  /** What may be done with one. */
  more?: ((comment: C) => ComponentChildren) | undefined
  /** Whether the step that it is about is named. */
  named?: boolean | undefined
}

/** What has been said, each with its answers and what has become of it. */
export const CommentList = <C extends Shown>({ c, comments, more, named }: Props<C>) => (
  <Messages>
    {comments.map(comment => (
      <Message
        key={comment.id}
        c={c}
        from={authorOf(c, comment)}
        at={comment.at}
        mine={comment.mine ?? false}
        text={comment.text}
      >
        {named ? <p class="torg-meta">{c.t('studio.maps.comment-on', { name: comment.nodeName })}</p> : null}
        <CommentState c={c} comment={comment} />
        {comment.answers.length === 0 ? null : (
          <ul class="torg-map-answers">
            {comment.answers.map(answer => (
              <li key={answer.id}>
                <p class="torg-meta">
                  <strong>{authorOf(c, answer)}</strong> · <When c={c} at={answer.at} time />
                </p>
                <p>{answer.text}</p>
              </li>
            ))}
          </ul>
        )}
        {more?.(comment)}
      </Message>
    ))}
  </Messages>
)

/** Whether others may read it, and whether it is settled: by whom and when. */
const CommentState = ({ c, comment: { by, mine, shown, hidden, settled } }: { c: Context; comment: Shown }) => {
  const inside = mine === undefined
  return (
    <p class="torg-map-comment-state">
      {shown ? inside ? <Tag tone="info">{c.t('studio.maps.comment-shown')}</Tag> : null : null}
      {hidden ? <Tag>{c.t('studio.maps.comment-hidden')}</Tag> : null}
      {shown || hidden || by.kind === 'officer' ? null : <Tag tone="warning">{c.t('studio.maps.comment-waits')}</Tag>}
      {settled ? (
        <>
          <Tag tone="success" icon="check">
            {c.t('studio.maps.comment-settled')}
          </Tag>{' '}
          <span class="torg-meta">
            {inside ? `${settled.by}, ` : ''}
            <When c={c} at={settled.at} time />
          </span>
        </>
      ) : null}
    </p>
  )
}

export const authorOf = (c: Context, { by }: MapComment): string => by.name ?? c.t('studio.maps.a-resident')
