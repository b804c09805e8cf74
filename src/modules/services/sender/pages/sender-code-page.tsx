import type { Context } from '../../../../kernel/http/context.ts'
import { Button } from '../../../../ui/components/button.tsx'
import { Csrf } from '../../../../ui/components/csrf.tsx'
import { Heading } from '../../../../ui/components/heading.tsx'
import { Lead } from '../../../../ui/components/lead.tsx'
import { Notice } from '../../../../ui/components/notice.tsx'
import { TextField } from '../../../../ui/components/text-field.tsx'
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
    <form method="post" class="torg-form" action={senderCodeUrl} novalidate>
      <Csrf c={c} />
      <TextField
        c={c}
        name="kod"
        label={c.t('services.code.label')}
        hint={c.t('services.code.hint')}
        width="md"
        maxlength={40}
        autocomplete="off"
        spellcheck={false}
      />
      <Button>{c.t('services.sender-code.open')}</Button>
    </form>
    <p class="torg-prose">{c.t('services.sender-code.lost')}</p>
  </Page>
)
