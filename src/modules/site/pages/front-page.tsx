import type { Context } from '../../../kernel/http/context.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { SearchBox } from '../../../ui/components/search-box.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { hrefs } from '../entries.ts'
import type { FrontView } from '../queries/front-for-visitor.ts'
import { serviceCards } from '../service-cards.ts'

export const FrontPage = (view: FrontView, c: Context) => {
  const { t, locale } = c
  return (
    <Page c={c} title={t('site.front.title')} wide head={<Hero view={view} c={c} />}>
      {view.services.length > 0 ? (
        <section class="torg-front-now">
          <Heading level={2}>{t('site.front.services')}</Heading>
          <CardLinks level={3} cards={serviceCards(c, view.services)} />
        </section>
      ) : null}
      {view.lifeSituations.length > 0 ? (
        <section>
          <Heading level={2}>{t('site.front.situations')}</Heading>
          <CardLinks
            level={3}
            cards={view.lifeSituations.map(({ slug, icon, name }) => ({
              href: hrefs['life-situation'](slug),
              title: name[locale],
              icon,
            }))}
            small
          />
        </section>
      ) : null}
      <section class="torg-entrance">
        <div>
          <Heading level={2}>{t('site.front.my-pages')}</Heading>
          <p>{t('site.front.my-pages-text')}</p>
        </div>
        <LinkButton href="/mina-sidor" variant="secondary" icon={c.actor.kind === 'resident' ? 'person' : 'sign-in'}>
          {c.actor.kind === 'resident' ? t('site.front.my-pages-open') : t('site.front.my-pages-sign-in')}
        </LinkButton>
      </section>
      <section class="torg-subjects">
        <Heading level={2}>{t('site.front.subjects')}</Heading>
        <p>{t('site.front.subjects-text')}</p>
        <div class="torg-folded">
          {view.subjects.map(({ slug, name, text, services }) => (
            <Details summary={name[locale]} key={slug}>
              <p class="torg-hint">{text[locale]}</p>
              <LinkList
                links={[
                  ...services.map(service => ({ href: hrefs.service(service.slug), text: service.name })),
                  { href: hrefs.subject(slug), text: t('site.front.subject-all', { subject: name[locale] }) },
                ]}
              />
            </Details>
          ))}
        </div>
      </section>
    </Page>
  )
}

const Hero = ({ view, c }: { view: FrontView; c: Context }) => {
  const { t, locale } = c
  const quick = view.services.filter(service => service.window === 'open').slice(0, 3)
  return (
    <div class="torg-hero">
      <div>
        <Heading level={1}>{view.front.title[locale]}</Heading>
        <Lead>{view.front.lead[locale]}</Lead>
        <SearchBox c={c} action="/sok" label={t('site.search.label')} hint={t('site.search.hint')} big />
        {quick.length > 0 ? (
          <p class="torg-quick">
            {t('site.front.quick')}{' '}
            {quick.map(({ slug, name }) => (
              <a class="ds-link" href={hrefs.service(slug)} key={slug}>
                {name}
              </a>
            ))}
          </p>
        ) : null}
      </div>
      {/* The municipality's own drawing, checked when it was read (kernel/drawing.ts). */}
      <div class="torg-hero-picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: view.front.drawing }} />
    </div>
  )
}
