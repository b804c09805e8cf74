import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { codeUrl } from '../urls.ts'

/** Goes on with what was begun on another device. */
export const CodePage = (_view: unknown, c: Context) => (
  <Page c={c} title={c.t('services.code.title')} back="/">
    <Heading level={1}>{c.t('services.code.title')}</Heading>
    <Lead>{c.t('services.code.lead')}</Lead>
    <form method="post" class="torg-form" action={codeUrl} novalidate>
      <Csrf c={c} />
      <TextField
        c={c}
        name="kod"
        label={c.t('services.code.label')}
        hint={c.t('services.code.hint')}
        width="md"
        maxlength={40}
        spellcheck={false}
      />
      <Button>{c.t('services.code.go-on')}</Button>
    </form>
  </Page>
)
