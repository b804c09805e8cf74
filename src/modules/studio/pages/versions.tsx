import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { PublishView } from '../queries/publish-view.ts'
import { numbersUrl, sketchUrl } from '../urls.ts'

/** Every version that a service has had: what is offered, what waits, and the way back. */
export const Versions = ({ c, view: { service, versions } }: { c: Context; view: PublishView }) => (
  <section>
    <Heading level={2}>{c.t('studio.publish.versions')}</Heading>
    {service.waiting ? (
      <form method="post" action={sketchUrl(service.slug, 'avbryt')}>
        <Csrf c={c} />
        <Notice tone="info" level={3} title={c.t('studio.publish.waiting', { version: service.waiting.version })}>
          <p>
            <When c={c} at={service.waiting.at} time />
          </p>
        </Notice>
        <p>
          <Button variant="secondary">{c.t('studio.publish.cancel')}</Button>
        </p>
      </form>
    ) : null}
    <DataTable
      c={c}
      caption={c.t('studio.publish.versions')}
      rows={versions}
      columns={[
        {
          head: c.t('studio.publish.version'),
          main: true,
          cell: row => c.t('studio.publish.version-n', { n: row.version }),
        },
        { head: c.t('studio.publish.made'), cell: row => <When c={c} at={row.at} time /> },
        { head: c.t('studio.publish.by'), cell: row => row.by || '–' },
        {
          head: c.t('studio.list.state'),
          cell: row =>
            row.offered ? (
              <Tag tone="success" icon="check">
                {c.t('studio.publish.offered')}
              </Tag>
            ) : row.version === service.pilot?.version ? (
              <Tag tone="info">{c.t('studio.publish.piloted')}</Tag>
            ) : (
              <form method="post" action={sketchUrl(service.slug, 'version')}>
                <Csrf c={c} />
                <Button variant="tertiary" name="version" value={String(row.version)}>
                  {c.t('studio.publish.again', { n: row.version })}
                </Button>
              </form>
            ),
        },
      ]}
      empty={
        <EmptyState title={c.t('studio.publish.never')} level={3}>
          <p>{c.t('studio.publish.never-text')}</p>
        </EmptyState>
      }
    />
    {service.offered ? (
      <>
        <p>
          <LinkButton variant="secondary" href={`/e-tjanster/${service.slug}`} icon="eye">
            {c.t('studio.publish.see')}
          </LinkButton>
        </p>
        <p>
          <a class="ds-link" href={numbersUrl(service.slug)}>
            {c.t('studio.numbers')}
          </a>
        </p>
        <form method="post" action={sketchUrl(service.slug, 'avpublicera')} class="torg-studio-remove">
          <Csrf c={c} />
          <p>{c.t('studio.publish.withdraw-text')}</p>
          <Button variant="secondary" danger>
            {c.t('studio.publish.withdraw')}
          </Button>
        </form>
      </>
    ) : null}
  </section>
)
