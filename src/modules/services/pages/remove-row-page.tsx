import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../ui/components/button-group.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { RowForResident } from '../queries/row-for-resident.ts'

/** A row is taken away with all that was answered in it: asked once more. */
export const RemoveRowPage = (view: RowForResident, c: Context) => (
  <Page c={c} title={`${c.t('services.row.remove-title', { row: view.title })} – ${view.serviceName}`} back={view.url}>
    <p class="torg-caption">{view.serviceName}</p>
    <Heading level={1}>{c.t('services.row.remove-title', { row: view.title })}</Heading>
    <Lead>{c.t('services.row.remove-text', { answers: view.answers })}</Lead>
    <form method="post" action={view.removeUrl}>
      <Csrf c={c} />
      <ButtonGroup>
        <Button danger icon="trash">
          {c.t('services.row.remove-yes')}
        </Button>
        <LinkButton href={view.url} variant="secondary">
          {c.t('services.row.remove-no')}
        </LinkButton>
      </ButtonGroup>
    </form>
  </Page>
)
