import type { Context } from '../../../kernel/http/context.ts'
import { formatNumber, formatTime } from '../../../kernel/texts/format.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { type Live, layOut, type MapNode, MapPicture } from '../../processes/index.ts'
import { watchCrumbs } from './crumbs.ts'
import { bottlenecks, leastCases, mapName, measuredBeside, secondsInShort, secondsInWords } from './in-words.ts'
import { StoppedNotice } from './stopped-notice.tsx'
import { watchedUrl } from './urls.ts'

export type LiveView = { live: Live; now: Temporal.Instant }

/** One version of a map as it is now: where cases stand, for how long, and what the steps take. */
export const LivePage = ({ live, now }: LiveView, c: Context) => {
  const { map } = live
  const title = mapName(c, map)
  return (
    <Page c={c} title={`${title} – ${c.t('studio.watch.title')}`} wide crumbs={watchCrumbs(c, { text: title })}>
      <Heading level={1}>{title}</Heading>
      <p>
        {c.t('studio.watch.as-of', { time: formatTime(now, c.locale) })}{' '}
        <a class="ds-link" href={watchedUrl(map.id)}>
          {c.t('studio.watch.refresh')}
        </a>
      </p>
      <StoppedNotice c={c} count={map.incidents} />
      <Facts
        rows={[
          { term: c.t('studio.watch.running'), value: formatNumber(map.running, c.locale) },
          { term: c.t('studio.watch.stopped'), value: formatNumber(map.incidents, c.locale) },
          { term: c.t('studio.watch.ended'), value: formatNumber(map.ended, c.locale) },
        ]}
      />
      <Picture c={c} live={live} title={title} />
      <Slow c={c} live={live} />
      <Steps c={c} live={live} />
      <section>
        <Heading level={2}>{c.t('studio.watch.more')}</Heading>
        <p>{c.t('studio.watch.export-text')}</p>
        <ButtonGroup>
          <LinkButton href={watchedUrl(map.id, 'avvikelser')} variant="secondary">
            {c.t('studio.watch.fit')}
          </LinkButton>
          <LinkButton href={watchedUrl(map.id, 'historik.xes')} variant="secondary" icon="download">
            {c.t('studio.watch.xes')}
          </LinkButton>
          <LinkButton href={watchedUrl(map.id, 'historik.xes.gz')} variant="secondary" icon="download">
            {c.t('studio.watch.xes-packed')}
          </LinkButton>
        </ButtonGroup>
      </section>
    </Page>
  )
}

type Props = { c: Context; live: Live }

const Picture = ({ c, live: { model, standing }, title }: Props & { title: string }) => {
  const marks = new Map(
    [...standing.values()].map(({ node, cases, stopped, oldest, median }) => [
      node,
      {
        mark: stopped > 0 ? ('stopped' as const) : ('standing' as const),
        word: c.t(stopped > 0 ? 'studio.watch.mark-stopped' : 'studio.watch.mark', { n: cases, stopped }),
        more: c.t('studio.watch.mark-age', {
          n: cases,
          oldest: secondsInShort(c, oldest),
          median: secondsInShort(c, median),
        }),
      },
    ]),
  )
  return (
    <section>
      <Heading level={2} id="bild">
        {c.t('studio.maps.picture')}
      </Heading>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="torg-map-frame" aria-labelledby="bild" tabIndex={0}>
        <MapPicture
          model={model}
          places={layOut(model)}
          drawing={{ id: 'karta', title, finding: c.t('studio.watch.picture-finding'), marks }}
        />
      </section>
    </section>
  )
}

const Slow = ({ c, live }: Props) => {
  const found = bottlenecks(c, live)
  return (
    <section>
      <Heading level={2}>{c.t('studio.watch.slowest')}</Heading>
      {found.length === 0 ? (
        <p>{c.t('studio.watch.nothing-slow', { least: leastCases })}</p>
      ) : (
        <ol>
          {found.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Steps where somebody or something is waited for, and all others where cases stand or that have been measured. */
const listed = ({ model, standing, measured, estimated }: Live): MapNode[] =>
  model.nodes.filter(
    ({ id, kind }) =>
      ['step', 'part', 'wait', 'receive'].includes(kind) || standing.has(id) || measured.has(id) || estimated.has(id),
  )

const Steps = ({ c, live }: Props) => (
  <section>
    <Heading level={2}>{c.t('studio.watch.steps')}</Heading>
    <p>{c.t('studio.watch.steps-text', { least: leastCases })}</p>
    <DataTable
      c={c}
      caption={c.t('studio.watch.steps')}
      rows={listed(live)}
      columns={[
        {
          head: c.t('studio.watch.step'),
          main: true,
          anyLength: true,
          cell: ({ id, name }) => name || c.t('studio.watch.nameless', { id }),
        },
        { head: c.t('studio.watch.now'), cell: ({ id }) => <Now c={c} live={live} id={id} /> },
        {
          head: c.t('studio.watch.takes'),
          cell: ({ id }) =>
            measuredBeside(c, live.estimated.get(id), live.measured.get(id)) ?? c.t('studio.watch.too-few'),
        },
        {
          head: c.t('studio.watch.ninetieth'),
          cell: ({ id }) => {
            const time = live.measured.get(id)
            return time ? secondsInWords(c, time.ninetieth) : '–'
          },
        },
      ]}
      empty={<p>{c.t('studio.watch.no-steps')}</p>}
    />
  </section>
)

const Now = ({ c, live, id }: Props & { id: string }) => {
  const at = live.standing.get(id)
  if (!at) return <>{c.t('studio.watch.nobody')}</>
  const { cases, stopped } = at
  const [oldest, median] = [secondsInWords(c, at.oldest), secondsInWords(c, at.median)]
  return (
    <>
      {c.t('studio.watch.standing', { n: cases, oldest, median })}
      {stopped > 0 ? ` ${c.t('studio.watch.of-them-stopped', { n: stopped })}` : null}
    </>
  )
}
