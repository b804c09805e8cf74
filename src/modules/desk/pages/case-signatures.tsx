import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, inSentence } from '../../../kernel/texts/format.ts'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { Tag, type Tone } from '../../../ui/components/tag.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { SignatureForOfficer, SignatureState } from '../../services/index.ts'
import { type CaseAtDesk, unsignedOf } from '../case-at-desk.ts'

/** Who else has been asked to sign, and how it went. */
export const CaseSignatures = ({ view, c }: { view: CaseAtDesk; c: Context }) =>
  view.signatures.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('desk.signatures.title')}</Heading>
      <DataTable
        c={c}
        caption={c.t('desk.signatures.title')}
        columns={[
          { head: c.t('desk.signatures.part'), cell: one => one.label, main: true },
          { head: c.t('desk.signatures.who'), cell: one => <Who one={one} c={c} />, anyLength: true },
          {
            head: c.t('desk.signatures.state'),
            cell: one => <Tag tone={tones[one.state]}>{c.t(`desk.signatures.${one.state}`)}</Tag>,
          },
          { head: c.t('desk.signatures.when'), cell: one => <Moment one={one} c={c} /> },
        ]}
        rows={view.signatures}
        empty={null}
      />
      {view.signatures.some(one => one.signedHash) ? (
        <Details summary={c.t('desk.signatures.what')}>
          <Facts
            rows={view.signatures.flatMap(one =>
              one.signedHash ? [{ term: `${one.label}${one.name ? `, ${one.name}` : ''}`, value: one.signedHash }] : [],
            )}
          />
          <p>{c.t('desk.signatures.what-text')}</p>
        </Details>
      ) : null}
      {view.signatures.map(one =>
        one.reason ? (
          <article key={one.id} class="torg-card">
            <Heading level={3} size="xs">
              {c.t('desk.signatures.reason', { who: inSentence(one.label) })}
            </Heading>
            <Paragraphs text={one.reason} />
          </article>
        ) : null,
      )}
    </section>
  )

const tones: Record<SignatureState, Tone> = {
  waiting: 'info',
  signed: 'success',
  declined: 'danger',
  expired: 'warning',
  withdrawn: 'neutral',
}

const Who = ({ one, c }: { one: SignatureForOfficer; c: Context }) =>
  one.masked ? (
    <>{c.t('desk.masked')}</>
  ) : (
    <>
      {one.name ? `${one.name}, ` : ''}
      {one.number}
    </>
  )

const Moment = ({ one, c }: { one: SignatureForOfficer; c: Context }) =>
  one.settledAt ? (
    <When c={c} at={one.settledAt} time />
  ) : (
    <>{c.t('desk.signatures.until', { date: formatDate(one.until, c.locale) })}</>
  )

/** Before a decision: that not all have signed. It can be decided all the same, and that is written down. */
export const UnsignedNotice = ({ view, c }: { view: Pick<CaseAtDesk, 'signatures'>; c: Context }) => {
  const unsigned = unsignedOf(view)
  return unsigned.length === 0 ? null : (
    <Notice tone="warning" title={c.t('desk.signatures.unsigned')}>
      <ul>
        {unsigned.map(one => (
          <li key={one.id}>
            {one.label}: {c.t(`desk.signatures.${one.state}`)}
          </li>
        ))}
      </ul>
      <p>{c.t('desk.signatures.unsigned-text')}</p>
    </Notice>
  )
}
