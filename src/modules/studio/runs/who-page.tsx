import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Context } from '../../../kernel/http/context.ts'
import type { Input } from '../../../kernel/http/exchange.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { StoredMap } from '../../processes/index.ts'
import { crumbs } from '../maps/studio-crumbs.ts'
import { partUrl } from '../maps/urls.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { mapWithHow } from './how-view.ts'
import { whoUrl } from './urls.ts'

export const whos = ['resident', 'staff', 'system'] as const
export type RoleIs = (typeof whos)[number]

type WhoView = { map: StoredMap; id: string; name: string; is: RoleIs | undefined }

/** Throws Missing. */
export const whoView = async (r: Read<Officer>, { params }: Input): Promise<WhoView> => {
  const { map, model, how } = await mapWithHow(r, params.karta ?? '')
  const role = model.pools.flatMap(({ lanes }) => lanes).find(({ id }) => id === params.steg)
  if (!role) throw new Missing('No such role')
  return { map, ...role, is: how.roles.get(role.id) }
}

/** Who a role is when cases go by the map. */
export const WhoPage = ({ map, id, name, is }: WhoView, c: Context) => {
  const title = c.t('studio.runs.who')
  const role = name || c.t('studio.maps.nameless')
  return (
    <Page
      c={c}
      title={`${title} – ${map.name}`}
      crumbs={[...crumbs(c, role, map).slice(0, -1), { text: role, href: partUrl(map.id, id) }, { text: title }]}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{role}</Lead>
      <EditForm c={c} action={whoUrl(map.id, id)} rev={map.rev} submit={c.t('studio.runs.save')}>
        <Radios
          c={c}
          name="vem"
          legend={c.t('studio.runs.who-is')}
          value={is ?? 'staff'}
          options={whos.map(each => ({
            value: each,
            label: c.t(`studio.runs.who-${each}`),
            hint: c.t(`studio.runs.who-${each}-hint`),
          }))}
        />
      </EditForm>
    </Page>
  )
}
