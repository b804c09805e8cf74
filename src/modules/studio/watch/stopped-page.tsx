import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { incidentWords, type Stopped, type StoppedStart } from '../../processes/index.ts'
import { watchCrumbs } from './crumbs.ts'
import { mapName } from './in-words.ts'
import { alikeUrl, startUrl, stoppedUrl } from './urls.ts'

export type StoppedView = { all: number; rows: Stopped[]; starts: StoppedStart[] }

/** What can't go on until somebody has looked at it. */
export const StoppedPage = ({ all, rows, starts }: StoppedView, c: Context) => (
  <Page
    c={c}
    title={c.t('studio.watch.stopped-title')}
    wide
    crumbs={watchCrumbs(c, { text: c.t('studio.watch.stopped-title') })}
  >
    <Heading level={1}>{c.t('studio.watch.stopped-title')}</Heading>
    <Lead>{c.t('studio.watch.stopped-lead')}</Lead>
    {all > rows.length ? <p>{c.t('studio.watch.only-first', { all, shown: rows.length })}</p> : null}
    <Alike c={c} rows={rows} />
    {starts.length > 0 ? <Starts c={c} starts={starts} /> : null}
    {rows.length > 0 ? <Heading level={2}>{c.t('studio.watch.stopped-each')}</Heading> : null}
    <DataTable
      c={c}
      caption={c.t('studio.watch.stopped-each')}
      rows={rows}
      columns={[
        {
          head: c.t('studio.watch.step'),
          main: true,
          anyLength: true,
          cell: one => (
            <a class="ds-link" href={stoppedUrl(one.id)}>
              {one.step}
              <span class="ds-sr-only"> {c.t('studio.watch.case', { id: one.instance })}</span>
            </a>
          ),
        },
        { head: c.t('studio.watch.map'), anyLength: true, cell: one => mapName(c, one) },
        { head: c.t('studio.watch.why'), anyLength: true, cell: one => incidentWords(c.t, one) },
        { head: c.t('studio.watch.since'), cell: ({ since }) => <When c={c} at={since} time /> },
      ]}
      empty={
        <EmptyState title={c.t('studio.watch.none-stopped')} picture="table">
          <p>{c.t('studio.watch.none-stopped-text')}</p>
        </EmptyState>
      }
    />
  </Page>
)

/** What has stopped at one step for one reason more than once, the most first. */
const groupsOf = (rows: Stopped[]): { first: Stopped; n: number }[] => {
  const groups = new Map<string, { first: Stopped; n: number }>()
  for (const row of rows) {
    const key = JSON.stringify([row.definition, row.node, row.rule])
    const group = groups.get(key)
    if (group) group.n++
    else groups.set(key, { first: row, n: 1 })
  }
  return [...groups.values()].filter(({ n }) => n > 1).toSorted((a, b) => b.n - a.n)
}

const Alike = ({ c, rows }: { c: Context; rows: Stopped[] }) => {
  const groups = groupsOf(rows)
  if (groups.length === 0) return null
  return (
    <section>
      <Heading level={2}>{c.t('studio.watch.alike')}</Heading>
      <ul>
        {groups.map(({ first, n }) => (
          <li key={first.id}>
            <a class="ds-link" href={alikeUrl(first)}>
              {c.t('studio.watch.alike-of', { n, step: first.step, map: mapName(c, first) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Starts = ({ c, starts }: { c: Context; starts: StoppedStart[] }) => (
  <section>
    <Heading level={2}>{c.t('studio.watch.starts')}</Heading>
    <ul>
      {starts.map(({ map, node, since }) => (
        <li key={`${map} ${node}`}>
          <a class="ds-link" href={startUrl(map, node)}>
            {map}
          </a>{' '}
          <When c={c} at={since} time />
        </li>
      ))}
    </ul>
  </section>
)
