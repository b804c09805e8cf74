import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatShortDate } from '../../../kernel/texts/format.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { NoticeList } from '../../../ui/components/notice-list.tsx'
import type { CaseSummary } from '../../cases/index.ts'
import type { Overview } from '../overview.ts'
import { caseUrl, draftsUrl, home } from '../urls.ts'
import { Frame } from './frame.tsx'

/** What waits for me, what is under way, and what is done. */
export const OverviewPage = (view: Overview, c: Context) => (
  <Frame c={c} title={c.t('my-pages.overview.title')} at={home}>
    <Heading level={1}>{c.t('my-pages.overview.heading', { name: view.name.split(' ')[0] ?? view.name })}</Heading>
    <Lead>{c.t('my-pages.overview.lead')}</Lead>
    {view.protectedIdentity ? (
      <Notice tone="info" title={c.t('my-pages.protected.title')}>
        <p>{c.t('my-pages.protected.text')}</p>
      </Notice>
    ) : null}
    {view.tasks.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('my-pages.overview.tasks')}</Heading>
        <NoticeList
          items={view.tasks.map(one => ({
            href: one.state === 'waiting' ? `${caseUrl(one.number)}#komplettera` : `${caseUrl(one.number)}#meddelanden`,
            title: c.t(one.state === 'waiting' ? 'my-pages.task.answer' : 'my-pages.task.read', {
              service: one.service[c.locale],
            }),
            meta: one.number,
            unread: c.t('my-pages.task.waits'),
          }))}
        />
      </section>
    ) : null}
    <section>
      <Heading level={2}>{c.t('my-pages.overview.open')}</Heading>
      {view.open.length > 0 ? (
        <CardLinks cards={view.open.map(one => card(one, c))} level={3} />
      ) : (
        <EmptyState title={c.t('my-pages.overview.none')} picture="letter" level={3}>
          <p>{c.t('my-pages.overview.none-text')}</p>
          <LinkButton href="/" variant="secondary">
            {c.t('my-pages.overview.services')}
          </LinkButton>
        </EmptyState>
      )}
    </section>
    {view.drafts.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('my-pages.overview.drafts')}</Heading>
        <CardLinks
          cards={view.drafts.slice(0, 3).map(draft => ({
            href: draft.url,
            title: draft.serviceName,
            text: c.t('my-pages.draft.until', { until: formatDate(draft.expiresAt, c.locale) }),
            icon: 'file',
          }))}
          level={3}
        />
        <p>
          <a class="ds-link" href={draftsUrl}>
            {c.t('my-pages.overview.all-drafts')}
          </a>
        </p>
      </section>
    ) : null}
    {view.done.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('my-pages.overview.done')}</Heading>
        <CardLinks cards={view.done.map(one => card(one, c))} level={3} />
      </section>
    ) : null}
  </Frame>
)

const card = (one: CaseSummary, c: Context) => ({
  href: caseUrl(one.number),
  title: one.service[c.locale],
  text: summary(one, c),
  meta: c.t('my-pages.overview.meta', { number: one.number, day: formatShortDate(one.openedAt, c.locale) }),
})

const summary = (one: CaseSummary, c: Context): string => {
  if (one.outcome && one.decidedAt)
    return c.t(`my-pages.summary.${one.outcome}`, { day: formatDate(one.decidedAt, c.locale) })
  if (one.state === 'waiting') return c.t('my-pages.summary.waiting')
  return c.t(one.state === 'received' ? 'my-pages.summary.received' : 'my-pages.summary.assigned', {
    day: formatDate(one.decideBy, c.locale),
  })
}
