import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { PhoneLink } from '../../../ui/components/phone-link.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { Shortcoming, Statement } from '../statement.ts'

// Digg's form for reporting, which the statement must lead to.
const report = 'https://www.digg.se/tdosanmalan'

/** The statement that lagen (2018:1937) om tillgänglighet till digital offentlig service 13 § asks for. */
export const AccessibilityPage = (statement: Statement, c: Context) => {
  const { t } = c
  const name = c.municipality.formalName
  const { contact } = statement
  return (
    <Page
      c={c}
      title={t('site.a11y.title')}
      crumbs={[{ text: t('site.crumb.front'), href: '/' }, { text: t('site.a11y.title') }]}
    >
      <Heading level={1}>{t('site.a11y.title-for', { name })}</Heading>
      <Lead>{statement.scope}</Lead>
      <section>
        <Heading level={2}>{t('site.a11y.how')}</Heading>
        <p>{t(`site.a11y.${statement.conformity}`)}</p>
      </section>
      <section>
        <Heading level={2}>{t('site.a11y.tell')}</Heading>
        <p>{t('site.a11y.tell-text')}</p>
        <ul>
          <li>
            {t('site.a11y.email')}{' '}
            <a class="ds-link" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          </li>
          <li>
            {t('site.a11y.phone')} <PhoneLink phone={contact.phone} />
          </li>
        </ul>
        <p>{contact.answer}</p>
      </section>
      {statement.shortcomings.length > 0 ? (
        <section>
          <Heading level={2}>{t('site.a11y.shortcomings')}</Heading>
          {statement.shortcomings.map(one => (
            <Lack one={one} c={c} key={one.what} />
          ))}
        </section>
      ) : null}
      <section>
        <Heading level={2}>{t('site.a11y.method')}</Heading>
        <Paragraphs text={statement.method} />
        <p>
          {t('site.a11y.tested')} <When c={c} at={statement.testedOn} />.
        </p>
        <p>
          {t('site.a11y.published')} <When c={c} at={statement.publishedOn} />. {t('site.a11y.updated')}{' '}
          <When c={c} at={statement.updatedOn} />.
        </p>
      </section>
      <section>
        <Heading level={2}>{t('site.a11y.watch')}</Heading>
        <p>{t('site.a11y.watch-text')}</p>
        <p>
          <a class="ds-link" href={report}>
            {t('site.a11y.report')}
          </a>
        </p>
      </section>
    </Page>
  )
}

const Lack = ({ one, c }: { one: Shortcoming; c: Context }) => (
  <section>
    <Heading level={3}>{one.what}</Heading>
    <p>{one.text}</p>
    <p class="torg-meta">
      {c.t(`site.a11y.why-${one.why}`)}
      {one.mendedBy ? (
        <>
          {' '}
          {c.t('site.a11y.mended')} <When c={c} at={one.mendedBy} />.
        </>
      ) : null}
    </p>
  </section>
)
