import type { Context } from '../../../kernel/http/context.ts'
import { CheckAnswers } from '../../../ui/components/check-answers.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { signatureRows } from '../own-signature/signature-rows.ts'
import type { Receipt } from '../queries/receipt-for-resident.ts'
import { verifyReceiptUrl } from '../urls.ts'
import { Lines } from './lines.tsx'

/** What was sent, folded away on its receipt: the answers, the signature, and what it can be checked against. */
export const SentAnswers = ({ receipt, c }: { receipt: Receipt; c: Context }) => (
  <Details summary={c.t('services.receipt.answers')}>
    {receipt.sections.map(({ title, answers }) => (
      <section key={title}>
        <Heading level={3}>{title}</Heading>
        <CheckAnswers
          c={c}
          rows={answers.map(({ label, lines }) => ({
            question: label,
            answer: <Lines c={c} about={label} lines={lines} />,
          }))}
        />
      </section>
    ))}
    {receipt.signature ? (
      <section>
        <Heading level={3}>{c.t('services.sign.title')}</Heading>
        <CheckAnswers
          c={c}
          rows={signatureRows(receipt.signature, c).map(([question, answer]) => ({ question, answer }))}
        />
      </section>
    ) : null}
    <p class="torg-subtle">{c.t('services.receipt.hash', { version: receipt.version, hash: receipt.contentHash })}</p>
    <p>
      <a class="ds-link" href={verifyReceiptUrl(receipt.number, receipt.contentHash)}>
        {c.t('services.receipt.verify')}
      </a>
    </p>
  </Details>
)
