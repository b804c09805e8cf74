import type { Context } from '../../../kernel/http/context.ts'
import { daysLeft, formatDate } from '../../../kernel/texts/format.ts'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { NoticeList } from '../../../ui/components/notice-list.tsx'
import { TaskList } from '../../../ui/components/task-list.tsx'
import type { CaseSummary } from '../../cases/index.ts'
import type { OverviewForResident } from '../queries/overview-for-resident.ts'
import { caseUrl, draftsUrl, organisationsUrl, overviewUrl, requestUrl } from '../urls.ts'
import { CaseCards } from './case-cards.tsx'
import { MyPage } from './my-page.tsx'
import { ProtectedNotice } from './protected-notice.tsx'

/** What wants something of me first, then everything that is under way, then what is done. */
export const OverviewPage = (view: OverviewForResident, c: Context) => {
  const { t, locale, now } = c
  const { tasks, unread, open, decided, drafts, toSign } = view
  const empty = open.length + decided.length + drafts.length + toSign.length === 0
  return (
    <MyPage c={c} title={t('my-pages.title')} at={overviewUrl}>
      <Heading level={1}>{t('my-pages.overview.hello', { name: view.givenName })}</Heading>
      {tasks.length > 0 ? (
        <section class="torg-asked">
          <Heading level={2}>{t('my-pages.overview.tasks')}</Heading>
          <TaskList
            tasks={tasks.map(({ number, service, dueOn }) => ({
              title: t('my-pages.overview.task', { service: service[locale], number }),
              href: `${caseUrl(number)}#svara`,
              hint: t('my-pages.overview.task-hint', { date: formatDate(dueOn, locale) }),
              status: daysLeft(t, dueOn, now),
            }))}
          />
        </section>
      ) : null}
      {toSign.length > 0 ? (
        <section class="torg-asked">
          <Heading level={2}>{t('my-pages.sign.title')}</Heading>
          <TaskList
            tasks={toSign.map(({ id, serviceName, until }) => ({
              title: t('my-pages.sign.task', { service: serviceName }),
              href: requestUrl(id),
              hint: t('my-pages.sign.task-hint', { date: formatDate(until, locale) }),
              status: daysLeft(t, until, now),
            }))}
          />
        </section>
      ) : null}
      {unread.length > 0 ? (
        <section>
          <Heading level={2}>{t('my-pages.overview.unread')}</Heading>
          <NoticeList items={unread.map(one => unreadItem(one, c))} />
        </section>
      ) : null}
      {open.length > 0 ? (
        <section>
          <Heading level={2}>{t('my-pages.overview.open')}</Heading>
          <CaseCards cases={open} c={c} />
        </section>
      ) : null}
      {drafts.length > 0 ? (
        <section>
          <Heading level={2}>{t('my-pages.overview.drafts')}</Heading>
          <NoticeList
            items={drafts.map(({ url, serviceName, expiresAt }) => ({
              href: url,
              title: t('my-pages.drafts.continue', { service: serviceName }),
              meta: t('my-pages.drafts.until', { date: formatDate(expiresAt, locale) }),
            }))}
          />
          <p>
            <a class="ds-link" href={draftsUrl}>
              {t('my-pages.overview.all-drafts')}
            </a>
          </p>
        </section>
      ) : null}
      {decided.length > 0 ? (
        <section>
          <Heading level={2}>{t('my-pages.overview.decided')}</Heading>
          <CaseCards cases={decided} c={c} />
        </section>
      ) : null}
      {empty ? (
        <EmptyState title={t('my-pages.overview.empty')} picture="letter">
          <p>{t('my-pages.overview.empty-text')}</p>
          <LinkButton href="/">{t('my-pages.overview.find')}</LinkButton>
        </EmptyState>
      ) : null}
      {view.organisations ? (
        <section>
          <Heading level={2}>{t('my-pages.organisations.title')}</Heading>
          <p class="torg-prose">{t('my-pages.organisations.link-text')}</p>
          <LinkButton href={organisationsUrl} variant="secondary">
            {t('my-pages.organisations.link')}
          </LinkButton>
        </section>
      ) : null}
      {view.protectedIdentity ? <ProtectedNotice c={c} /> : null}
    </MyPage>
  )
}

const unreadItem = ({ number, service, unread }: CaseSummary, { t, locale }: Context) => ({
  href: `${caseUrl(number)}#meddelanden`,
  title: t('my-pages.overview.messages', { n: unread, service: service[locale] }),
  meta: number,
  unread: t('my-pages.overview.new'),
})
