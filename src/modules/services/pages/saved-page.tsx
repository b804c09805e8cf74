import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { DraftForResident } from '../queries/drafts-for-resident.ts'
import { draftsUrl } from '../urls.ts'

/** It is saved; leaving is safe. */
export const SavedPage = (view: DraftForResident, c: Context) => (
  <Page c={c} title={`${c.t('services.saved.title')} – ${view.serviceName}`}>
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.saved.title')}</Heading>
    <Lead>{c.t('services.saved.until', { until: formatDate(view.expiresAt, c.locale) })}</Lead>
    <p>{c.t('services.saved.where')}</p>
    <ButtonGroup>
      <LinkButton href={view.url}>{c.t('services.start.continue', { act: view.act })}</LinkButton>
      <LinkButton href={draftsUrl} variant="secondary">
        {c.t('services.saved.drafts')}
      </LinkButton>
    </ButtonGroup>
  </Page>
)
