import type { Context } from '../../../kernel/http/context.ts'
import { formatNumber } from '../../../kernel/texts/format.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { FilterPanel } from '../../../ui/components/filter-panel.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Pagination } from '../../../ui/components/pagination.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { Count, WorkListFilter, WorkListRow, WorkListView } from '../../cases/index.ts'
import { caseUrl, desk, listUrl } from '../urls.ts'
import { DaysLeft } from './days-left.tsx'
import { StateTag } from './state-tag.tsx'

/** The cases of the officer's units. */
export const WorkListPage = (view: WorkListView, c: Context) => (
  <Page c={c} title={c.t('desk.list.title')} wide>
    <Heading level={1}>{c.t('desk.list.title')}</Heading>
    <Tabs view={view} c={c} />
    <Filters view={view} c={c} />
    {view.capped ? (
      <Notice tone="info">
        <p>{c.t('desk.list.capped')}</p>
      </Notice>
    ) : null}
    <DataTable
      c={c}
      caption={c.t('desk.list.title')}
      rows={view.rows}
      columns={[
        { head: c.t('desk.list.number'), main: true, cell: row => <CaseLink row={row} c={c} /> },
        { head: c.t('desk.list.service'), cell: row => row.service[c.locale] },
        {
          head: c.t('desk.list.applicant'),
          anyLength: true,
          cell: row => row.applicant ?? c.t(row.unsigned ? 'desk.unsigned' : 'desk.masked'),
        },
        { head: c.t('desk.list.state'), cell: row => <StateTag state={row.state} c={c} /> },
        {
          head: c.t('desk.list.officer'),
          cell: row => (row.mine ? c.t('desk.list.me') : (row.officer ?? c.t('desk.list.nobody'))),
        },
        { head: c.t('desk.list.opened'), cell: row => <When c={c} at={row.openedAt} short /> },
        {
          head: c.t('desk.list.decide-by'),
          cell: row => (row.daysLeft === undefined ? '–' : <DaysLeft c={c} on={row.decideBy} days={row.daysLeft} />),
        },
      ]}
      empty={<Nothing filter={view.filter} c={c} />}
    />
    <Pagination
      c={c}
      previous={view.previous ? listUrl({ ...view.filter, after: view.previous }) : undefined}
      next={view.next ? listUrl({ ...view.filter, after: view.next }) : undefined}
    />
  </Page>
)

const Nothing = ({ filter, c }: { filter: WorkListFilter; c: Context }) => {
  const why = narrowed(filter) ? 'none-found' : filter.mine ? 'none-mine' : 'none'
  return (
    <EmptyState title={c.t(`desk.list.${why}`)} picture="table">
      <p>{c.t(`desk.list.${why}-text`)}</p>
    </EmptyState>
  )
}

const CaseLink = ({ row, c }: { row: WorkListRow; c: Context }) => (
  <>
    <a class="ds-link" href={caseUrl(row.number)}>
      {row.number}
    </a>
    {row.unread > 0 ? (
      <>
        {' '}
        <Tag tone="info" icon="envelope">
          {c.t('desk.list.unread', { n: row.unread })}
        </Tag>
      </>
    ) : null}
    {row.protected ? (
      <>
        {' '}
        <Tag tone="danger" icon="padlock">
          {c.t('desk.protected')}
        </Tag>
      </>
    ) : null}
    {row.recalled ? (
      <>
        {' '}
        <Tag tone="warning" icon="cross">
          {c.t('desk.recalled.tag')}
        </Tag>
      </>
    ) : null}
  </>
)

const Filters = ({ view: { filter, services }, c }: { view: WorkListView; c: Context }) => (
  <FilterPanel
    c={c}
    action={desk}
    clear={narrowed(filter) ? listUrl({ state: filter.state, mine: filter.mine }) : undefined}
  >
    {filter.state && filter.state !== 'open' ? <input type="hidden" name="status" value={filter.state} /> : null}
    {filter.mine ? <input type="hidden" name="mina" value="ja" /> : null}
    <TextField
      c={c}
      name="q"
      label={c.t('desk.list.search')}
      hint={c.t('desk.list.search-hint')}
      value={filter.search}
      autocomplete="off"
      spellcheck={false}
    />
    {services.length > 1 ? (
      <Select
        c={c}
        name="tjanst"
        label={c.t('desk.list.service')}
        value={filter.service}
        empty={c.t('desk.list.all-services')}
        options={services.map(({ slug, title }) => ({ value: slug, label: title[c.locale] }))}
      />
    ) : null}
    <Checkbox c={c} name="otagna" label={c.t('desk.list.unassigned')} checked={filter.unassigned} />
  </FilterPanel>
)

const narrowed = ({ service, unassigned, search }: WorkListFilter): boolean => Boolean(service || unassigned || search)

/** All selections side by side on a desk; on a phone the one that is shown, and the others when it is opened. */
const Tabs = ({ view, c }: { view: WorkListView; c: Context }) => {
  const items = tabs(view, c)
  const shown = items.find(item => item.current)
  return (
    <SubNav
      label={c.t('desk.list.tabs')}
      items={items}
      fold={shown ? c.t('desk.list.shown', { name: shown.text }) : c.t('desk.list.tabs')}
    />
  )
}

const tabs = ({ counts, filter }: WorkListView, c: Context) => {
  const worded = ({ n, more }: Count): string => `${formatNumber(n, c.locale)}${more ? '+' : ''}`
  const tab = (name: string, count: Count | undefined, to: WorkListFilter, current: boolean) => ({
    href: listUrl(to),
    text: count ? c.t('desk.list.tab', { name, n: worded(count) }) : name,
    current,
  })
  const state = filter.mine ? undefined : filter.state
  const states = ['received', 'assigned', 'waiting', 'decided', 'closed'] as const
  return [
    tab(c.t('desk.list.open'), undefined, { state: 'open' }, state === 'open'),
    tab(c.t('desk.list.mine'), counts.mine, { mine: true }, filter.mine === true),
    ...states.map(one => tab(c.t(`cases.state.${one}`), counts[one], { state: one }, state === one)),
    tab(c.t('desk.list.all'), undefined, { state: 'all' }, state === 'all'),
  ]
}
