import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { wordComplaint } from '../../../kernel/texts/texts.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import { stepUrl } from '../step-of-case.ts'
import { caseUrl } from '../urls.ts'
import { OpenSteps, SteerLinks } from './case-steps.tsx'
import { DaysLeft } from './days-left.tsx'

/** What is asked of the officer now: one main thing to do, and until when. */
export const CaseNow = ({ view, c }: { view: CaseForOfficer; c: Context }) => (
  <section class="torg-now" aria-labelledby="att-gora">
    <Heading level={2} id="att-gora">
      {c.t('desk.now.title')}
    </Heading>
    {view.recalledAt ? (
      <Notice
        tone="warning"
        level={3}
        title={c.t('desk.recalled.title', { act: view.act, date: formatDate(view.recalledAt, c.locale) })}
      >
        <p>{c.t(view.state === 'closed' ? 'desk.recalled.done' : 'desk.recalled.text')}</p>
      </Notice>
    ) : null}
    {view.actions.writeOff.ok ? null : <p>{whatNow(view, c)}</p>}
    {view.deadlines.length > 0 ? (
      <ul>
        {view.deadlines.map(({ kind, on, daysLeft }) => (
          <li key={kind}>
            {c.t(`desk.deadline.${kind}`)} <DaysLeft c={c} on={on} days={daysLeft} line />
          </li>
        ))}
      </ul>
    ) : null}
    <OpenSteps view={view} c={c} />
    {view.stopped ? (
      <Notice tone="warning" level={3} title={c.t('desk.step.stopped')}>
        <p>{c.t('desk.step.stopped-text')}</p>
      </Notice>
    ) : null}
    <ButtonGroup>
      {view.actions.writeOff.ok ? (
        <Act view={view} c={c} part="avskriv" label={c.t('desk.do.write-off')} primary />
      ) : null}
      {view.actions.take.ok ? (
        <Act view={view} c={c} part="ta" label={c.t('desk.do.take')} primary={!view.actions.writeOff.ok} />
      ) : null}
      {(view.actions.step.ok ? view.steps : [])
        .filter(({ who, hasOwnPage }) => who === 'staff' && !hasOwnPage)
        .map(({ task, name }) => (
          <LinkButton
            key={task}
            href={stepUrl(view.number, task)}
            variant={view.actions.writeOff.ok ? 'secondary' : 'primary'}
          >
            <span lang="sv">{name}</span>
          </LinkButton>
        ))}
      {view.actions.decide.ok ? (
        <LinkButton
          href={caseUrl(view.number, 'beslut')}
          variant={view.actions.writeOff.ok || view.dismissalOnly ? 'secondary' : 'primary'}
          icon="gavel"
        >
          {c.t(view.dismissalOnly ? 'desk.do.dismiss' : 'desk.do.decide')}
        </LinkButton>
      ) : null}
      {view.actions.reply.ok ? (
        <LinkButton
          href={caseUrl(view.number, 'svar')}
          variant={view.actions.writeOff.ok ? 'secondary' : 'primary'}
          icon="send"
        >
          {c.t('desk.do.reply')}
        </LinkButton>
      ) : null}
      {view.actions.ask.ok ? (
        <LinkButton href={caseUrl(view.number, 'komplettering')} variant="secondary" icon="paperclip">
          {c.t('desk.do.ask')}
        </LinkButton>
      ) : null}
      {view.actions.prolong.ok ? (
        <LinkButton href={caseUrl(view.number, 'komplettering/mer-tid')} variant="secondary" icon="calendar">
          {c.t('desk.do.prolong')}
        </LinkButton>
      ) : null}
      {view.actions.withdraw.ok ? (
        <LinkButton href={caseUrl(view.number, 'komplettering/ta-tillbaka')} variant="secondary" icon="cross">
          {c.t('desk.do.withdraw')}
        </LinkButton>
      ) : null}
      {view.actions.close.ok ? <Act view={view} c={c} part="avsluta" label={c.t('desk.do.close')} primary /> : null}
      {view.actions.release.ok ? <Act view={view} c={c} part="slapp" label={c.t('desk.do.release')} /> : null}
    </ButtonGroup>
    <SteerLinks view={view} c={c} />
  </section>
)

type ActProps = { view: CaseForOfficer; c: Context; part: string; label: string; primary?: boolean }

/** A button that does one thing with the case as it was shown. */
const Act = ({ view, c, part, label, primary }: ActProps) => (
  <form method="post" action={caseUrl(view.number, part)}>
    <Csrf c={c} />
    <input type="hidden" name="rev" value={view.rev} />
    <Button variant={primary ? 'primary' : 'secondary'}>{label}</Button>
  </form>
)

const whatNow = ({ act, state, actions, mine, officer, sender, ends }: CaseForOfficer, c: Context): string => {
  if (state === 'received') return c.t(actions.take.ok ? 'desk.now.take' : 'desk.now.nobody')
  const replied = ends === 'reply'
  const end = replied ? actions.reply : actions.decide
  if (state === 'waiting') return end.ok ? c.t('desk.now.overdue') : waits(end, act, c)
  if (state === 'decided') return c.t(actions.close.ok ? 'desk.now.decided' : 'desk.now.decided-on-map')
  if (state === 'closed') return c.t('desk.now.closed')
  if (mine && actions.step.ok) return c.t('desk.now.step', { act })
  if (mine && replied) return c.t('desk.now.handle-reply', { act })
  return mine
    ? c.t(sender ? 'desk.now.handle-unsigned' : 'desk.now.handle', { act })
    : c.t('desk.now.others', { name: officer ?? '' })
}

const waits = (decide: CaseForOfficer['actions']['decide'], act: CaseForOfficer['act'], c: Context): string =>
  decide.ok ? c.t('desk.now.handle', { act }) : wordComplaint(c.t, decide.reason)
