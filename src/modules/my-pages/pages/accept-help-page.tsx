import type { Context } from '../../../kernel/http/context.ts'
import { CodeForm } from '../../../ui/components/code-form.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { draftsUrl, helpUrl } from '../urls.ts'
import { MyPage } from './my-page.tsx'

/** Where one says the code that somebody who wants help has given one. */
export const AcceptHelpPage = (_view: unknown, c: Context) => (
  <MyPage
    c={c}
    title={c.t('my-pages.help.code')}
    at={draftsUrl}
    crumbs={[{ text: c.t('my-pages.drafts.title'), href: draftsUrl }, { text: c.t('my-pages.help.code') }]}
  >
    <Heading level={1}>{c.t('my-pages.help.code')}</Heading>
    <Lead>{c.t('my-pages.help.code-lead')}</Lead>
    <CodeForm
      c={c}
      action={helpUrl}
      label={c.t('my-pages.help.code-label')}
      hint={c.t('my-pages.help.code-hint')}
      button={c.t('my-pages.help.go-on')}
    />
  </MyPage>
)
