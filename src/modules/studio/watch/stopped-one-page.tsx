import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { incidentWords, type Stopped, type StoppedOne } from '../../processes/index.ts'
import { watchCrumbs } from './crumbs.ts'
import { mapName } from './in-words.ts'
import { stoppedUrl, watchedUrl } from './urls.ts'

/** One case that has stopped: why, what has been tried, and a try more. */
export const StoppedOnePage = (one: StoppedOne, c: Context) => (
  <Page c={c} title={`${one.step} – ${c.t('studio.watch.stopped-title')}`} crumbs={crumbs(c, one.step)}>
    <Heading level={1}>{one.step}</Heading>
    <Notice tone={one.resolvedAt ? 'info' : 'warning'} title={c.t(stateOf(one))}>
      <p>{incidentWords(c.t, one)}</p>
    </Notice>
    <Facts
      rows={[
        {
          term: c.t('studio.watch.map'),
          value: (
            <a class="ds-link" href={watchedUrl(one.definition)}>
              {mapName(c, one)}
            </a>
          ),
        },
        { term: c.t('studio.watch.since'), value: <When c={c} at={one.since} time /> },
        { term: c.t('studio.watch.case-id'), value: <code>{one.instance}</code> },
      ]}
    />
    {one.tried.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('studio.watch.tried')}</Heading>
        <ul>
          {one.tried.map(({ at, by, outcome }, i) => (
            <li key={i}>
              <When c={c} at={at} time /> {by}: {c.t(`studio.watch.outcome.${outcome}`)}
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    {one.resolvedAt ? null : (
      <section>
        <Heading level={2}>{c.t('studio.watch.again-title')}</Heading>
        <p>{c.t(one.timer ? 'studio.watch.again-timer' : 'studio.watch.again-text')}</p>
        <form method="post" action={stoppedUrl(one.id)}>
          <Csrf c={c} />
          <Button>{c.t('studio.watch.again')}</Button>
        </form>
      </section>
    )}
  </Page>
)

const stateOf = ({ resolvedAt, tried }: StoppedOne) => {
  if (!resolvedAt) return 'studio.watch.stands-still' as const
  return tried.at(-1)?.outcome === 'stopped-again'
    ? ('studio.watch.is-again' as const)
    : ('studio.watch.is-over' as const)
}

const crumbs = (c: Context, title: string) =>
  watchCrumbs(c, { text: c.t('studio.watch.stopped-title'), href: stoppedUrl() }, { text: title })

export type AlikeView = { rows: Stopped[]; all: number; most: number; action: string }

/** All that has stopped at one step for one reason: what trying it again means, before it is done. */
export const AlikePage = ({ rows, all, most, action }: AlikeView, c: Context) => {
  const [first] = rows
  const title = first?.step ?? c.t('studio.watch.alike')
  return (
    <Page c={c} title={`${title} – ${c.t('studio.watch.stopped-title')}`} crumbs={crumbs(c, title)}>
      <Heading level={1}>{title}</Heading>
      {first ? (
        <>
          <p>{c.t('studio.watch.alike-many', { n: all })}</p>
          <p>{incidentWords(c.t, first)}</p>
          {all > most ? <p>{c.t('studio.watch.alike-most', { most })}</p> : null}
          <p>{c.t('studio.watch.again-text')}</p>
          <form method="post" action={action}>
            <Csrf c={c} />
            <Button>{c.t('studio.watch.again-all', { n: Math.min(all, most) })}</Button>
          </form>
        </>
      ) : (
        <p>{c.t('studio.watch.none-alike')}</p>
      )}
    </Page>
  )
}

/** A start by the clock that did not go. */
export const StartPage = ({ map, why, action }: { map: string; why: string; action: string }, c: Context) => (
  <Page c={c} title={`${map} – ${c.t('studio.watch.starts')}`} crumbs={crumbs(c, map)}>
    <Heading level={1}>{map}</Heading>
    <Notice tone="warning" title={c.t('studio.watch.start-stopped')}>
      <p>{c.t('processes.incident.other', { why })}</p>
    </Notice>
    <p>{c.t('studio.watch.start-text')}</p>
    <form method="post" action={action}>
      <Csrf c={c} />
      <Button>{c.t('studio.watch.again')}</Button>
    </form>
  </Page>
)
