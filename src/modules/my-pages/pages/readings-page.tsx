import type { Context } from '../../../kernel/http/context.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Pagination } from '../../../ui/components/pagination.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { Reading, Readings } from '../readings.ts'
import { caseUrl, home, readingsUrl } from '../urls.ts'
import { Frame } from './frame.tsx'

/** Who has read my data, when, what and why. */
export const ReadingsPage = (view: Readings, c: Context) => (
  <Frame
    c={c}
    title={c.t('my-pages.readings.title')}
    at={readingsUrl}
    crumbs={[{ text: c.t('my-pages.overview.title'), href: home }, { text: c.t('my-pages.readings.title') }]}
  >
    <Heading level={1}>{c.t('my-pages.readings.title')}</Heading>
    <Lead>{c.t('my-pages.readings.lead')}</Lead>
    <DataTable
      c={c}
      caption={c.t('my-pages.readings.title')}
      rows={view.readings}
      empty={<p>{c.t('my-pages.readings.none')}</p>}
      columns={[
        { head: c.t('my-pages.readings.when'), main: true, cell: (row: Reading) => <When c={c} at={row.at} time /> },
        { head: c.t('my-pages.readings.who'), cell: (row: Reading) => row.by.name || c.t('my-pages.readings.system') },
        { head: c.t('my-pages.readings.what'), cell: (row: Reading) => <What row={row} c={c} /> },
        {
          head: c.t('my-pages.readings.why'),
          cell: (row: Reading) => c.t(row.why === 'portal' ? 'my-pages.why.portal' : 'my-pages.why.handling'),
        },
      ]}
    />
    {view.next ? <Pagination c={c} next={`${readingsUrl}?fore=${view.next}`} /> : null}
  </Frame>
)

const kinds = ['case', 'case-list', 'file', 'my-cases'] as const

const What = ({ row, c }: { row: Reading; c: Context }) => {
  const kind = kinds.find(one => one === row.what) ?? 'case'
  const words = c.t(`my-pages.what.${kind}`)
  const times = row.times > 1 ? ` (${c.t('my-pages.readings.times', { n: row.times })})` : ''
  return (
    <>
      {words} {row.object ? <a href={caseUrl(row.object)}>{row.object}</a> : null}
      {times}
    </>
  )
}
