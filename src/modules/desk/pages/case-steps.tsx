import { swedishZone } from '../../../kernel/clock.ts'
import type { Context } from '../../../kernel/http/context.ts'
import { daysLeft } from '../../../kernel/texts/format.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { CaseForOfficer, StepOfCase, StepView } from '../../cases/index.ts'
import { stepUrl } from '../step-of-case.ts'

/** Steps of the map that wait for somebody: what, whose turn it is, and until when. Those with pages of their own are buttons already. */
export const OpenSteps = ({ view, c }: { view: CaseForOfficer; c: Context }) => {
  const steps = view.steps.filter(({ hasOwnPage, limits }) => !hasOwnPage || limits.length > 0)
  return steps.length === 0 ? null : (
    <ul class="torg-steps">
      {steps.map(step => (
        <li key={step.task}>
          <p>
            {step.who === 'resident' ? `${c.t('desk.step.waits-for-applicant')} ` : null}
            <strong lang="sv">{step.name}</strong>
            {step.lane && step.who === 'staff' ? (
              <>
                {' · '}
                <span lang="sv">{step.lane}</span>
              </>
            ) : null}
          </p>
          {step.given ? <p>{c.t('desk.step.given', { name: step.given.name })}</p> : null}
          <Limits step={step} c={c} />
        </li>
      ))}
    </ul>
  )
}

/** When time runs out at a step, and what the map calls that. */
export const Limits = ({ step: { limits }, c }: { step: StepOfCase; c: Context }) => (
  <>
    {limits.map(({ at, name }) => {
      const day = at.toZonedDateTimeISO(swedishZone).toPlainDate()
      return (
        <p class="torg-meta" key={name}>
          <span lang="sv">{name}</span>: <When c={c} at={at} time /> ({daysLeft(c.t, day, c.now)})
        </p>
      )
    })}
  </>
)

/** For who may: how the case is led besides its map. */
export const SteerLinks = ({ view, c }: { view: CaseForOfficer; c: Context }) =>
  view.actions.steer.ok ? (
    <Details summary={c.t('desk.steer.title')}>
      <p>{c.t('desk.steer.text')}</p>
      {view.steps.map(({ task, name, hasOwnPage, who }) => (
        <div key={task}>
          <Heading level={3} size="xs">
            <span lang="sv">{name}</span>
          </Heading>
          <LinkList
            links={[
              ...(hasOwnPage ? [] : [{ href: stepUrl(view.number, task, 'hoppa-over'), text: c.t('desk.steer.skip') }]),
              { href: stepUrl(view.number, task, 'gor-om'), text: c.t('desk.steer.repeat') },
              ...(hasOwnPage || who === 'resident'
                ? []
                : [{ href: stepUrl(view.number, task, 'lamna'), text: c.t('desk.steer.give') }]),
            ]}
          />
        </div>
      ))}
    </Details>
  ) : null

/** What has been done at the steps of the map, with what was answered, and what was done besides it and why. */
export const StepsDone = ({ view, c }: { view: CaseForOfficer; c: Context }) =>
  view.stepsDone.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t('desk.steps.title')}</Heading>
      {view.stepsDone.map(step => (
        <article key={step.id} class="torg-card">
          <Heading level={3} size="xs">
            <span lang="sv">{step.name}</span>
          </Heading>
          <p class="torg-meta">
            {c.t(`desk.steps.${step.did}`, { who: whoDid(step, c), to: step.to?.name ?? '' })} ·{' '}
            <When c={c} at={step.at} time />
          </p>
          {step.answers.length > 0 ? (
            <Facts
              rows={step.answers.map(({ label, value }) => ({
                term: label[c.locale],
                value: <span lang="sv">{value}</span>,
              }))}
            />
          ) : null}
          {step.reason ? (
            <div lang="sv">
              <Paragraphs text={step.reason} />
            </div>
          ) : null}
        </article>
      ))}
    </section>
  )

const whoDid = ({ by }: StepView, c: Context): string =>
  by.kind === 'resident' ? c.t('desk.steps.applicant') : by.name
