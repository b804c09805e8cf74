import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../kernel/texts/format.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import type { DraftForResident } from '../../services/index.ts'
import { draftsUrl, home } from '../urls.ts'
import { Frame } from './frame.tsx'

/** What I have begun and not sent. */
export const DraftsPage = (view: { drafts: DraftForResident[] }, c: Context) => (
  <Frame
    c={c}
    title={c.t('my-pages.drafts.title')}
    at={draftsUrl}
    crumbs={[{ text: c.t('my-pages.overview.title'), href: home }, { text: c.t('my-pages.drafts.title') }]}
  >
    <Heading level={1}>{c.t('my-pages.drafts.title')}</Heading>
    <Lead>{c.t('my-pages.drafts.lead')}</Lead>
    {view.drafts.length > 0 ? (
      <CardLinks
        cards={view.drafts.map(draft => ({
          href: draft.url,
          title: draft.serviceName,
          text: c.t('my-pages.draft.until', { until: formatDate(draft.expiresAt, c.locale) }),
          meta: c.t('my-pages.draft.saved', { at: formatDateTime(draft.updatedAt, c.locale) }),
          icon: 'file',
        }))}
      />
    ) : (
      <EmptyState title={c.t('my-pages.drafts.none')} picture="letter" />
    )}
  </Frame>
)
