import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { AboutMapFields, type Units } from './about-map-fields.tsx'
import { crumbs } from './studio-crumbs.ts'
import { maps } from './urls.ts'

/** A map that begins with a start, an end and the roles. */
export const NewMapPage = (units: Units, c: Context) => (
  <Page c={c} title={c.t('studio.maps.new')} crumbs={crumbs(c, c.t('studio.maps.new'))}>
    <Heading level={1}>{c.t('studio.maps.new')}</Heading>
    <Lead>{c.t('studio.maps.new-lead')}</Lead>
    <torg-once>
      <form class="torg-form" method="post" action={`${maps}/ny`} novalidate>
        <Csrf c={c} />
        <AboutMapFields c={c} units={units} />
        <TextArea c={c} name="roller" label={c.t('studio.maps.roles')} hint={c.t('studio.maps.roles-hint')} optional />
        <div class="torg-form-end">
          <Button>{c.t('studio.maps.create')}</Button>
        </div>
      </form>
    </torg-once>
  </Page>
)
