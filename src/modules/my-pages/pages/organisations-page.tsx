import type { Context } from '../../../kernel/http/context.ts'
import { formatTime } from '../../../kernel/texts/format.ts'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import type { OrganisationOfMine, OrganisationsForResident } from '../queries/organisations-for-resident.ts'
import { organisationsUrl, overviewUrl } from '../urls.ts'
import { CaseCards } from './case-cards.tsx'
import { MyPage } from './my-page.tsx'

/** The companies and associations that I may act for just now, each with what is theirs. */
export const OrganisationsPage = (view: OrganisationsForResident, c: Context) => (
  <MyPage
    c={c}
    title={c.t('my-pages.organisations.title')}
    at={overviewUrl}
    crumbs={[
      { href: overviewUrl, text: c.t('my-pages.title') },
      { href: organisationsUrl, text: c.t('my-pages.organisations.title') },
    ]}
  >
    <Heading level={1}>{c.t('my-pages.organisations.title')}</Heading>
    <Lead>{c.t('my-pages.organisations.lead')}</Lead>
    {view.silent ? (
      <Notice tone="warning" title={c.t('my-pages.organisations.silent-title')}>
        <p>{c.t('my-pages.organisations.silent')}</p>
      </Notice>
    ) : null}
    {view.organisations.map(one => (
      <Organisation key={one.number} one={one} c={c} />
    ))}
    {view.organisations.length === 0 && !view.silent ? (
      <EmptyState title={c.t('my-pages.organisations.none')} picture="letter">
        <p>{c.t(view.unconnected ? 'my-pages.organisations.unconnected' : 'my-pages.organisations.none-text')}</p>
      </EmptyState>
    ) : null}
    {view.checkedAt ? (
      <p class="torg-meta">{c.t('my-pages.organisations.checked', { time: formatTime(view.checkedAt, c.locale) })}</p>
    ) : null}
  </MyPage>
)

const Organisation = ({ one: { name, number, cases, drafts }, c }: { one: OrganisationOfMine; c: Context }) => (
  <section>
    <Heading level={2}>{name}</Heading>
    <p class="torg-meta">{c.t('my-pages.organisations.number', { number })}</p>
    {drafts.length > 0 ? (
      <LinkList
        links={drafts.map(({ url, serviceName, updatedAt }) => ({
          href: url,
          text: c.t('my-pages.organisations.draft', {
            service: serviceName,
            time: formatTime(updatedAt, c.locale),
          }),
        }))}
      />
    ) : null}
    {cases.length > 0 ? <CaseCards cases={cases} c={c} /> : <p>{c.t('my-pages.organisations.no-cases')}</p>}
  </section>
)
