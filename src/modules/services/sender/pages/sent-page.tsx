import type { Context } from '../../../../kernel/http/context.ts'
import { formatDate, formatDateTime } from '../../../../kernel/texts/format.ts'
import { Button } from '../../../../ui/components/button.tsx'
import { Csrf } from '../../../../ui/components/csrf.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { LinkButton } from '../../../../ui/components/link-button.tsx'
import { NextSteps } from '../../../../ui/components/next-steps.tsx'
import { Notice } from '../../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../../ui/components/paragraphs.tsx'
import { ReceiptPanel } from '../../../../ui/components/receipt-panel.tsx'
import { Page } from '../../../../ui/layouts/page.tsx'
import { SentAnswers } from '../../pages/sent-answers.tsx'
import { claimUrl, leaveUrl, senderUrl } from '../../urls.ts'
import type { SentForSender } from '../sent-for-sender.ts'
import { Answer } from './answer.tsx'
import { Conversation, writeForm } from './conversation.tsx'
import { Replied } from './replied.tsx'

type Props = { view: SentForSender; c: Context }

/** What was sent without signing in: that it came in, the code that opens it again, how it goes and what was answered. */
export const SentPage = (view: SentForSender, c: Context) => {
  const { receipt, case: one } = view
  const title = c.t(one.decision || one.reply ? 'services.sender.answered-title' : 'services.receipt.title', {
    act: receipt.act,
  })
  return (
    <Page c={c} title={`${title} – ${receipt.serviceName}`} form={one.open ? writeForm : undefined}>
      <ReceiptPanel title={title} label={c.t('services.receipt.number')} number={receipt.number}>
        <p>
          {c.t('services.sender.sent', {
            act: receipt.act,
            service: receipt.serviceName,
            at: formatDateTime(receipt.sentAt, c.locale),
          })}
        </p>
      </ReceiptPanel>
      {one.reply ? <Replied reply={one.reply} c={c} /> : null}
      {one.decision ? <Answer submission={receipt.id} one={one} decision={one.decision} c={c} /> : null}
      {receipt.booked.map(({ label, when, over }) => (
        <Notice tone="info" title={c.t(over ? 'services.sender.booked-was' : 'services.sender.booked')} key={when}>
          <p>
            {label}: <strong>{when}</strong>
          </p>
          {over || !one.open ? null : (
            <p>
              <a class="ds-link" href="#meddelanden">
                {c.t('services.sender.booked-change')}
              </a>
            </p>
          )}
        </Notice>
      ))}
      <Code view={view} c={c} />
      <Standing view={view} c={c} />
      <Conversation submission={receipt.id} one={one} c={c} />
      <Heading level={2}>{c.t('services.sender.receipt')}</Heading>
      <p>
        <LinkButton href={`${senderUrl(receipt.id)}/kvitto.pdf`} variant="secondary" download>
          {c.t('services.receipt.pdf')}
        </LinkButton>
      </p>
      <SentAnswers receipt={view.receipt} c={c} />
      <Heading level={2}>{c.t('services.sender.claim-heading')}</Heading>
      <p class="torg-prose">{c.t('services.sender.claim-text')}</p>
      <p>
        <LinkButton href={claimUrl(receipt.id)} variant="secondary">
          {c.t('services.sender.claim')}
        </LinkButton>
      </p>
      <Heading level={2}>{c.t('services.sender.leave')}</Heading>
      <p class="torg-prose">{c.t('services.sender.leave-text')}</p>
      <form method="post" action={leaveUrl}>
        <Csrf c={c} />
        <Button variant="secondary">{c.t('services.sender.leave')}</Button>
      </form>
    </Page>
  )
}

/** What opens the page again: it stands here and nowhere else. */
const Code = ({ view: { code, codeUntil, case: one }, c }: Props) => {
  const until = formatDate(codeUntil, c.locale)
  const told = <p>{c.t(one.told ? 'services.sender.told' : 'services.sender.not-told')}</p>
  if (code === undefined)
    return (
      <Notice tone="info" title={c.t('services.sender.code-used', { until })}>
        {told}
      </Notice>
    )
  return (
    <Notice tone="warning" title={c.t('services.sender.code')}>
      <p class="torg-secret">
        <strong>{code}</strong>
      </p>
      <p>{c.t('services.sender.code-text', { until })}</p>
      {told}
    </Notice>
  )
}

/** How it goes, and what happens next while nothing is decided. */
const Standing = ({ view: { receipt, case: one }, c }: Props) => (
  <section>
    <Heading level={2}>{c.t('services.sender.standing')}</Heading>
    <p>{c.t(`services.sender.state-${one.state}`)}</p>
    {one.decision || one.state === 'closed' ? null : (
      <>
        <Paragraphs text={c.t('services.sender.by', { date: formatDate(one.decideBy, c.locale) })} />
        <NextSteps items={receipt.next} />
      </>
    )}
  </section>
)
