import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { FileField } from '../../../ui/components/file-field.tsx'
import { FilesField } from '../../../ui/components/files-field.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { studio } from '../urls.ts'

/** A service from elsewhere, as a sketch. */
export const ImportPage = (_: undefined, c: Context) => (
  <Page
    c={c}
    title={c.t('studio.import.title')}
    crumbs={[{ text: c.t('studio.title'), href: studio }, { text: c.t('studio.import.title') }]}
  >
    <Heading level={1}>{c.t('studio.import.title')}</Heading>
    <Lead>{c.t('studio.import.lead')}</Lead>
    <torg-once>
      <form class="torg-form" method="post" action={`${studio}/importera`} enctype="multipart/form-data" novalidate>
        <Csrf c={c} />
        <FileField
          c={c}
          name="paket"
          label={c.t('studio.import.file')}
          hint={c.t('studio.import.hint')}
          accept={['.zip', '.json']}
        />
        <FilesField
          c={c}
          name="oversattningar"
          label={c.t('studio.import.translations')}
          hint={c.t('studio.import.translations-hint')}
          accept={['.json']}
          chosen={[]}
          max={8}
          optional
        />
        <div class="torg-form-end">
          <Button>{c.t('studio.import.button')}</Button>
        </div>
      </form>
    </torg-once>
  </Page>
)
