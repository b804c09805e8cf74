import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Facts } from '../../../ui/components/facts.tsx'
import { FeeList } from '../../../ui/components/fee-list.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { NextSteps } from '../../../ui/components/next-steps.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { PictureName } from '../../../ui/components/picture.tsx'
import { ServiceHeader } from '../../../ui/components/service-header.tsx'
import { SidePanel } from '../../../ui/components/side-panel.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { outcomes } from '../../cases/index.ts'
import { hrefs } from '../entries.ts'
import type { ServiceView } from '../queries/service-page-for-visitor.ts'
import { UnitContact } from './unit-contact.tsx'

/** What one wants to know before beginning, and the way in. */
export const ServicePage = ({ service, unit, subjects, change }: ServiceView, c: Context) => {
  const { t, locale } = c
  const [subject] = subjects
  return (
    <Page
      c={c}
      title={service.name}
      crumbs={[
        { text: t('site.crumb.front'), href: '/' },
        ...(subject ? [{ text: subject.name[locale], href: hrefs.subject(subject.slug) }] : []),
        { text: service.name },
      ]}
      head={
        <ServiceHeader c={c} name={service.name} lead={service.summary} picture={pictureOf(service)}>
          <WayIn service={service} c={c} />
        </ServiceHeader>
      }
      aside={
        <SidePanel title={t('site.service.contact')}>
          <UnitContact c={c} unit={unit} />
        </SidePanel>
      }
    >
      {service.pilot ? (
        <Notice tone="info" title={t('services.pilot.notice-title')}>
          <p>{t('services.pilot.notice')}</p>
        </Notice>
      ) : null}
      <section>
        <Heading level={2}>{t('site.service.who', { act: service.act })}</Heading>
        <Paragraphs text={service.who} />
      </section>
      {service.refusals.length > 0 ? (
        <section>
          <Heading level={2}>{t('site.service.refused', { act: service.act })}</Heading>
          {service.refusals.map(text => (
            <Paragraphs key={text} text={text} />
          ))}
        </section>
      ) : null}
      <section>
        <Heading level={2}>{t('site.service.needed')}</Heading>
        <Paragraphs text={service.needed} />
      </section>
      <section>
        <Heading level={2}>{t('site.service.next')}</Heading>
        <Paragraphs text={service.after} />
        <NextSteps items={service.next} />
        {change ? (
          <p>
            <a class="ds-link" href={change}>
              {t('site.service.change')}
            </a>
          </p>
        ) : null}
      </section>
      {service.fees && service.fees.length > 0 ? (
        <section>
          <Heading level={2}>{t('site.service.fees')}</Heading>
          <FeeList fees={service.fees} law={t('site.service.fee-law')} />
          {service.cost ? <Paragraphs text={service.cost} /> : null}
        </section>
      ) : null}
      <section>
        <Heading level={2}>{t('site.service.facts')}</Heading>
        <Facts rows={factsOf(service, c)} />
      </section>
      {service.window === 'closed' ? null : (
        <section>
          <Heading level={2}>{t('site.service.paper')}</Heading>
          <p>{t('site.service.paper-text')}</p>
          <p>
            <a class="ds-link" href={service.paperUrl}>
              {t('site.service.paper-link')}
            </a>
          </p>
        </section>
      )}
      <section>
        <Heading level={2}>{t('site.service.data')}</Heading>
        <Paragraphs text={service.purpose} />
        <p>
          {service.retention.years === 'preserved'
            ? t('site.service.preserved')
            : t('site.service.kept', { years: service.retention.years })}
        </p>
      </section>
    </Page>
  )
}

type Shown = ServiceView['service']

const WayIn = ({ service, c }: { service: Shown; c: Context }) => {
  if (service.window === 'open') {
    return (
      <>
        <LinkButton href={service.startUrl}>{c.t('site.service.start', { act: service.act })}</LinkButton>
        {service.closes ? (
          <p class="torg-meta">{c.t('site.service.open-until', { date: formatDate(service.closes, c.locale) })}</p>
        ) : null}
        {service.anonymous === 'send' ? (
          <p>
            <a class="ds-link" href="/kvitto/kod">
              {c.t('site.service.follow')}
            </a>
          </p>
        ) : null}
      </>
    )
  }
  return (
    <Notice tone="info" title={windowTitle(service, c)}>
      <p>{service.closedText ?? c.t(`site.service.${service.window}-text`)}</p>
    </Notice>
  )
}

const windowTitle = ({ window, opens, closes }: Shown, c: Context): string => {
  if (window === 'early' && opens) return c.t('site.service.opens', { date: formatDate(opens, c.locale) })
  return closes ? c.t('site.service.closed', { date: formatDate(closes, c.locale) }) : c.t('site.window.closed')
}

const factsOf = (service: Shown, { t, locale }: Context) => [
  {
    term: t('site.service.time'),
    value: service.levelBasis
      ? t('site.service.level-by-law', { level: service.level, law: service.levelBasis })
      : service.level,
  },
  ...(service.opens && service.closes
    ? [
        {
          term: t('site.service.period'),
          value: t('site.service.from-to', {
            from: formatDate(service.opens, locale),
            to: formatDate(service.closes, locale),
          }),
        },
      ]
    : []),
  ...costOf(service, t),
  {
    term: t('site.service.sign-in'),
    value: t(service.anonymous ? `site.service.sign-in-${service.anonymous}` : 'site.service.sign-in-text'),
  },
  { term: t('site.service.appeal'), value: appealWords(service, { t, locale }) },
  { term: t('site.service.law'), value: <Paragraphs text={service.legalBasis.map(law => `- ${law}`).join('\n')} /> },
]

/** Fees stand in a part of their own; that there are none, or only words of it, among the facts. */
const costOf = ({ fees, cost, act }: Shown, t: Context['t']) => {
  if (fees && fees.length > 0) return []
  if (cost) return [{ term: t('site.service.cost'), value: cost }]
  return fees ? [{ term: t('site.service.cost'), value: t('site.service.free', { act }) }] : []
}

/** In one sentence, or a line for the outcomes that are alike. */
const appealWords = ({ appealRegime }: Shown, { t, locale }: Pick<Context, 't' | 'locale'>) => {
  if (typeof appealRegime === 'string') return t(`site.service.appeal-${appealRegime}`)
  const alike = Map.groupBy(outcomes, outcome => appealRegime[outcome].join())
  const lines = [...alike.values()].map(some => {
    const answers = or[locale].format(some.map(outcome => t(`site.service.appeal-when-${outcome}`)))
    const ways = (some[0] ? appealRegime[some[0]] : []).map(regime => t(`site.service.appeal-way-${regime}`))
    const depends = ways.length > 1 ? [t('site.service.appeal-depends')] : []
    return `- ${[t('site.service.appeal-when', { answers }), ...depends, ...ways].join(' ')}`
  })
  return <Paragraphs text={lines.join('\n')} />
}

const or = {
  sv: new Intl.ListFormat('sv', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
}

// The drawing that lies nearest; a service without one of its own shows the paper it is about.
const pictureOf = ({ subjects, lifeSituations }: Shown): PictureName => {
  if (subjects.includes('arbete') || lifeSituations.includes('ung')) return 'summer-job'
  if (subjects.includes('miljo')) return 'home'
  return 'letter'
}
