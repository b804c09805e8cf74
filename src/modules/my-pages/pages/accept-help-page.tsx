import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
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
    <form method="post" class="torg-form" action={helpUrl} novalidate>
      <Csrf c={c} />
      <TextField
        c={c}
        name="kod"
        label={c.t('my-pages.help.code-label')}
        hint={c.t('my-pages.help.code-hint')}
        width="md"
        maxlength={40}
        spellcheck={false}
      />
      <Button>{c.t('my-pages.help.go-on')}</Button>
    </form>
  </MyPage>
)
