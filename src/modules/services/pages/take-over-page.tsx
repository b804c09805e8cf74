import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { ToTakeOver } from '../queries/to-take-over.ts'

/** Whoever has signed in says that what was begun in this browser is theirs: on a shared computer it may not be. */
export const TakeOverPage = (view: ToTakeOver, c: Context) => (
  <Page c={c} title={`${c.t('services.take-over.title')} – ${view.serviceName}`}>
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.take-over.title')}</Heading>
    <Lead>{c.t('services.take-over.lead', { at: formatDateTime(view.updatedAt, c.locale) })}</Lead>
    {view.other ? (
      <Notice tone="info">
        <p>{c.t('services.take-over.other', { at: formatDateTime(view.other.updatedAt, c.locale) })}</p>
      </Notice>
    ) : null}
    <form method="post" action={view.action}>
      <Csrf c={c} />
      <ButtonGroup>
        <Button>{c.t('services.take-over.yes')}</Button>
        <LinkButton href={view.other?.url ?? '/mina-sidor'} variant="secondary">
          {c.t(view.other ? 'services.take-over.keep-other' : 'services.take-over.no')}
        </LinkButton>
      </ButtonGroup>
    </form>
  </Page>
)
