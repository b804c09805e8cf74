import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { DifferencePart } from './difference-part.tsx'
import { MapFrame } from './map-frame.tsx'
import { MapTabs } from './map-tabs.tsx'
import { OutlineToRead } from './outline-to-read.tsx'
import { crumbs } from './studio-crumbs.ts'
import { anchorOf, differenceUrl, mapUrl } from './urls.ts'
import type { DifferenceView, VersionsView, VersionView } from './version-view.ts'

/** Every version of a map, and every change of it. */
export const VersionsPage = ({ map, versions, changes, earlier }: VersionsView, c: Context) => {
  const title = c.t('studio.maps.tab-versioner')
  return (
    <Page c={c} title={`${title} – ${map.name}`} wide crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{title}</Heading>
      <Lead>{map.name}</Lead>
      <MapTabs c={c} id={map.id} at="versioner" />
      <DataTable
        c={c}
        caption={c.t('studio.maps.versions')}
        rows={versions}
        columns={[
          {
            head: c.t('studio.maps.version-head'),
            main: true,
            cell: ({ version }) => (
              <a class="ds-link" href={mapUrl(map.id, `versioner/${version}`)}>
                {c.t('studio.maps.version', { n: version })}
                {version === map.published ? ` (${c.t('studio.maps.published-now')})` : ''}
              </a>
            ),
          },
          {
            head: c.t('studio.maps.version-by'),
            cell: ({ by, at }) => (
              <span>
                {by} <When c={c} at={at} time />
              </span>
            ),
          },
          { head: c.t('studio.maps.version-note'), anyLength: true, cell: ({ note }) => note || '–' },
          {
            head: c.t('studio.maps.version-compare'),
            cell: ({ version }) => <Compared c={c} id={map.id} version={version} />,
          },
        ]}
        empty={
          <EmptyState title={c.t('studio.maps.versions-none')} picture="table">
            <p>{c.t('studio.maps.versions-none-text')}</p>
            <LinkButton href={mapUrl(map.id, 'publicera')}>{c.t('studio.maps.tab-publicera')}</LinkButton>
          </EmptyState>
        }
      />
      <section>
        <Heading level={2}>{c.t('studio.maps.changes')}</Heading>
        {changes.length === 0 ? <p>{c.t('studio.maps.changes-none')}</p> : null}
        <ol class="torg-history">
          {changes.map(({ rev, at, by, did, what }) => (
            <li key={rev}>
              <p>{c.t('studio.maps.changed-so', { who: by, did: did.replaceAll('-', '_'), what })}</p>
              <p class="torg-hint">
                <When c={c} at={at} time />
              </p>
            </li>
          ))}
        </ol>
        {earlier === undefined ? null : (
          <p>
            <a class="ds-link" href={`${mapUrl(map.id, 'versioner')}?fore=${earlier}`}>
              {c.t('studio.history.earlier')}
            </a>
          </p>
        )}
      </section>
    </Page>
  )
}

const Compared = ({ c, id, version }: { c: Context; id: string; version: number }) => (
  <ul class="torg-plain-list">
    {version > 1 ? (
      <li>
        <a class="ds-link" href={differenceUrl(id, version - 1, version)}>
          {c.t('studio.maps.compare-before', { n: version })}
        </a>
      </li>
    ) : null}
    <li>
      <a class="ds-link" href={differenceUrl(id, version, 'nu')}>
        {c.t('studio.maps.compare-now', { n: version })}
      </a>
    </li>
  </ul>
)

/** A version as it was published. */
export const VersionPage = ({ map, shown, read }: VersionView, c: Context) => {
  const title = c.t('studio.maps.version', { n: shown.version })
  return (
    <Page c={c} title={`${title} – ${map.name}`} wide crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{shown.name}</Heading>
      <Lead>
        {title}, {shown.by}, <When c={c} at={shown.at} time />
      </Lead>
      <MapTabs c={c} id={map.id} />
      {shown.note === '' ? null : <Paragraphs text={shown.note} />}
      <MapFrame
        c={c}
        title={shown.name}
        model={read.model}
        finding={c.t('studio.maps.picture-finding')}
        href={id => `#${anchorOf(id)}`}
      />
      <section>
        <Heading level={2}>{c.t('studio.maps.outline')}</Heading>
        <OutlineToRead c={c} read={read} />
      </section>
    </Page>
  )
}

/** What differs between two versions, or between one and what is drawn. */
export const DifferencePage = ({ map, from, to, differing }: DifferenceView, c: Context) => {
  const names = {
    from: c.t('studio.maps.version-in-words', { n: from }),
    to: to === 'nu' ? c.t('studio.maps.drawn-now') : c.t('studio.maps.version-in-words', { n: to }),
  }
  const title = c.t('studio.maps.diff.title', names)
  return (
    <Page c={c} title={`${title} – ${map.name}`} wide crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{title}</Heading>
      <Lead>{map.name}</Lead>
      <MapTabs c={c} id={map.id} />
      <DifferencePart c={c} title={title} differing={differing} />
    </Page>
  )
}
