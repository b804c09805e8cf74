import type { Context } from '../../../../kernel/http/context.ts'
import { CodeForm } from '../../../../ui/components/code-form.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { Lead } from '../../../../ui/components/lead.tsx'
import { Notice } from '../../../../ui/components/notice.tsx'
import { Page } from '../../../../ui/layouts/page.tsx'
import { senderCodeUrl } from '../../urls.ts'

/** Opens what was sent without signing in. */
export const SenderCodePage = ({ elsewhere }: { elsewhere: boolean }, c: Context) => (
  <Page c={c} title={c.t('services.sender-code.title')} back="/">
    <Heading level={1}>{c.t('services.sender-code.title')}</Heading>
    {elsewhere ? (
      <Notice tone="info" title={c.t('services.sender-code.elsewhere')}>
        <p>{c.t('services.sender-code.elsewhere-text')}</p>
      </Notice>
    ) : null}
    <Lead>{c.t('services.sender-code.lead')}</Lead>
    <CodeForm
      c={c}
      action={senderCodeUrl}
      label={c.t('services.code.label')}
      hint={c.t('services.code.hint')}
      button={c.t('services.sender-code.open')}
    />
    <p class="torg-prose">{c.t('services.sender-code.lost')}</p>
  </Page>
)
