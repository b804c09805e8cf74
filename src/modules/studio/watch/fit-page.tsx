import type { Context } from '../../../kernel/http/context.ts'
import { formatNumber } from '../../../kernel/texts/format.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { type Fit, layOut, type MapModel, MapPicture, type RunningMap } from '../../processes/index.ts'
import { watchCrumbs } from './crumbs.ts'
import { leastCases, mapName } from './in-words.ts'
import { watchedUrl } from './urls.ts'

export type FitView = { map: RunningMap; model: MapModel; fit: Fit }

/** How the cases that have ended went beside the map. */
export const FitPage = ({ map, model, fit }: FitView, c: Context) => {
  const title = c.t('studio.watch.fit-title')
  const name = mapName(c, map)
  return (
    <Page
      c={c}
      title={`${title} – ${name}`}
      wide
      crumbs={watchCrumbs(c, { text: name, href: watchedUrl(map.id) }, { text: title })}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.watch.fit-lead')}</Lead>
      {fit.cases < leastCases ? (
        <p>{c.t('studio.watch.fit-few', { cases: fit.cases, least: leastCases })}</p>
      ) : (
        <Compared c={c} model={model} fit={fit} title={name} />
      )}
      {fit.moved > 0 ? <p>{c.t('studio.watch.fit-moved', { n: fit.moved })}</p> : null}
    </Page>
  )
}

const Compared = ({ c, model, fit, title }: { c: Context; model: MapModel; fit: Fit; title: string }) => (
  <>
    <p>{c.t('studio.watch.fit-said', { cases: fit.cases, perfect: fit.perfect })}</p>
    <Facts
      rows={[
        { term: c.t('studio.watch.fit-cases'), value: formatNumber(fit.cases, c.locale) },
        { term: c.t('studio.watch.fit-perfect'), value: formatNumber(fit.perfect, c.locale) },
        {
          term: c.t('studio.watch.fit-figure'),
          value: c.t('studio.watch.fit-of-one', {
            // Cut off and not rounded: 1 is said only where every step had its turn.
            figure: formatNumber(Math.floor(fit.fitness * 1000) / 1000, c.locale),
          }),
        },
      ]}
    />
    <p>{c.t('studio.watch.fit-how')}</p>
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
          drawing={{ id: 'karta', title, finding: c.t('studio.watch.fit-picture'), marks: marksOf(c, fit) }}
        />
      </section>
    </section>
    <section>
      <Heading level={2}>{c.t('studio.watch.deviations')}</Heading>
      <DataTable
        c={c}
        caption={c.t('studio.watch.deviations')}
        rows={fit.deviations}
        columns={[
          { head: c.t('studio.watch.step'), main: true, anyLength: true, cell: ({ name }) => name },
          { head: c.t('studio.watch.deviation'), cell: ({ kind }) => c.t(`studio.watch.kind.${kind}`) },
          { head: c.t('studio.watch.fit-in'), cell: ({ cases }) => casesInWords(c, cases) },
        ]}
        empty={<p>{c.t('studio.watch.no-deviations')}</p>}
      />
    </section>
  </>
)

/** A few are never told as a number: it could be one person's case. */
const casesInWords = (c: Context, cases: number): string =>
  cases < leastCases ? c.t('studio.watch.fewer-than', { least: leastCases }) : c.t('studio.watch.cases', { n: cases })

/** On each step what it most often is. */
const marksOf = (c: Context, { deviations }: Fit) => {
  const marks = new Map<string, { mark: 'stopped'; word: string }>()
  for (const { step, kind } of deviations)
    if (!marks.has(step)) marks.set(step, { mark: 'stopped', word: c.t(`studio.watch.kind-mark.${kind}`) })
  return marks
}
