import type { Context } from '../../../kernel/http/context.ts'
import { formatNumber } from '../../../kernel/texts/format.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { VersionOfMap } from '../../processes/index.ts'
import { moveUrl } from './urls.ts'

type Props = { c: Context; map: string; service: string; versions: VersionOfMap[] }

/** The versions that the cases of a service go by: new ones by the newest, and others by what they began with until they are moved. */
export const VersionsRunning = ({ c, map, service, versions }: Props) => (
  <section>
    <Heading level={2}>{c.t('studio.runs.versions')}</Heading>
    <DataTable
      c={c}
      caption={c.t('studio.runs.versions')}
      rows={versions.filter(({ running }, at) => at === 0 || running > 0)}
      columns={[
        {
          head: c.t('studio.maps.version-head'),
          main: true,
          cell: ({ version }) =>
            `${c.t('studio.maps.version', { n: version })}${version === versions[0]?.version ? ` (${c.t('studio.runs.newest')})` : ''}`,
        },
        { head: c.t('studio.runs.since'), cell: ({ at }) => <When c={c} at={at} time /> },
        { head: c.t('studio.runs.running'), number: true, cell: ({ running }) => formatNumber(running, c.locale) },
        {
          head: c.t('studio.runs.move-head'),
          cell: ({ version, running }) =>
            running === 0 || version === versions[0]?.version ? (
              '–'
            ) : (
              <a class="ds-link" href={moveUrl(map, service, version)}>
                {c.t('studio.runs.move-look', { n: version })}
              </a>
            ),
        },
      ]}
      empty={<p>{c.t('studio.runs.versions-none')}</p>}
    />
  </section>
)
