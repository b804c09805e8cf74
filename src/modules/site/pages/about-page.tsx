import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'

const cookies = ['session', 'language', 'speech', 'notice', 'begun', 'sent'] as const
// As the program sets them: kernel/auth/session.ts and visitor.ts, kernel/http/server.ts and language.ts.
const names = {
  session: '__Host-torg',
  language: 'sprak',
  speech: 'tjanstesprak',
  notice: '__Host-besked',
  begun: '__Host-torg-utkast',
  sent: '__Host-torg-kvitto',
}

/** Cookies, personal data, and what the site is made of. */
export const AboutPage = (_: undefined, c: Context) => {
  const { t } = c
  const { formalName: name, organisationNumber, contact } = c.municipality
  return (
    <Page
      c={c}
      title={t('site.about.title')}
      crumbs={[{ text: t('site.crumb.front'), href: '/' }, { text: t('site.about.title') }]}
    >
      <Heading level={1}>{t('site.about.title')}</Heading>
      <Lead>{t('site.about.lead', { name })}</Lead>
      <section>
        <Heading level={2} id="kakor">
          {t('site.about.cookies')}
        </Heading>
        <p>{t('site.about.cookies-text')}</p>
        <DataTable
          c={c}
          caption={t('site.about.cookies')}
          columns={[
            { head: t('site.about.cookie-name'), cell: row => <code>{names[row]}</code>, main: true },
            { head: t('site.about.cookie-why'), cell: row => t(`site.about.cookie-${row}`) },
            { head: t('site.about.cookie-until'), cell: row => t(`site.about.cookie-${row}-until`) },
          ]}
          rows={[...cookies]}
          empty={null}
        />
      </section>
      <section>
        <Heading level={2} id="personuppgifter">
          {t('site.about.data')}
        </Heading>
        <p>{t('site.about.data-who', { name, number: organisationNumber })}</p>
        <p>{t('site.about.data-log')}</p>
        <p>
          <a class="ds-link" href="/mina-sidor/lasningar">
            {t('site.about.data-log-link')}
          </a>
        </p>
        <p>{t('site.about.data-rights')}</p>
        <p>
          <a class="ds-link" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </p>
        <p>
          {t('site.about.imy')}{' '}
          <a class="ds-link" href="https://www.imy.se">
            imy.se
          </a>
        </p>
      </section>
      <section>
        <Heading level={2} id="oppen-kod">
          {t('site.about.open')}
        </Heading>
        <p>{t('site.about.open-text')}</p>
        <p>
          <a class="ds-link" href="/api">
            {t('site.about.api')}
          </a>
        </p>
      </section>
      <section>
        <Heading level={2}>{t('site.a11y.title')}</Heading>
        <p>
          <a class="ds-link" href="/tillganglighet">
            {t('site.about.a11y')}
          </a>
        </p>
      </section>
    </Page>
  )
}
