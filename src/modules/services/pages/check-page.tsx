import type { Context } from '../../../kernel/http/context.ts'
import { formatDate, formatTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { CheckAnswers } from '../../../ui/components/check-answers.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { StepCaption } from '../../../ui/components/step-caption.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { principalInWords } from '../../people/index.ts'
import type { CheckForResident } from '../queries/check-for-resident.ts'
import { pageUrl } from '../urls.ts'
import { Aside } from './aside.tsx'
import { HelpNotice } from './help-notice.tsx'
import { Lines } from './lines.tsx'
import { SignersToAsk } from './signers-to-ask.tsx'

/** Everything once more, each with its way back, and the button that sends. */
export const CheckPage = (view: CheckForResident, c: Context) => (
  <Page c={c} title={`${c.t('services.check.title')} – ${view.serviceName}`} back={view.back}>
    <StepCaption c={c} n={view.step.n} of={view.step.of} name={view.serviceName} />
    <Heading level={1}>{c.t('services.check.title')}</Heading>
    <Lead>{c.t('services.check.lead')}</Lead>
    {view.changed ? (
      <Notice tone="warning" title={c.t('services.check.changed')}>
        <p>{c.t('services.check.changed-text')}</p>
      </Notice>
    ) : null}
    {view.signFault ? (
      <Notice tone="warning" title={c.t(`services.sign.${view.signFault}`)}>
        <p>{c.t(`services.sign.${view.signFault}-text`)}</p>
      </Notice>
    ) : null}
    <HelpNotice help={view.help} c={c} />
    {view.corrects ? (
      <Notice tone="info" title={c.t('services.correct.title')}>
        <p>{c.t('services.correct.text')}</p>
      </Notice>
    ) : null}
    {view.unsettled.length > 0 ? (
      <Notice tone="warning" title={c.t('services.check.unsettled')}>
        <p>{c.t('services.check.unsettled-text')}</p>
        <LinkList links={view.unsettled.map(({ title, url }) => ({ href: url, text: title }))} />
      </Notice>
    ) : null}
    {view.sections.map(({ title, rows }, at) => (
      <section key={`${at} ${title}`}>
        <Heading level={2}>{title}</Heading>
        <CheckAnswers
          c={c}
          rows={[
            ...(at === 0 && view.name ? [{ question: c.t('services.known.name'), answer: view.name }] : []),
            ...(at === 0 && view.principal
              ? [{ question: c.t('services.behalf.about'), answer: principalInWords(c.t, view.principal) }]
              : []),
            ...rows.map(({ label, lines, change }) => ({
              question: label,
              answer: <Lines c={c} about={label} lines={lines} />,
              change,
            })),
          ]}
        />
      </section>
    ))}
    {view.aside.length > 0 ? (
      <Details summary={c.t('services.check.aside', { n: view.aside.length })}>
        <p>{c.t('services.check.aside-text')}</p>
        <Aside answers={view.aside} />
      </Details>
    ) : null}
    {view.signing ? <SignersToAsk asked={view.signing} again={view.corrects} c={c} /> : null}
    {view.heldUntil ? (
      <Notice tone="info" title={c.t('services.check.held', { time: formatTime(view.heldUntil, c.locale) })}>
        <p>{c.t('services.check.held-text')}</p>
      </Notice>
    ) : null}
    <Heading level={2}>{c.t(signs(view) ? 'services.sign.heading' : 'services.check.send-heading')}</Heading>
    <Paragraphs text={view.purpose} />
    {signs(view) ? <ToSign view={view} c={c} /> : null}
    {view.closed ? (
      <Notice tone="warning" title={c.t(`services.window.${view.closed.state}`, { date: view.closed.date })} />
    ) : view.signIn && view.sends ? (
      <SendAsNobody view={view} signIn={view.signIn} c={c} />
    ) : view.signIn ? (
      <>
        <p class="torg-prose">{c.t('services.check.sign-in-text')}</p>
        <p>
          <LinkButton href={view.signIn}>{c.t('services.check.sign-in')}</LinkButton>
        </p>
      </>
    ) : !view.maySend ? (
      <p class="torg-prose">{c.t('services.help.owner-sends')}</p>
    ) : view.refusal ? (
      <Notice tone="warning" title={c.t('services.start.refused', { act: view.act })}>
        <Paragraphs text={view.refusal} />
      </Notice>
    ) : view.signing?.own ? null : (
      <Send view={view} c={c} />
    )}
    <p class="torg-saved">{c.t('services.check.draft', { until: formatDate(view.expiresAt, c.locale) })}</p>
  </Page>
)

type Props = { view: CheckForResident; c: Context }

const Send = ({ view, c }: Props) => (
  <torg-once>
    <form
      method="post"
      class="torg-form"
      action={pageUrl(view.slug, view.draft, signs(view) ? 'skriv-under' : 'skicka')}
    >
      <Csrf c={c} />
      <input type="hidden" name="underlag" value={view.read} />
      {view.signing?.risk ? <Checkbox c={c} name="risk" label={c.t('services.signing.risk-tick')} /> : null}
      <Button>{c.t(buttonOf(view), { act: view.act })}</Button>
    </form>
  </torg-once>
)

/** Nobody has signed in and nobody has to: what that means, the button, and the other way. */
const SendAsNobody = ({ view, signIn, c }: Props & { signIn: string }) => (
  <>
    <Paragraphs text={c.t('services.check.nobody')} />
    <Send view={view} c={c} />
    <p>
      <a class="ds-link" href={signIn}>
        {c.t('services.check.as-oneself')}
      </a>
    </p>
  </>
)

const signs = ({ statements }: CheckForResident): boolean => statements.length > 0

const buttonOf = (view: CheckForResident) => {
  if (signs(view)) return 'services.sign.do' as const
  return view.corrects ? ('services.correct.send' as const) : ('services.check.send' as const)
}

/** What is signed on the way, in the words that the e-ID will show. */
const ToSign = ({ view: { statements, checksum }, c }: Props) => (
  <>
    <p class="torg-prose">{c.t('services.sign.text')}</p>
    {statements.map(statement => (
      <div class="torg-card" key={statement}>
        <Paragraphs text={statement} />
      </div>
    ))}
    <p class="torg-subtle">{c.t('services.sign.checksum', { checksum })}</p>
  </>
)
