import type { Context } from '../../../../kernel/http/context.ts'
import { formatDateTime } from '../../../../kernel/texts/format.ts'
import { Button } from '../../../../ui/components/button.tsx'
import { ButtonGroup } from '../../../../ui/components/button-group.tsx'
import { Csrf } from '../../../../ui/components/csrf.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { Lead } from '../../../../ui/components/lead.tsx'
import { LinkButton } from '../../../../ui/components/link-button.tsx'
import { Page } from '../../../../ui/layouts/page.tsx'
import { claimUrl, senderUrl } from '../../urls.ts'
import type { SentToClaim } from '../claim-sent.ts'

/** Whoever has signed in says that what was sent in this browser is theirs. From then on the unit knows who it was. */
export const ClaimPage = (view: SentToClaim, c: Context) => (
  <Page c={c} title={`${c.t('services.claim.title')} – ${view.serviceName}`} back={senderUrl(view.submission)}>
    <p class="torg-caption">
      {view.serviceName} {view.number}
    </p>
    <Heading level={1}>{c.t('services.claim.title')}</Heading>
    <Lead>{c.t('services.claim.lead', { at: formatDateTime(view.sentAt, c.locale) })}</Lead>
    <ul>
      <li>{c.t('services.claim.known')}</li>
      <li>{c.t('services.claim.code')}</li>
      <li>{c.t('services.claim.final')}</li>
    </ul>
    <form method="post" action={claimUrl(view.submission)}>
      <Csrf c={c} />
      <ButtonGroup>
        <Button>{c.t('services.claim.yes')}</Button>
        <LinkButton href={senderUrl(view.submission)} variant="secondary">
          {c.t('services.claim.no')}
        </LinkButton>
      </ButtonGroup>
    </form>
  </Page>
)
