import type { Context } from '../../kernel/http/context.ts'
import { BarChart } from '../components/bar-chart.tsx'
import { Button } from '../components/button.tsx'
import { CodeBlock } from '../components/code-block.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Facts } from '../components/facts.tsx'
import { FilterPanel } from '../components/filter-panel.tsx'
import { Heading } from '../components/heading.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Select } from '../components/select.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { TextField } from '../components/text-field.tsx'
import { When } from '../components/when.tsx'
import { Page } from '../layouts/page.tsx'

type Row = { number: string; who: string; state: string; tone: Tone; due: string; days: number }

const rows: Row[] = [
  { number: 'SOM-2026-0001', who: 'Maja Lindqvist', state: 'Inkommet', tone: 'info', due: '2026-03-03', days: 12 },
  {
    number: 'SOM-2026-0002',
    who: 'Omar Haddad',
    state: 'Väntar på komplettering',
    tone: 'warning',
    due: '2026-03-01',
    days: 10,
  },
  { number: 'SOM-2026-0003', who: 'Lova Nyström', state: 'Beslutat', tone: 'success', due: '2026-02-21', days: 2 },
  { number: 'SOM-2026-0004', who: 'Elias Berg', state: 'Avslutat', tone: 'neutral', due: '2026-02-18', days: -1 },
]

/** The work list. */
export const GalleryDesk = ({ c }: { c: Context }) => (
  <Page c={c} title="Ärenden" room="desk" wide>
    <Heading level={1} size="lg">
      Ärenden
    </Heading>
    <FilterPanel c={c} action="/handlaggning" clear="/handlaggning">
      <TextField c={c} name="q" label="Sök nummer eller namn" />
      <Select c={c} name="state" label="Läge" empty="Alla" options={[{ value: 'received', label: 'Inkommet' }]} />
      <Select c={c} name="mine" label="Handläggare" empty="Alla" options={[{ value: 'me', label: 'Mina' }]} />
    </FilterPanel>
    <DataTable
      c={c}
      caption="Ärenden att handlägga"
      rows={rows}
      empty={<EmptyState title="Inga ärenden" />}
      columns={[
        {
          head: 'Ärende',
          main: true,
          cell: row => (
            <a class="ds-link" href={`/handlaggning/arenden/${row.number}`}>
              {row.number}
            </a>
          ),
          sort: { href: '?s=n', state: 'ascending' },
        },
        { head: 'Sökande', cell: row => row.who },
        { head: 'Läge', cell: row => <Tag tone={row.tone}>{row.state}</Tag> },
        {
          head: 'Beslut senast',
          cell: row => <When c={c} at={Temporal.PlainDate.from(row.due)} />,
          sort: { href: '?s=d', state: 'none' },
        },
        { head: 'Dagar', cell: row => row.days, number: true },
      ]}
    />
    <Pagination c={c} previous="?f=1" next="?e=4" summary="Visar 50 ärenden" />
    <DataTable
      c={c}
      caption="Utan rader"
      rows={[]}
      columns={[]}
      empty={
        <EmptyState title="Inga ärenden väntar" picture="table">
          <p>Ta en kaffe.</p>
        </EmptyState>
      }
    />
    <BarChart
      c={c}
      title="Ansökningar per område"
      finding="Flest söker till park och natur: 182 av 400."
      columns={['Område', 'Antal']}
      bars={[
        { label: 'Park och natur', value: 182 },
        { label: 'Förskola', value: 121 },
        { label: 'Äldreomsorg', value: 97 },
      ]}
    />
    <CodeBlock text="curl https://almvik.example/api/v1/services" />
  </Page>
)

/** A case with what is asked of the officer. */
export const GalleryCase = ({ c }: { c: Context }) => (
  <Page
    c={c}
    title="SOM-2026-0001"
    room="desk"
    back="/handlaggning"
    aside={
      <SidePanel title="Ärendet">
        <Facts
          narrow
          rows={[
            { term: 'Läge', value: <Tag tone="info">Inkommet</Tag> },
            { term: 'Beslut senast', value: '3 mars, 12 dagar kvar' },
          ]}
        />
        <Button>Ta ärendet</Button>
      </SidePanel>
    }
  >
    <Heading level={1} size="lg">
      SOM-2026-0001: Sommarjobb
    </Heading>
    <Facts
      rows={[
        { term: 'Sökande', value: 'Maja Lindqvist, 16 år' },
        { term: 'Önskemål', value: 'Park och natur, 15 juni – 3 juli' },
      ]}
    />
  </Page>
)
