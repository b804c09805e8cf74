import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { CheckAnswers } from '../../../ui/components/check-answers.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { SavedDraft } from '../queries/saved-draft.ts'
import { draftsUrl, leaveUrl } from '../urls.ts'
import { HelpNotice } from './help-notice.tsx'
import { Lines } from './lines.tsx'

/** It is saved; leaving is safe. For somebody who helps, this is the way in. */
export const SavedPage = (view: SavedDraft, c: Context) => (
  <Page c={c} title={`${c.t(view.help ? 'services.help.title' : 'services.saved.title')} – ${view.serviceName}`}>
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t(view.help ? 'services.help.title' : 'services.saved.title')}</Heading>
    <Lead>{c.t('services.saved.until', { until: formatDate(view.expiresAt, c.locale) })}</Lead>
    <HelpNotice help={view.help} c={c} />
    {view.code === undefined ? null : <Code code={view.code} c={c} />}
    {view.helpUrl ? <p>{c.t('services.saved.where')}</p> : null}
    {view.sections?.map(({ title, answers }, at) => (
      <section key={`${at} ${title}`}>
        <Heading level={2}>{title}</Heading>
        <CheckAnswers
          c={c}
          rows={answers.map(({ label, lines }) => ({
            question: label,
            answer: <Lines c={c} about={label} lines={lines} />,
          }))}
        />
      </section>
    ))}
    <ButtonGroup>
      {view.url ? <LinkButton href={view.url}>{c.t('services.start.continue', { act: view.act })}</LinkButton> : null}
      {view.code === undefined ? (
        <LinkButton href={draftsUrl} variant="secondary">
          {c.t('services.saved.drafts')}
        </LinkButton>
      ) : (
        <LinkButton href={view.removeUrl} variant="secondary">
          {c.t('services.start.remove')}
        </LinkButton>
      )}
      {view.helpUrl ? (
        <LinkButton href={view.helpUrl} variant="tertiary">
          {c.t('services.help.ask')}
        </LinkButton>
      ) : null}
    </ButtonGroup>
    {view.code === undefined ? null : <Leave c={c} />}
  </Page>
)

/** What opens the draft again, for whoever has not signed in. */
const Code = ({ code, c }: { code: string; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('services.saved.code')}</Heading>
    <p class="torg-prose">{c.t('services.saved.code-text')}</p>
    <p>
      <strong>{code}</strong>
    </p>
  </section>
)

const Leave = ({ c }: { c: Context }) => (
  <section>
    <Heading level={2}>{c.t('services.saved.leave')}</Heading>
    <p class="torg-prose">{c.t('services.saved.leave-text')}</p>
    <form method="post" action={leaveUrl}>
      <Csrf c={c} />
      <Button variant="secondary">{c.t('services.saved.leave')}</Button>
    </form>
  </section>
)
