import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { type MapComment, mapWorkshop } from '../../processes/index.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { authorOf, CommentList } from './comment-list.tsx'
import type { CommentsView, CommentView, StepCommentsView } from './comment-view.ts'
import { MapTabs } from './map-tabs.tsx'
import { nodeName } from './outline-to-read.tsx'
import { crumbs } from './studio-crumbs.ts'
import { commentsUrl, commentUrl, mapUrl } from './urls.ts'

const { commentLength } = mapWorkshop

/** All that has been said of a map: what is not settled first. */
export const CommentsPage = ({ map, draws, comments, steps }: CommentsView, c: Context) => {
  const title = c.t('studio.maps.tab-synpunkter')
  const [open, done] = [comments.filter(({ settled }) => !settled), comments.filter(({ settled }) => settled)]
  const link = (comment: MapComment) => (
    <p>
      <a class="ds-link" href={commentUrl(map.id, comment.id)}>
        {c.t('studio.maps.comment-open')}
        <span class="ds-sr-only">
          {' '}
          {authorOf(c, comment)}, {comment.nodeName}
        </span>
      </a>
    </p>
  )
  return (
    <Page c={c} title={`${title} – ${map.name}`} wide crumbs={draws ? crumbs(c, title, map) : []}>
      <Heading level={1}>{title}</Heading>
      <Lead>{map.name}</Lead>
      {draws ? <MapTabs c={c} id={map.id} at="synpunkter" open={open.length} /> : null}
      {comments.length === 0 ? (
        <EmptyState title={c.t('studio.maps.comments-none')} picture="table">
          <p>{c.t('studio.maps.comments-none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <LinkButton href={mapUrl(map.id, 'synpunkter.csv')} variant="secondary" icon="download">
            {c.t('studio.maps.comments-csv')}
          </LinkButton>
          <section>
            <Heading level={2}>{c.t('studio.maps.comments-open', { n: open.length })}</Heading>
            <CommentList c={c} comments={open} more={link} named />
          </section>
          {done.length === 0 ? null : (
            <section>
              <Heading level={2}>{c.t('studio.maps.comments-done', { n: done.length })}</Heading>
              <CommentList c={c} comments={done} more={link} named />
            </section>
          )}
        </>
      )}
      <section>
        <Heading level={2}>{c.t('studio.maps.comment-which')}</Heading>
        <ul>
          {steps.map(({ node, open }) => (
            <li key={node.id}>
              <a class="ds-link" href={commentsUrl(map.id, node.id)}>
                {nodeName(c, node)}
              </a>
              {open > 0 ? ` · ${c.t('studio.maps.comments-count', { n: open })}` : ''}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

/** What has been said of one step, and the way to say something. */
export const StepCommentsPage = ({ map, draws, node, comments }: StepCommentsView, c: Context) => {
  const title = c.t('studio.maps.comments-of', { name: nodeName(c, node) })
  return (
    <Page c={c} title={`${title} – ${map.name}`} crumbs={draws ? crumbs(c, title, map) : []}>
      <Heading level={1}>{title}</Heading>
      {comments.length === 0 ? <p>{c.t('studio.maps.comments-none')}</p> : <CommentList c={c} comments={comments} />}
      <Heading level={2}>{c.t('studio.maps.comment-new')}</Heading>
      <EditForm c={c} action={commentsUrl(map.id, node.id)} rev={map.rev} submit={c.t('studio.maps.comment-save')}>
        <TextArea
          c={c}
          name="synpunkt"
          label={c.t('studio.maps.comment')}
          hint={c.t('studio.maps.comment-inside')}
          rows={4}
          maxlength={commentLength}
        />
      </EditForm>
      <p>
        <a class="ds-link" href={mapUrl(map.id, 'synpunkter')}>
          {c.t('studio.maps.comments-all')}
        </a>
      </p>
    </Page>
  )
}

/** One comment: who may read it, an answer, and whether it is settled. */
export const CommentPage = ({ map, draws, comment }: CommentView, c: Context) => {
  const title = c.t('studio.maps.comment-on', { name: comment.nodeName })
  const action = commentUrl(map.id, comment.id)
  return (
    <Page c={c} title={`${title} – ${map.name}`} crumbs={draws ? crumbs(c, title, map) : []}>
      <Heading level={1}>{title}</Heading>
      <CommentList c={c} comments={[comment]} />
      {draws ? (
        <form method="post" action={`${action}/gor`}>
          <Csrf c={c} />
          <ButtonGroup>
            {comment.shown ? null : (
              <Button variant="secondary" icon="eye" name="gor" value="show">
                {c.t('studio.maps.comment-show')}
              </Button>
            )}
            {comment.hidden ? null : (
              <Button variant="secondary" name="gor" value="hide">
                {c.t(comment.shown ? 'studio.maps.comment-take-back' : 'studio.maps.comment-hide')}
              </Button>
            )}
            <Button variant="secondary" name="gor" value={comment.settled ? 'reopen' : 'settle'}>
              {c.t(comment.settled ? 'studio.maps.comment-reopen' : 'studio.maps.comment-settle')}
            </Button>
          </ButtonGroup>
        </form>
      ) : null}
      <Heading level={2}>{c.t('studio.maps.answer-comment')}</Heading>
      <EditForm c={c} action={`${action}/svar`} rev={map.rev} submit={c.t('studio.maps.answer-save')}>
        <TextArea
          c={c}
          name="synpunkt"
          label={c.t('studio.maps.answer-text')}
          hint={c.t(comment.shown ? 'studio.maps.answer-open' : 'studio.maps.answer-inside')}
          rows={4}
          maxlength={commentLength}
        />
      </EditForm>
      <p>
        <a class="ds-link" href={mapUrl(map.id, 'synpunkter')}>
          {c.t('studio.maps.comments-all')}
        </a>
      </p>
    </Page>
  )
}
