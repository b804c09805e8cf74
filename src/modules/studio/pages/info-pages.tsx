import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import type { InfoView } from '../queries/info-view.ts'
import { sketchUrl } from '../urls.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'
import { Worded } from './worded.tsx'

export const tones = ['info', 'warning', 'success'] as const

/** A text to know on a page: new, or to be changed. */
export const InfoPage = ({ room, record, name, words, tone, action }: InfoView, c: Context) => (
  <RoomPage c={c} room={room} title={c.t(name === undefined ? 'studio.info.new' : 'studio.info.change')}>
    <EditForm
      c={c}
      action={action}
      rev={room.rev}
      submit={c.t(name === undefined ? 'studio.info.create' : 'studio.save')}
    >
      <Worded
        c={c}
        name="text"
        label={c.t('studio.info.text')}
        hint={c.t('studio.info.text-hint')}
        values={words}
        rows={4}
        needed={name !== undefined}
      />
      <Radios
        c={c}
        name="ton"
        legend={c.t('studio.info.tone')}
        value={tone}
        options={tones.map(value => ({ value, label: c.t(`studio.info.tone-${value}`) }))}
      />
    </EditForm>
    {name === undefined ? null : (
      <form method="post" action={sketchUrl(room.slug, 'info-bort', record)} class="torg-studio-remove">
        <Csrf c={c} />
        <input type="hidden" name="rev" value={String(room.rev)} />
        <Button variant="secondary" danger icon="trash" name="info" value={name}>
          {c.t('studio.info.remove')}
        </Button>
      </form>
    )}
  </RoomPage>
)
