import type { Context } from '../../../kernel/http/context.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { ComparedMap } from '../../processes/index.ts'
import { StudioTabs } from '../pages/studio-tabs.tsx'
import { studio } from '../urls.ts'
import { sentenceOf } from './headlines.tsx'
import { comparedUrl } from './urls.ts'

/** Every process that is mapped as it is and as it is to be, each with what the resident gains. */
export const ComparedPage = ({ maps, isPublic }: { maps: ComparedMap[]; isPublic: boolean }, c: Context) => (
  <Page
    c={c}
    title={c.t('studio.compare.title')}
    wide
    crumbs={isPublic ? [] : [{ text: c.t('studio.title'), href: studio }, { text: c.t('studio.compare.title') }]}
  >
    <Heading level={1}>{c.t('studio.compare.title')}</Heading>
    <Lead>{c.t(isPublic ? 'studio.compare.lead-public' : 'studio.compare.lead')}</Lead>
    {isPublic ? null : <StudioTabs c={c} at="compared" />}
    {maps.length === 0 ? (
      <EmptyState title={c.t('studio.compare.empty')} picture="table">
        <p>{c.t('studio.compare.empty-text')}</p>
      </EmptyState>
    ) : (
      <CardLinks
        cards={maps.map(({ slug, about, difference }) => ({
          href: comparedUrl(isPublic, slug),
          title: about.name[c.locale],
          text:
            'changes' in difference ? sentenceOf(c, 'waiting', difference.changes.waiting) : about.summary[c.locale],
        }))}
      />
    )}
  </Page>
)
