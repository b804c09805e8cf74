import type { Context } from '../../../kernel/http/context.ts'
import { formatPhone } from '../../../kernel/texts/format.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Pagination } from '../../../ui/components/pagination.tsx'
import { When } from '../../../ui/components/when.tsx'
import { whatInWords, whoInWords, whyInWords } from '../reading-words.ts'
import type { Reading, Readings } from '../readings.ts'
import { caseUrl, readingsUrl } from '../urls.ts'
import { MyPage } from './my-page.tsx'
import { ProtectedNotice } from './protected-notice.tsx'

/** Who has read about me, when and why. */
export const ReadingsPage = (view: Readings, c: Context) => {
  const { t } = c
  return (
    <MyPage c={c} title={t('my-pages.readings.title')} at={readingsUrl}>
      <Heading level={1}>{t('my-pages.readings.title')}</Heading>
      <Lead>{t('my-pages.readings.lead')}</Lead>
      <DataTable
        c={c}
        caption={t('my-pages.readings.title')}
        columns={[
          { head: t('my-pages.readings.when'), cell: row => <When c={c} at={row.at} time />, main: true },
          { head: t('my-pages.readings.who'), cell: row => whoInWords(row, c) },
          { head: t('my-pages.readings.what'), cell: row => <What row={row} c={c} /> },
          { head: t('my-pages.readings.why'), cell: row => whyInWords(row, c) },
        ]}
        rows={view.readings}
        empty={
          <EmptyState title={view.paged ? t('my-pages.readings.no-more') : t('my-pages.readings.none')}>
            <p>{t('my-pages.readings.none-text')}</p>
          </EmptyState>
        }
      />
      <Pagination
        c={c}
        previous={view.paged ? readingsUrl : undefined}
        next={view.next ? `${readingsUrl}?fore=${view.next}` : undefined}
      />
      <p>{t('my-pages.readings.wrong', { phone: formatPhone(c.municipality.contact.phone) })}</p>
      {view.protectedIdentity ? <ProtectedNotice c={c} /> : null}
    </MyPage>
  )
}

const What = ({ row, c }: { row: Reading; c: Context }) => (
  <>
    {whatInWords(row, c)}
    {row.object && row.what !== 'concerned' && /^[\p{Lu}]+-\d{4}-\d+$/u.test(row.object) ? (
      <>
        {' '}
        <a class="ds-link" href={caseUrl(row.object)}>
          {row.object}
        </a>
      </>
    ) : null}
    {row.times > 1 ? <span class="torg-subtle"> {c.t('my-pages.readings.times', { n: row.times })}</span> : null}
  </>
)
