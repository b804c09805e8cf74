import type { Context } from '../../../kernel/http/context.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { StoredMap } from '../../processes/index.ts'
import { StudioTabs } from '../pages/studio-tabs.tsx'
import { crumbs } from './studio-crumbs.ts'
import { mapUrl, maps as url } from './urls.ts'

type Props = { maps: Omit<StoredMap, 'xml'>[]; units: { value: string; label: string }[] }

/** The maps of one's units. */
export const MapsPage = ({ maps, units }: Props, c: Context) => (
  <Page c={c} title={c.t('studio.maps.title')} wide crumbs={crumbs(c)}>
    <Heading level={1}>{c.t('studio.maps.title')}</Heading>
    <Lead>{c.t('studio.maps.lead')}</Lead>
    <StudioTabs c={c} at="maps" />
    <ButtonGroup>
      <LinkButton href={`${url}/ny`} icon="plus">
        {c.t('studio.maps.new')}
      </LinkButton>
      <LinkButton href={`${url}/importera`} variant="secondary">
        {c.t('studio.maps.import')}
      </LinkButton>
    </ButtonGroup>
    <DataTable
      c={c}
      caption={c.t('studio.maps.title')}
      rows={maps}
      columns={[
        {
          head: c.t('studio.maps.name'),
          main: true,
          anyLength: true,
          cell: ({ id, name }) => (
            <a class="ds-link" href={mapUrl(id)}>
              {name}
            </a>
          ),
        },
        { head: c.t('studio.maps.kind'), cell: ({ kind }) => c.t(`studio.maps.kind-${kind}`) },
        {
          head: c.t('studio.list.unit'),
          cell: ({ unit }) => units.find(({ value }) => value === unit)?.label ?? unit,
        },
        {
          head: c.t('studio.maps.published'),
          cell: ({ published }) =>
            published === undefined ? (
              c.t('studio.maps.published-no')
            ) : (
              <Tag tone="success" icon="check">
                {c.t('studio.maps.version', { n: published })}
              </Tag>
            ),
        },
        {
          head: c.t('studio.maps.changed'),
          cell: ({ updatedBy, updatedAt }) => (
            <span>
              {updatedBy} <When c={c} at={updatedAt} short />
            </span>
          ),
        },
      ]}
      empty={
        <EmptyState title={c.t('studio.maps.none')} picture="table">
          <p>{c.t('studio.maps.none-text')}</p>
        </EmptyState>
      }
    />
  </Page>
)
