import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { DraftForResident } from '../queries/drafts-for-resident.ts'
import { draftsUrl, leaveUrl } from '../urls.ts'

/** It is saved; leaving is safe. */
export const SavedPage = (view: DraftForResident, c: Context) => (
  <Page c={c} title={`${c.t('services.saved.title')} – ${view.serviceName}`}>
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.saved.title')}</Heading>
    <Lead>{c.t('services.saved.until', { until: formatDate(view.expiresAt, c.locale) })}</Lead>
    {view.code === undefined ? <p>{c.t('services.saved.where')}</p> : <Code code={view.code} c={c} />}
    <ButtonGroup>
      <LinkButton href={view.url}>{c.t('services.start.continue', { act: view.act })}</LinkButton>
      {view.code === undefined ? (
        <LinkButton href={draftsUrl} variant="secondary">
          {c.t('services.saved.drafts')}
        </LinkButton>
      ) : (
        <LinkButton href={view.removeUrl} variant="secondary">
          {c.t('services.start.remove')}
        </LinkButton>
      )}
    </ButtonGroup>
    {view.code === undefined ? null : <Leave c={c} />}
  </Page>
)

/** What opens the draft again, for whoever has not signed in. */
const Code = ({ code, c }: { code: string; c: Context }) => (
  <section>
    <Heading level={2}>{c.t('services.saved.code')}</Heading>
    <p class="torg-prose">{c.t('services.saved.code-text')}</p>
    <p class="torg-code">
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
