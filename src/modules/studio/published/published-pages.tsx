import type { Context } from '../../../kernel/http/context.ts'
import { CardLinks } from '../../../ui/components/card-links.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { mapWorkshop } from '../../processes/index.ts'
import { DifferencePart } from '../maps/difference-part.tsx'
import { fileTypes } from '../maps/map-files.ts'
import { MapFrame } from '../maps/map-frame.tsx'
import { langOf, OutlineToRead } from '../maps/outline-to-read.tsx'
import { anchorOf } from '../maps/urls.ts'
import type { ListedView, PublicDifferenceView, PublishedView } from './published-view.ts'
import { publicFileUrl, publicMapUrl, publicStepUrl } from './urls.ts'

const { drawnMaps } = mapWorkshop

export const publicCrumbs = (c: Context, map?: { address: string; name: string }, title?: string) => [
  { text: c.t('studio.published.title'), href: drawnMaps },
  ...(map && title !== undefined ? [{ text: map.name, href: publicMapUrl(map.address) }, { text: title }] : []),
  ...(map && title === undefined ? [{ text: map.name }] : []),
]

/** The maps that everybody may read. */
export const ListedPage = ({ maps }: ListedView, c: Context) => (
  <Page c={c} title={c.t('studio.published.title')} wide crumbs={[]}>
    <Heading level={1}>{c.t('studio.published.title')}</Heading>
    <Lead>{c.t('studio.published.lead')}</Lead>
    {maps.length === 0 ? (
      <EmptyState title={c.t('studio.published.none')} picture="table">
        <p>{c.t('studio.published.none-text')}</p>
      </EmptyState>
    ) : (
      <CardLinks
        cards={maps.map(({ address, name, kind, unitName }) => ({
          href: publicMapUrl(address),
          title: name,
          text: [c.t(`studio.maps.kind-${kind}`), ...(unitName ? [unitName[c.locale]] : [])].join(' · '),
        }))}
      />
    )}
  </Page>
)

/** One map: its picture, the same step by step with what is known in plain words, the files, and its versions. */
export const PublishedPage = ({ map, read, unitName, counts }: PublishedView, c: Context) => {
  const isCurrent = map.version === map.current
  const title = isCurrent ? map.name : `${map.name} – ${c.t('studio.maps.version', { n: map.version })}`
  const notes = new Map(
    isCurrent ? [...counts].map(([id, n]): [string, string] => [id, c.t('studio.maps.comments-count', { n })]) : [],
  )
  const stepUrl = (id: string): string => (isCurrent ? publicStepUrl(map.address, id) : `#${anchorOf(id)}`)
  return (
    <Page
      c={c}
      title={title}
      wide
      crumbs={publicCrumbs(c, map, isCurrent ? undefined : c.t('studio.maps.version', { n: map.version }))}
    >
      <Heading level={1}>
        <span lang={langOf(c, map.name)}>{map.name}</span>
      </Heading>
      <Lead>{c.t(`studio.published.kind-${map.kind}`)}</Lead>
      <p class="torg-meta">
        {unitName ? `${unitName[c.locale]} · ` : ''}
        {c.t('studio.maps.version', { n: map.version })}, <When c={c} at={map.publishedAt} />
      </p>
      {isCurrent ? null : (
        <Notice tone="info" title={c.t('studio.published.earlier')}>
          <p>
            <a class="ds-link" href={publicMapUrl(map.address)}>
              {c.t('studio.published.to-current', { n: map.current })}
            </a>
          </p>
        </Notice>
      )}
      <MapFrame
        c={c}
        title={map.name}
        model={read.model}
        finding={c.t('studio.maps.picture-finding')}
        href={stepUrl}
        notes={notes}
      />
      <section>
        <Heading level={2}>{c.t('studio.maps.outline')}</Heading>
        {isCurrent ? <p>{c.t('studio.published.outline-text')}</p> : null}
        <OutlineToRead c={c} read={read} notes={notes} {...(isCurrent ? { href: ({ id }) => stepUrl(id) } : {})} />
      </section>
      <Files c={c} map={map} />
      <Versions c={c} map={map} />
    </Page>
  )
}

const Files = ({ c, map: { address, version } }: { c: Context; map: PublishedView['map'] }) => (
  <section>
    <Heading level={2}>{c.t('studio.published.files')}</Heading>
    <ul class="torg-plain-list">
      {fileTypes.map(type => (
        <li key={type}>
          <LinkButton href={publicFileUrl(address, version, type)} variant="secondary" icon="download">
            {c.t(`studio.maps.${type}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
    <p>
      <a class="ds-link" href={`/api/v1/maps/${encodeURIComponent(address)}`}>
        {c.t('studio.published.json')}
      </a>
    </p>
  </section>
)

const Versions = ({ c, map: { address, current, versions } }: { c: Context; map: PublishedView['map'] }) => (
  <section>
    <Heading level={2}>{c.t('studio.maps.versions')}</Heading>
    <ol class="torg-history" reversed>
      {versions.map(({ version, at, note }) => (
        <li key={version}>
          <p>
            <a
              class="ds-link"
              href={version === current ? publicMapUrl(address) : publicMapUrl(address, `version/${version}`)}
            >
              {c.t('studio.maps.version', { n: version })}
            </a>
            , <When c={c} at={at} />
          </p>
          {note === '' ? null : <Paragraphs text={note} />}
          {version > 1 ? (
            <p>
              <a class="ds-link" href={`${publicMapUrl(address, 'skillnad')}?fran=${version - 1}&till=${version}`}>
                {c.t('studio.maps.compare-before', { n: version })}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  </section>
)

/** What differs between two versions. */
export const PublicDifferencePage = ({ map, from, to, differing }: PublicDifferenceView, c: Context) => {
  const title = c.t('studio.maps.diff.title', {
    from: c.t('studio.maps.version-in-words', { n: from }),
    to: c.t('studio.maps.version-in-words', { n: to }),
  })
  return (
    <Page c={c} title={`${title} – ${map.name}`} wide crumbs={publicCrumbs(c, map, title)}>
      <Heading level={1}>{title}</Heading>
      <Lead>{map.name}</Lead>
      <DifferencePart c={c} title={title} differing={differing} />
    </Page>
  )
}
