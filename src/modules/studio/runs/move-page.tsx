import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { crumbs } from '../maps/studio-crumbs.ts'
import type { MoveView } from './run-view.ts'
import { moveUrl, runUrl } from './urls.ts'

/** What moving the cases of an earlier version to the newest means, before it is done. */
export const MovePage = ({ map, service, from, to, plan }: MoveView, c: Context) => {
  const title = c.t('studio.runs.move')
  const standing = plan.moves.filter(({ as }) => as === 'token')
  const stops = plan.inTheWay.length > 0
  return (
    <Page
      c={c}
      title={`${title} – ${map.name}`}
      crumbs={[
        ...crumbs(c, title, map).slice(0, -1),
        { text: c.t('studio.runs.title'), href: runUrl(map.id, service.slug) },
        { text: title },
      ]}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.runs.move-lead', { n: plan.cases, from, to, service: service.name })}</Lead>
      {stops ? (
        <>
          <Notice tone="warning" title={c.t('studio.runs.move-stops')}>
            <p>{c.t('studio.runs.move-stops-text')}</p>
          </Notice>
          <ul>
            {plan.inTheWay.map(({ as, element, name, why, count }) => (
              <li key={`${as}-${element}`}>
                {c.t('studio.runs.in-the-way', { n: count, name, why: why.replaceAll('-', '_') })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {standing.length === 0 ? null : (
        <section>
          <Heading level={2}>{c.t('studio.runs.go-on')}</Heading>
          <ul>
            {standing.map(({ element, name, count }) => (
              <li key={element}>{c.t('studio.runs.stands', { n: count, name })}</li>
            ))}
          </ul>
        </section>
      )}
      {plan.notArmed.length === 0 ? null : (
        <Notice tone="info" title={c.t('studio.runs.not-armed')}>
          <p>{c.t('studio.runs.not-armed-text')}</p>
        </Notice>
      )}
      {stops || plan.cases === 0 ? null : (
        <form method="post" action={moveUrl(map.id, service.slug, from)}>
          <Csrf c={c} />
          <input type="hidden" name="tjanst" value={service.slug} />
          <input type="hidden" name="fran" value={String(from)} />
          <Button>{c.t('studio.runs.move-button', { n: plan.cases, to })}</Button>
        </form>
      )}
    </Page>
  )
}
