import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import type { CaseAtDesk } from '../case-at-desk.ts'

/** What the applicant has signed by e-ID, and whether what we keep is still that. */
export const OwnSignaturePart = ({ view: { ownSignature: own }, c }: { view: CaseAtDesk; c: Context }) =>
  own ? (
    <section>
      <Heading level={2}>{c.t('desk.own-signature.title')}</Heading>
      {own.intact ? null : (
        <Notice tone="danger" title={c.t('desk.own-signature.changed')}>
          <p>{c.t('desk.own-signature.changed-text')}</p>
        </Notice>
      )}
      <p>{c.t('desk.own-signature.signed', { at: formatDateTime(own.signedAt, c.locale) })}</p>
      <div class="torg-card">
        {own.statements.map(statement => (
          <Paragraphs key={statement} text={statement} />
        ))}
      </div>
      <Details summary={c.t('desk.own-signature.details')}>
        <Facts
          rows={[
            { term: c.t('desk.own-signature.issuer'), value: own.issuer },
            { term: c.t('desk.own-signature.hash'), value: own.tbsHash },
          ]}
        />
      </Details>
    </section>
  ) : null
