import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { mapWorkshop } from '../../processes/index.ts'
import { CommentList } from '../maps/comment-list.tsx'
import { factLines } from '../maps/fact-words.ts'
import { langOf, nodeName } from '../maps/outline-to-read.tsx'
import { commentsUrl } from '../maps/urls.ts'
import { publicCrumbs } from './published-pages.tsx'
import type { PublicStepView } from './published-view.ts'
import { publicStepUrl } from './urls.ts'

const { commentLength } = mapWorkshop

/** One step of a published map: what is known of it, and what people say. */
export const PublicStepPage = (view: PublicStepView, c: Context) => {
  const { map, read, node, comments } = view
  const name = nodeName(c, node)
  const role = read.roles.get(node.lane ?? '')
  const rows = [
    { term: c.t('studio.published.what'), value: c.t('studio.maps.node', { kind: node.kind }) },
    ...(role ? [{ term: c.t('studio.published.who'), value: role }] : []),
    ...factLines(c, read.facts.get(node.id) ?? {}),
  ]
  return (
    <Page c={c} title={`${name} – ${map.name}`} crumbs={publicCrumbs(c, map, name)}>
      <Heading level={1}>
        <span lang={langOf(c, node.name)}>{name}</span>
      </Heading>
      <Lead>{c.t('studio.published.step-lead', { name: map.name })}</Lead>
      <Facts rows={rows} />
      <section>
        <Heading level={2}>{c.t('studio.maps.tab-synpunkter')}</Heading>
        {comments.length === 0 ? (
          <p>{c.t('studio.published.comments-none')}</p>
        ) : (
          <CommentList c={c} comments={comments} />
        )}
      </section>
      <Saying c={c} view={view} />
    </Page>
  )
}

/** Residents write here; colleagues in the studio; who is not signed in is shown the way. */
const Saying = ({ c, view: { map, node } }: { c: Context; view: PublicStepView }) => {
  const here = publicStepUrl(map.address, node.id)
  if (c.actor.kind === 'officer') {
    const may = c.actor.grants.some(
      ({ right, unit }) => unit === map.unit && (right === 'service.build' || right === 'case.read'),
    )
    return may ? (
      <LinkButton href={commentsUrl(map.id, node.id)} variant="secondary">
        {c.t('studio.published.comment-inside')}
      </LinkButton>
    ) : null
  }
  if (c.actor.kind !== 'resident')
    return (
      <>
        <p>{c.t('studio.published.sign-in-text')}</p>
        <LinkButton href={`/logga-in?till=${encodeURIComponent(here)}`} variant="secondary" icon="sign-in">
          {c.t('studio.published.sign-in')}
        </LinkButton>
      </>
    )
  return (
    <section>
      <Heading level={2}>{c.t('studio.maps.comment-new')}</Heading>
      <torg-once>
        <form class="torg-form" method="post" action={here} novalidate>
          <Csrf c={c} />
          <TextArea
            c={c}
            name="synpunkt"
            label={c.t('studio.maps.comment')}
            hint={c.t('studio.published.comment-hint')}
            rows={5}
            maxlength={commentLength}
          />
          {c.actor.protectedIdentity ? (
            <p>{c.t('studio.published.never-named')}</p>
          ) : (
            <Checkbox
              c={c}
              name="namn"
              label={c.t('studio.published.name-me')}
              hint={c.t('studio.published.name-hint')}
            />
          )}
          <div class="torg-form-end">
            <Button>{c.t('studio.maps.comment-save')}</Button>
          </div>
        </form>
      </torg-once>
    </section>
  )
}
