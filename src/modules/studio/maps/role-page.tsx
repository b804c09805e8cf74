import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { EditForm } from '../pages/edit-form.tsx'
import type { MapView } from './map-view.ts'
import { crumbs } from './studio-crumbs.ts'
import { mapUrl } from './urls.ts'

/** One more role in a map. */
export const RolePage = ({ map, pool }: MapView, c: Context) => (
  <Page
    c={c}
    title={`${c.t('studio.maps.role-new')} – ${map.name}`}
    crumbs={crumbs(c, c.t('studio.maps.role-new'), map)}
  >
    <Heading level={1}>{c.t('studio.maps.role-new')}</Heading>
    <EditForm c={c} action={mapUrl(map.id, 'roll')} rev={map.rev} submit={c.t('studio.maps.add')}>
      <input type="hidden" name="organisation" value={pool} />
      <TextField c={c} name="text" label={c.t('studio.maps.role-name')} hint={c.t('studio.maps.role-name-hint')} />
    </EditForm>
  </Page>
)
