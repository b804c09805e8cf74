import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { FileField } from '../../../ui/components/file-field.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { AboutMapFields, type Units } from './about-map-fields.tsx'
import { crumbs } from './studio-crumbs.ts'
import { maps } from './urls.ts'

/** A map from another tool. */
export const ImportMapPage = (units: Units, c: Context) => (
  <Page c={c} title={c.t('studio.maps.import')} crumbs={crumbs(c, c.t('studio.maps.import'))}>
    <Heading level={1}>{c.t('studio.maps.import')}</Heading>
    <Lead>{c.t('studio.maps.import-lead')}</Lead>
    <torg-once>
      <form class="torg-form" method="post" action={`${maps}/importera`} enctype="multipart/form-data" novalidate>
        <Csrf c={c} />
        <FileField
          c={c}
          name="fil"
          label={c.t('studio.maps.file')}
          hint={c.t('studio.maps.file-hint')}
          accept={['.bpmn', '.xml']}
        />
        <AboutMapFields c={c} units={units} />
        <div class="torg-form-end">
          <Button>{c.t('studio.maps.import-button')}</Button>
        </div>
      </form>
    </torg-once>
  </Page>
)
