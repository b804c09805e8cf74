import type { Context } from '../../../kernel/http/context.ts'
import { Select } from '../../../ui/components/select.tsx'
import type { PlaceView } from '../queries/info-view.ts'
import { sketchUrl } from '../urls.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'
import { WhenField } from './when-field.tsx'

/** Where something stands, and when it is shown. */
export const PlacePage = ({ room, record, item, label, page, pages, when, conditions }: PlaceView, c: Context) => {
  const query = new URLSearchParams({ sak: item, ...(record === '' ? {} : { i: record }) })
  return (
    <RoomPage c={c} room={room} title={c.t('studio.place.title')} lead={label}>
      <EditForm c={c} action={`${sketchUrl(room.slug, 'placera')}?${query}`} rev={room.rev} submit={c.t('studio.save')}>
        <Select c={c} name="sida" label={c.t('studio.place.page')} value={page} options={pages} />
        <WhenField
          c={c}
          name="nar"
          label={c.t('studio.place.when')}
          value={when}
          conditions={conditions}
          room={room}
          record={record}
        />
      </EditForm>
    </RoomPage>
  )
}
