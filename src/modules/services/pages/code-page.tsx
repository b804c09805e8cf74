import type { Context } from '../../../kernel/http/context.ts'
import { CodeForm } from '../../../ui/components/code-form.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { codeUrl } from '../urls.ts'

/** Goes on with what was begun on another device. */
export const CodePage = (_view: unknown, c: Context) => (
  <Page c={c} title={c.t('services.code.title')} back="/">
    <Heading level={1}>{c.t('services.code.title')}</Heading>
    <Lead>{c.t('services.code.lead')}</Lead>
    <CodeForm
      c={c}
      action={codeUrl}
      label={c.t('services.code.label')}
      hint={c.t('services.code.hint')}
      button={c.t('services.code.go-on')}
    />
  </Page>
)
