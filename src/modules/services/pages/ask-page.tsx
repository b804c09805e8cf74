import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { QuestionPage } from '../../../ui/layouts/question-page.tsx'
import type { PageForResident } from '../queries/page-for-resident.ts'
import { statistics } from '../statistics/statistics.ts'
import { fieldsIn, retyped } from '../typed.ts'
import { Aside } from './aside.tsx'
import { CameNotice } from './came-notice.tsx'
import { FollowedItems } from './followed-items.tsx'
import { HelpNotice } from './help-notice.tsx'
import { PageItems } from './page-items.tsx'
import { TrialNotice } from './trial-notice.tsx'

/** One page of questions, as its definition says. */
export const AskPage = (view: PageForResident, c: Context) => (
  // A form that comes back has the questions that it was sent with, also those that its own answers brought up.
  <Form
    view={view}
    shown={c.typed('_asked') === undefined ? view : (view.shownWith?.(fieldsIn(c)) ?? view)}
    c={retyped(c, view.typed)}
  />
)

/** Whom it concerns, above every question: nobody shall answer of the wrong child. */
const concernedIn = ({ principal }: PageForResident, c: Context): string[] =>
  principal ? [c.t('services.behalf.concerns', { who: principal.name })] : []

/** Heard first by whoever listens: the same page comes again, with more on it. */
const titleOf = ({ title, came = [], trial }: PageForResident, c: Context): string => {
  if (trial) return c.t('services.trial.titled', { title })
  return came.length > 0 ? c.t('services.ask.more-title', { n: came.length, title }) : title
}

type Props = { view: PageForResident; shown: Pick<PageForResident, 'items' | 'asked'>; c: Context }

const Form = ({ view, shown, c }: Props) => (
  <QuestionPage
    c={c}
    title={titleOf(view, c)}
    service={view.serviceName}
    submit={c.t('services.ask.continue')}
    back={view.back}
    heading={view.headed ? undefined : view.title}
    lead={view.lead}
    step={{ ...view.step, name: [view.serviceName, ...concernedIn(view, c), ...view.around].join(' · ') }}
    action={view.action}
    multipart={view.multipart}
    note={
      view.trial
        ? c.t('services.trial.kept')
        : view.code === undefined
          ? c.t('services.ask.saved', { until: formatDate(view.expiresAt, c.locale) })
          : c.t('services.ask.saved-code', { until: formatDate(view.expiresAt, c.locale), code: view.code })
    }
    saving={
      view.saving === undefined
        ? undefined
        : { href: view.saving, begin: c.t('services.ask.saving'), failed: c.t('services.ask.not-saved') }
    }
    secondary={
      view.trial ? undefined : (
        <Button variant="secondary" name="_later" value="ja">
          {c.t('services.ask.later')}
        </Button>
      )
    }
  >
    {/* Those of the first showing, also when a form comes back: what was changed meanwhile was changed by another. */}
    <input type="hidden" name="_seen" value={c.typed('_seen') || view.seen} />
    <input type="hidden" name="_shown" value={c.typed('_shown') || Math.floor(c.now.epochMilliseconds / 1000)} />
    <input type="hidden" name="_view" value={c.typed('_view') || view.view} />
    <TrialNotice trial={view.trial} c={c} />
    <CameNotice came={view.came ?? []} c={c} />
    <HelpNotice help={view.help} c={c} />
    {view.replaced?.length ? (
      <Notice tone="info">
        <p>{c.t('services.ask.replaced')}</p>
        <Facts rows={view.replaced.map(({ label, lines }) => ({ term: label, value: lines.join(', ') }))} />
      </Notice>
    ) : null}
    {view.slotTaken ? (
      <Notice tone="warning" title={c.t('services.question.booking-slot.lost')}>
        <p>{c.t('services.question.booking-slot.lost-text')}</p>
      </Notice>
    ) : null}
    {view.before.length > 0 ? (
      <Notice tone="info">
        <p>{c.t('services.ask.before')}</p>
        <Aside answers={view.before} />
      </Notice>
    ) : null}
    {view.known.length > 0 ? (
      <Facts
        rows={view.known.map(({ what, value }) => ({
          term: c.t(`services.known.${what}`),
          value: what === 'age' ? c.t('services.known.years', { age: Number(value) }) : value,
        }))}
      />
    ) : null}
    {view.prefilled ? (
      <p class="torg-hint">
        {c.t(view.prefilled === 'register' ? 'services.known.from-register' : 'services.known.prefilled')}
      </p>
    ) : null}
    {view.follow ? (
      <torg-follow
        href={view.follow.href}
        from={view.follow.from.join(' ')}
        came={c.t('services.ask.came')}
        gone={c.t('services.ask.gone')}
      >
        {FollowedItems({ ask: view.ask, ...shown }, c)}
      </torg-follow>
    ) : (
      <>
        <input type="hidden" name="_asked" value={shown.asked.join(' ')} />
        <PageItems c={c} ask={view.ask} items={shown.items} headed={view.headed} />
      </>
    )}
    {shown.asked.length > 0 ? (
      <torg-time spans={statistics.spans.join(' ')}>
        <input type="hidden" name="_focus" />
      </torg-time>
    ) : null}
  </QuestionPage>
)
