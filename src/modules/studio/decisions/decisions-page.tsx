import type { Context } from '../../../kernel/http/context.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { StoredDecision } from '../../processes/index.ts'
import { crumbs } from './crumbs.ts'
import { decisionUrl, decisions as url } from './urls.ts'

type Props = { decisions: Omit<StoredDecision, 'xml'>[]; units: { value: string; label: string }[] }

/** The decisions of one's units. */
export const DecisionsPage = ({ decisions, units }: Props, c: Context) => (
  <Page c={c} title={c.t('studio.decisions.title')} wide crumbs={crumbs(c)}>
    <Heading level={1}>{c.t('studio.decisions.title')}</Heading>
    <Lead>{c.t('studio.decisions.lead')}</Lead>
    <ButtonGroup>
      <LinkButton href={`${url}/ny`} icon="plus">
        {c.t('studio.decisions.new')}
      </LinkButton>
      <LinkButton href={`${url}/importera`} variant="secondary">
        {c.t('studio.decisions.import')}
      </LinkButton>
    </ButtonGroup>
    <DataTable
      c={c}
      caption={c.t('studio.decisions.title')}
      rows={decisions}
      columns={[
        {
          head: c.t('studio.decisions.name'),
          main: true,
          anyLength: true,
          cell: ({ id, name }) => (
            <a class="ds-link" href={decisionUrl(id)}>
              {name}
            </a>
          ),
        },
        {
          head: c.t('studio.list.unit'),
          cell: ({ unit }) => units.find(({ value }) => value === unit)?.label ?? unit,
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
        <EmptyState title={c.t('studio.decisions.none')} picture="table">
          <p>{c.t('studio.decisions.none-text')}</p>
        </EmptyState>
      }
    />
  </Page>
)
