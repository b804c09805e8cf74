import type { Context } from '../../../kernel/http/context.ts'
import { CodeBlock } from '../../../ui/components/code-block.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { Operation } from '../document.ts'

/** The API for people: what there is, how to get in, what answers mean. */
export const ApiPage = ({ operations }: { operations: Operation[] }, c: Context) => {
  const { t } = c
  const { email } = c.municipality.contact
  return (
    <Page
      c={c}
      title={t('open-data.page.title')}
      crumbs={[{ text: t('site.crumb.front'), href: '/' }, { text: t('open-data.page.title') }]}
      wide
    >
      <Heading level={1}>{t('open-data.page.title')}</Heading>
      <Lead>{t('open-data.page.lead')}</Lead>
      <section>
        <Heading level={2}>{t('open-data.page.document')}</Heading>
        <p>{t('open-data.page.document-text')}</p>
        <p>
          <a class="ds-link" href="/api/openapi.json">
            {t('open-data.page.document-link')}
          </a>
        </p>
        <p>{t('open-data.page.language')}</p>
      </section>
      <section>
        <Heading level={2}>{t('open-data.page.calls')}</Heading>
        <DataTable
          c={c}
          caption={t('open-data.page.calls')}
          columns={[
            { head: t('open-data.page.call'), cell: row => <code>{`${row.method} ${row.path}`}</code>, main: true },
            { head: t('open-data.page.what'), cell: row => <Does c={c} operation={row} /> },
            { head: t('open-data.page.for-whom'), cell: row => <ForWhom c={c} operation={row} /> },
          ]}
          rows={operations}
          empty={<p>{t('open-data.page.empty')}</p>}
        />
      </section>
      <section>
        <Heading level={2}>{t('open-data.page.token')}</Heading>
        <p>{t('open-data.page.token-ask', { email })}</p>
        <p>{t('open-data.page.token-get')}</p>
        <CodeBlock text={`curl -u "$ID:$SECRET" -d grant_type=client_credentials ${c.origin}/api/token`} />
        <p>{t('open-data.page.token-use')}</p>
        <CodeBlock text={`curl -H "Authorization: Bearer $TOKEN" ${c.origin}/api/v1/cases`} />
        <p>{t('open-data.page.token-time')}</p>
        <p>{t('open-data.page.log')}</p>
      </section>
      <section>
        <Heading level={2}>{t('open-data.page.faults')}</Heading>
        <p>{t('open-data.page.faults-text')}</p>
      </section>
      <section>
        <Heading level={2}>{t('open-data.page.promise')}</Heading>
        <p>{t('open-data.page.promise-text')}</p>
      </section>
    </Page>
  )
}

type Props = { c: Context; operation: Operation }

const worded = [
  'get-services',
  'get-services-service',
  'get-maps',
  'get-maps-map',
  'get-oppna-data-tjanster',
  'get-oppna-data-tjanster-service',
  'get-datasets-dcat',
  'get-cases',
  'get-cases-number',
  'post-my-cases',
  'post-token',
  'get-openapi-json',
  'get-healthz',
  'get-readyz',
] as const

/** In the reader's language; what another module has added without words of its own is told as the document tells it. */
const Does = ({ c, operation }: Props) => {
  const known = worded.find(id => id === operation.id)
  return known ? <>{c.t(`open-data.does.${known}`)}</> : <span lang="en">{String(operation.says.summary)}</span>
}

const ForWhom = ({ c, operation }: Props) => {
  const scope = /^client\((.+)\)$/.exec(operation.who)?.[1]
  if (scope) return <>{c.t('open-data.page.with-scope', { scope })}</>
  return <>{c.t(operation.id === 'post-token' ? 'open-data.page.with-secret' : 'open-data.page.everybody')}</>
}
