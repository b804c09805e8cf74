import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { ToldLooks } from '../queries/publish-view.ts'
import { sketchUrl } from '../urls.ts'
import { FaultList } from './fault-list.tsx'

type Props = { c: Context; slug: string; looks: ToldLooks | undefined }

/** Whether every state of the service as it is now has been looked at in a browser, how far that has come, and what was found. */
export const LooksPart = ({ c, slug, looks }: Props) => (
  <section id="tillganglighet">
    <Heading level={2}>{c.t('studio.looks.title')}</Heading>
    {looks === undefined ? <p>{c.t('studio.looks.not-yet')}</p> : <Looked c={c} slug={slug} looks={looks} />}
  </section>
)

const Looked = ({ c, slug, looks }: Props & { looks: ToldLooks }) => {
  const { state, done, total, places, by, at } = looks
  const command = `bin/torg prove ${c.municipality.slug} ${slug} --sketch --browser`
  const goesOn = state === 'waiting' || state === 'running'
  return (
    <>
      <p>{c.t('studio.looks.about')}</p>
      {state === 'never' ? <Notice tone="info" level={3} title={c.t('studio.looks.never')} /> : null}
      {state === 'changed' ? <Notice tone="warning" level={3} title={c.t('studio.looks.changed')} /> : null}
      {state === 'waiting' ? <Notice tone="info" level={3} title={c.t('studio.looks.waiting')} /> : null}
      {state === 'running' ? (
        <Notice tone="info" level={3} title={c.t('studio.looks.running', { done, total })} />
      ) : null}
      {state === 'stopped' || state === 'failed' ? (
        <Notice tone="warning" level={3} title={c.t(`studio.looks.${state}`)}>
          <p>{c.t('studio.looks.by-command')}</p>
          <p>
            <code>{command}</code>
          </p>
        </Notice>
      ) : null}
      {state === 'no-browser' ? (
        <Notice tone="warning" level={3} title={c.t('studio.looks.no-browser')}>
          <p>{c.t('studio.looks.no-browser-text')}</p>
          <p>
            <code>{command}</code>
          </p>
        </Notice>
      ) : null}
      {state === 'done' ? (
        <Notice
          tone={places.length === 0 ? 'success' : 'warning'}
          level={3}
          title={c.t('studio.looks.done', { total, n: places.length })}
        />
      ) : null}
      {places.length > 0 ? <FaultList faults={places} /> : null}
      {at === undefined ? null : (
        <p class="torg-hint">
          {c.t('studio.looks.by', { who: by })} <When c={c} at={at} time />
        </p>
      )}
      {goesOn ? (
        <p>
          <a class="ds-link" href={`${sketchUrl(slug, 'publicera')}#tillganglighet`}>
            {c.t('studio.looks.again')}
          </a>
        </p>
      ) : (
        <form method="post" action={sketchUrl(slug, 'titta')}>
          <Csrf c={c} />
          <Button variant="secondary" icon="eye">
            {c.t(state === 'done' ? 'studio.looks.once-more' : 'studio.looks.button')}
          </Button>
        </form>
      )}
    </>
  )
}
