import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { InWords } from '../aside.ts'
import type { NewVersionForResident } from '../queries/new-version-for-resident.ts'
import { Aside } from './aside.tsx'

/** What has changed since one began, and that nothing of what one wrote is gone. */
export const NewVersionPage = (view: NewVersionForResident, c: Context) => (
  <Page c={c} title={`${c.t('services.new-version.title')} – ${view.serviceName}`} back={view.back}>
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.new-version.title')}</Heading>
    <Lead>{c.t('services.new-version.lead', { kept: view.kept })}</Lead>
    <Labels c={c} what="added" labels={view.added} />
    <Labels c={c} what="reworded" labels={view.reworded} />
    <Answers c={c} what="changed" answers={view.changed} />
    <Answers c={c} what="removed" answers={view.removed} />
    <form method="post" class="torg-form" action={view.action}>
      <Csrf c={c} />
      <Button>{c.t('services.start.continue', { act: view.act })}</Button>
    </form>
    <p class="torg-saved">{c.t('services.new-version.until', { until: formatDate(view.expiresAt, c.locale) })}</p>
  </Page>
)

const Labels = ({ c, what, labels }: { c: Context; what: 'added' | 'reworded'; labels: readonly string[] }) =>
  labels.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t(`services.new-version.${what}`, { n: labels.length })}</Heading>
      <p class="torg-prose">{c.t(`services.new-version.${what}-text`)}</p>
      <ul class="ds-list">
        {labels.map(label => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </section>
  )

const Answers = ({ c, what, answers }: { c: Context; what: 'changed' | 'removed'; answers: readonly InWords[] }) =>
  answers.length === 0 ? null : (
    <section>
      <Heading level={2}>{c.t(`services.new-version.${what}`, { n: answers.length })}</Heading>
      <p class="torg-prose">{c.t(`services.new-version.${what}-text`)}</p>
      <Aside answers={answers} />
    </section>
  )
