import type { Context } from '../../../kernel/http/context.ts'
import { FileList } from '../../../ui/components/file-list.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Timeline, type TimelineItem } from '../../../ui/components/timeline.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { CaseAtDesk } from '../case-at-desk.ts'
import { caseUrl, desk } from '../urls.ts'
import { CaseAnswers } from './case-answers.tsx'
import { CaseAside } from './case-aside.tsx'
import { CaseCompletions } from './case-completions.tsx'
import { ConcernsLine } from './case-concerns.tsx'
import { CaseCorrections } from './case-corrections.tsx'
import { CaseDecision } from './case-decision.tsx'
import { CaseMessages } from './case-messages.tsx'
import { CaseNow } from './case-now.tsx'
import { CaseReply } from './case-reply.tsx'
import { CaseSignatures } from './case-signatures.tsx'
import { StepsDone } from './case-steps.tsx'
import { messageForm } from './message-form.tsx'
import { OwnSignaturePart } from './own-signature.tsx'
import { StateTag } from './state-tag.tsx'

/** A case on one page: what it is, what is asked of me now, and everything that belongs to it. */
export const CasePage = (view: CaseAtDesk, c: Context) => (
  <Page
    c={c}
    title={`${view.number} ${view.service[c.locale]}`}
    crumbs={[{ text: c.t('desk.list.title'), href: desk }, { text: view.number }]}
    form={view.actions.message.ok ? messageForm : undefined}
    aside={<CaseAside view={view} c={c} />}
    wide
  >
    <Heading level={1}>
      <span class="torg-case-number">{view.number}</span> {view.service[c.locale]}
    </Heading>
    <ConcernsLine view={view} c={c} />
    <p>
      <StateTag state={view.state} c={c} />
    </p>
    {view.protected ? (
      <Notice tone="danger" title={c.t('desk.protected')}>
        <p>{c.t('desk.protected-text')}</p>
      </Notice>
    ) : null}
    {view.sender ? (
      <Notice tone="info" title={c.t('desk.unsigned')}>
        <p>{c.t('desk.unsigned-text')}</p>
        <p>{c.t(view.sender.told ? 'desk.unsigned-told' : 'desk.unsigned-not-told')}</p>
      </Notice>
    ) : null}
    {view.booked.map(({ label, when, over }) => (
      <Notice tone="info" title={c.t(over ? 'desk.booked.was' : 'desk.booked.title')} key={when}>
        <p>
          {label}: <strong>{when}</strong>
        </p>
      </Notice>
    ))}
    <CaseNow view={view} c={c} />
    {view.decision ? <CaseDecision decision={view.decision} c={c} /> : null}
    {view.reply ? <CaseReply reply={view.reply} c={c} /> : null}
    <StepsDone view={view} c={c} />
    <CaseCompletions view={view} c={c} />
    <CaseCorrections view={view} c={c} />
    <OwnSignaturePart view={view} c={c} />
    <CaseSignatures view={view} c={c} />
    <CaseAnswers view={view} c={c} />
    <CaseMessages view={view} c={c} />
    {view.documents.length > 0 ? (
      <section>
        <Heading level={2}>{c.t('desk.case.documents')}</Heading>
        <FileList
          c={c}
          files={view.documents.map(({ id, title, size }) => ({
            name: title,
            href: caseUrl(view.number, `handlingar/${id}`),
            type: 'PDF',
            size,
          }))}
        />
      </section>
    ) : null}
    <section>
      <Heading level={2}>{c.t('desk.case.timeline')}</Heading>
      <Timeline c={c} items={view.timeline.map(one => ({ at: one.at, title: one.text, ...looks[one.type] }))} />
    </section>
  </Page>
)

const looks: Record<string, Pick<TimelineItem, 'icon' | 'tone'>> = {
  'case.opened': { icon: 'inbox', tone: 'info' },
  'case.taken': { icon: 'person' },
  'case.released': { icon: 'person' },
  'case.reassigned': { icon: 'group' },
  'case.completion-requested': { icon: 'hourglass', tone: 'warning' },
  'case.completion-prolonged': { icon: 'calendar' },
  'case.completion-withdrawn': { icon: 'cross' },
  'case.completed': { icon: 'paperclip', tone: 'info' },
  'case.message-sent': { icon: 'chat' },
  'case.message-received': { icon: 'chat', tone: 'info' },
  'case.step-done': { icon: 'check' },
  'case.steered': { icon: 'warning', tone: 'warning' },
  'case.decided': { icon: 'gavel', tone: 'info' },
  'case.replied': { icon: 'chat', tone: 'info' },
  'case.recalled': { icon: 'cross', tone: 'warning' },
  'case.corrected': { icon: 'paperclip', tone: 'info' },
  'case.claimed': { icon: 'person', tone: 'info' },
  'case.written-off': { icon: 'check' },
  'case.closed': { icon: 'check' },
  'signature.asked': { icon: 'send' },
  'signature.signed': { icon: 'check' },
  'signature.declined': { icon: 'cross', tone: 'warning' },
  'signature.expired': { icon: 'hourglass', tone: 'warning' },
  'signature.withdrawn': { icon: 'cross' },
  'signature.all-signed': { icon: 'check', tone: 'info' },
  'signature.decided-without': { icon: 'warning', tone: 'warning' },
}
