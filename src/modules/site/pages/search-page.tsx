import type { Context } from '../../../kernel/http/context.ts'
import { formatPhone } from '../../../kernel/texts/format.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { SearchBox } from '../../../ui/components/search-box.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { hrefs } from '../entries.ts'
import type { SearchView } from '../queries/search-for-visitor.ts'
import { serviceCards } from '../service-cards.ts'

export const SearchPage = (view: SearchView, c: Context) => {
  const { t } = c
  const { q, found, meant } = view
  return (
    <Page c={c} title={q ? t('site.search.title-for', { q }) : t('site.search.title')}>
      <Heading level={1}>{t('site.search.title')}</Heading>
      <SearchBox c={c} action="/sok" value={q} label={t('site.search.label')} hint={t('site.search.hint')} />
      {meant ? (
        <p class="torg-meant">
          {t('site.search.meant')}{' '}
          <a class="ds-link" href={`/sok?q=${encodeURIComponent(meant)}`}>
            {meant}
          </a>
        </p>
      ) : null}
      {found.length > 0 ? <Results view={view} c={c} /> : <Nothing view={view} c={c} />}
    </Page>
  )
}

const Results = ({ view: { q, found }, c }: { view: SearchView; c: Context }) => (
  <section>
    <Heading level={2} size="sm">
      {c.t('site.search.count', { n: found.length, q })}
    </Heading>
    <ul class="torg-results">
      {found.map(({ kind, href, title, summary }) => (
        <li key={href}>
          <h3>
            <a class="ds-link" href={href}>
              {title}
            </a>
          </h3>
          <p>{summary}</p>
          <Tag tone={kind === 'service' ? 'success' : 'neutral'}>{c.t(`site.kind.${kind}`)}</Tag>
        </li>
      ))}
    </ul>
  </section>
)

const Nothing = ({ view: { q, services, subjects }, c }: { view: SearchView; c: Context }) => (
  <>
    {q ? (
      <EmptyState title={c.t('site.search.none', { q })} picture="search">
        <p>{c.t('site.search.none-text', { phone: formatPhone(c.municipality.contact.phone) })}</p>
      </EmptyState>
    ) : null}
    {services.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('site.front.services')}</Heading>
        <CardLinks level={3} cards={serviceCards(c, services)} />
      </section>
    ) : null}
    <section>
      <Heading level={2}>{c.t('site.front.subjects')}</Heading>
      <LinkList links={subjects.map(({ slug, name }) => ({ href: hrefs.subject(slug), text: name[c.locale] }))} />
    </section>
  </>
)
