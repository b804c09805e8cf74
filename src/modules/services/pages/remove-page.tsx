import type { Context } from '../../../kernel/http/context.ts'
import { formatDateTime } from '../../../kernel/texts/format.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { DraftForResident } from '../queries/drafts-for-resident.ts'

/** What can't be undone is asked once more, on a page of its own. */
export const RemovePage = (view: DraftForResident, c: Context) => (
  <Page c={c} title={`${c.t('services.remove.title')} – ${view.serviceName}`} back={view.url}>
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.remove.title')}</Heading>
    <Lead>{c.t('services.remove.text')}</Lead>
    <p>{c.t('services.remove.saved', { at: formatDateTime(view.updatedAt, c.locale) })}</p>
    <form method="post" action={view.removeUrl}>
      <Csrf c={c} />
      <ButtonGroup>
        <Button danger icon="trash">
          {c.t('services.remove.yes')}
        </Button>
        <LinkButton href={view.url} variant="secondary">
          {c.t('services.remove.no')}
        </LinkButton>
      </ButtonGroup>
    </form>
  </Page>
)
