import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { NextSteps } from '../../../ui/components/next-steps.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { ReceiptPanel } from '../../../ui/components/receipt-panel.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { principalInWords } from '../../people/index.ts'
import { FeedbackPart } from '../feedback/feedback-part.tsx'
import { promiseOf } from '../promise.ts'
import type { ReceiptForResident } from '../queries/receipt-for-resident.ts'
import { receiptUrl } from '../urls.ts'
import { FeesPart } from './fees-part.tsx'
import { SentAnswers } from './sent-answers.tsx'

/** It has been sent: the number, what happens next and when, and a copy to keep. */
export const ReceiptPage = (view: ReceiptForResident, c: Context) => (
  <Page c={c} title={`${titleOf(view, c)} – ${view.serviceName}`}>
    <ReceiptPanel title={titleOf(view, c)} label={c.t('services.receipt.number')} number={view.number}>
      <p>
        {c.t(view.corrects ? 'services.receipt.correction-sent' : 'services.receipt.sent', {
          act: view.act,
          service: view.serviceName,
          at: formatDateTime(view.sentAt, c.locale),
        })}
      </p>
      {view.principal ? <p>{c.t('services.behalf.concerns', { who: principalInWords(c.t, view.principal) })}</p> : null}
      {view.booked.map(({ label, when }) => (
        <p key={label}>
          {label}: <strong>{when}</strong>
        </p>
      ))}
    </ReceiptPanel>
    <Heading level={2}>{c.t('services.receipt.next')}</Heading>
    <Paragraphs text={promiseOf(view, c)} />
    <NextSteps items={view.next} />
    {view.fees && view.fees.length > 0 ? (
      <>
        <Heading level={2}>{c.t('services.fee.title')}</Heading>
        <FeesPart fees={view.fees} act={view.act} c={c} />
      </>
    ) : null}
    {view.signature ? (
      <p class="torg-prose">
        {c.t('services.sign.signed-at', { at: formatDateTime(view.signature.signedAt, c.locale) })}
      </p>
    ) : null}
    {view.asked > 0 ? (
      <Notice tone="info" title={c.t('services.signing.receipt', { n: view.asked })} level={3}>
        <p>{c.t('services.signing.receipt-text')}</p>
      </Notice>
    ) : null}
    <ButtonGroup>
      <LinkButton href={`/mina-sidor/arenden/${view.number}`}>{c.t('services.receipt.follow')}</LinkButton>
      <LinkButton href={`${receiptUrl(view.id)}.pdf`} variant="secondary" download>
        {c.t('services.receipt.pdf')}
      </LinkButton>
    </ButtonGroup>
    <FeedbackPart c={c} submission={view.id} given={view.feedbackGiven} />
    <SentAnswers receipt={view} c={c} />
  </Page>
)

const titleOf = ({ act, corrects }: ReceiptForResident, c: Context): string =>
  corrects ? c.t('services.receipt.correction') : c.t('services.receipt.title', { act })
