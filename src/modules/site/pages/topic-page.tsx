import type { Context } from '../../../kernel/http/context.ts'
import { formatPhone } from '../../../kernel/texts/format.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { SidePanel } from '../../../ui/components/side-panel.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { hrefs } from '../entries.ts'
import type { TopicView } from '../queries/topic-for-visitor.ts'
import { serviceCards } from '../service-cards.ts'

/** A subject, or a life situation. */
export const TopicPage = (view: TopicView, c: Context) => {
  const { t, locale } = c
  const { kind, topic, services, pages, others } = view
  const name = topic.name[locale]
  return (
    <Page
      c={c}
      title={name}
      crumbs={[{ text: t('site.crumb.front'), href: '/' }, { text: name }]}
      aside={
        others.length > 0 ? (
          <SidePanel title={t(`site.topic.others-${kind}`)}>
            <LinkList links={others.map(one => ({ href: hrefs[kind](one.slug), text: one.name[locale] }))} />
          </SidePanel>
        ) : undefined
      }
    >
      <Heading level={1}>{name}</Heading>
      <Lead>{topic.text[locale]}</Lead>
      {services.length > 0 ? (
        <section>
          <Heading level={2}>{t('site.front.services')}</Heading>
          <CardLinks level={3} cards={serviceCards(c, services)} />
        </section>
      ) : null}
      {pages.length > 0 ? (
        <section>
          <Heading level={2}>{t('site.topic.read')}</Heading>
          <LinkList
            links={pages.map(({ slug, title, lead }) => ({
              href: hrefs.page(slug),
              text: title[locale],
              hint: lead[locale],
            }))}
          />
        </section>
      ) : null}
      {services.length === 0 ? (
        <EmptyState title={t('site.topic.empty')} picture={pages.length === 0 ? 'letter' : undefined}>
          <p>{t('site.topic.empty-text', { phone: formatPhone(c.municipality.contact.phone) })}</p>
        </EmptyState>
      ) : null}
    </Page>
  )
}
