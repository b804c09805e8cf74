import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { ServiceForBuilder } from '../../services/index.ts'
import { compared } from '../compare/urls.ts'
import { decisions } from '../decisions/urls.ts'
import { maps } from '../maps/urls.ts'
import { sketchUrl, studio } from '../urls.ts'

export type ListView = { services: ServiceForBuilder[]; units: Record<string, string> }

/** The services of one's units: what is on offer, what is under work, what is no longer offered. */
export const ListPage = ({ services, units }: ListView, c: Context) => (
  <Page c={c} title={c.t('studio.title')} wide>
    <Heading level={1}>{c.t('studio.title')}</Heading>
    <Lead>{c.t('studio.list.lead')}</Lead>
    <SubNav
      label={c.t('studio.list.parts')}
      items={[
        { href: studio, text: c.t('studio.list.services'), current: true },
        { href: maps, text: c.t('studio.maps.title') },
        { href: decisions, text: c.t('studio.decisions.title') },
        { href: compared, text: c.t('studio.compare.title') },
      ]}
    />
    <ButtonGroup>
      <LinkButton href={`${studio}/ny`} icon="plus">
        {c.t('studio.list.new')}
      </LinkButton>
      <LinkButton href={`${studio}/importera`} variant="secondary">
        {c.t('studio.list.import')}
      </LinkButton>
    </ButtonGroup>
    <DataTable
      c={c}
      caption={c.t('studio.title')}
      rows={services}
      columns={[
        { head: c.t('studio.list.name'), main: true, anyLength: true, cell: service => <Name service={service} /> },
        { head: c.t('studio.list.unit'), cell: service => units[service.unit] ?? service.unit },
        { head: c.t('studio.list.state'), cell: service => <State c={c} service={service} /> },
        { head: c.t('studio.list.work'), cell: service => <Work c={c} service={service} /> },
      ]}
      empty={
        <EmptyState title={c.t('studio.list.none')} picture="table">
          <p>{c.t('studio.list.none-text')}</p>
        </EmptyState>
      }
    />
  </Page>
)

const Name = ({ service: { slug, name, sketch } }: { service: ServiceForBuilder }) => (
  <a class="ds-link" href={sketch ? sketchUrl(slug) : sketchUrl(slug, 'publicera')}>
    {name}
  </a>
)

const State = ({ c, service: { offered, waiting, pilot } }: { c: Context; service: ServiceForBuilder }) => (
  <>
    {offered ? (
      <Tag tone="success" icon="check">
        {c.t('studio.list.offered', { version: offered.version })}
      </Tag>
    ) : (
      <Tag>{c.t('studio.list.not-offered')}</Tag>
    )}
    {pilot ? (
      <>
        {' '}
        <Tag tone="info">{c.t('studio.list.piloted', { version: pilot.version })}</Tag>
      </>
    ) : null}
    {waiting ? (
      <>
        {' '}
        <Tag tone="info" icon="clock">
          {c.t('studio.list.waiting', { version: waiting.version })}
        </Tag>
      </>
    ) : null}
  </>
)

const Work = ({ c, service: { slug, name, sketch } }: { c: Context; service: ServiceForBuilder }) =>
  sketch ? (
    <span>
      {c.t('studio.list.under-work', { who: sketch.updatedBy })} <When c={c} at={sketch.updatedAt} short />
    </span>
  ) : (
    <form method="post" action={sketchUrl(slug, 'oppna')}>
      <Csrf c={c} />
      <Button variant="tertiary" icon="edit">
        {c.t('studio.list.open')}
        <span class="ds-sr-only"> {name}</span>
      </Button>
    </form>
  )
