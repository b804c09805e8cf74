import type { Context } from '../../../kernel/http/context.ts'
import { formatNumber } from '../../../kernel/texts/format.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { RunningMap } from '../../processes/index.ts'
import { watchCrumbs } from './crumbs.ts'
import { mapName } from './in-words.ts'
import { StoppedNotice } from './stopped-notice.tsx'
import { watchedUrl } from './urls.ts'

export type RunningView = { maps: RunningMap[]; stopped: number }

/** The maps that cases run by, and how many there are. */
export const RunningPage = ({ maps, stopped }: RunningView, c: Context) => (
  <Page c={c} title={c.t('studio.watch.title')} wide crumbs={watchCrumbs(c)}>
    <Heading level={1}>{c.t('studio.watch.title')}</Heading>
    <Lead>{c.t('studio.watch.lead')}</Lead>
    <StoppedNotice c={c} count={stopped} />
    <DataTable
      c={c}
      caption={c.t('studio.watch.maps')}
      rows={maps}
      columns={[
        {
          head: c.t('studio.watch.map'),
          main: true,
          anyLength: true,
          cell: map => (
            <>
              <a class="ds-link" href={watchedUrl(map.id)}>
                {mapName(c, map)}
              </a>{' '}
              <State c={c} map={map} />
            </>
          ),
        },
        { head: c.t('studio.watch.running'), number: true, cell: ({ running }) => formatNumber(running, c.locale) },
        { head: c.t('studio.watch.stopped'), number: true, cell: ({ incidents }) => formatNumber(incidents, c.locale) },
        { head: c.t('studio.watch.ended'), number: true, cell: ({ ended }) => formatNumber(ended, c.locale) },
      ]}
      empty={
        <EmptyState title={c.t('studio.watch.none')} picture="table">
          <p>{c.t('studio.watch.none-text')}</p>
        </EmptyState>
      }
    />
  </Page>
)

const State = ({ c, map }: { c: Context; map: RunningMap }) => {
  if (map.unpublished) return <Tag tone="warning">{c.t('studio.watch.unpublished')}</Tag>
  return map.newest ? null : <Tag>{c.t('studio.watch.older')}</Tag>
}
