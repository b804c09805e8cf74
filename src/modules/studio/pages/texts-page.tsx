import type { Context } from '../../../kernel/http/context.ts'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import type { TextsView } from '../queries/texts-view.ts'
import { sketchUrl } from '../urls.ts'
import { EditForm } from './edit-form.tsx'
import { RoomPage } from './room-page.tsx'
import { Worded } from './worded.tsx'

/** Every text in all languages, side by side; those that lack one can be had alone. */
export const TextsPage = ({ room, texts, onlyMissing, missing }: TextsView, c: Context) => {
  const url = sketchUrl(room.slug, 'texter')
  return (
    <RoomPage c={c} room={room} title={c.t('studio.tab.texter')} lead={c.t('studio.texts.lead')} at="texter">
      <SubNav
        label={c.t('studio.texts.which')}
        fold={c.t('studio.tabs-shown', { name: c.t(onlyMissing ? 'studio.texts.missing' : 'studio.texts.all') })}
        items={[
          { href: url, text: c.t('studio.texts.all'), current: !onlyMissing },
          { href: `${url}?visa=saknas`, text: c.t('studio.texts.missing'), current: onlyMissing, count: missing },
        ]}
      />
      {texts.length === 0 ? (
        <EmptyState title={c.t('studio.texts.none')}>
          <p>{c.t('studio.texts.none-text')}</p>
        </EmptyState>
      ) : (
        <EditForm c={c} action={onlyMissing ? `${url}?visa=saknas` : url} rev={room.rev} submit={c.t('studio.save')}>
          {texts.map(({ key, label, words }) => (
            <Worded
              c={c}
              key={key}
              name={`t.${key}`}
              label={label}
              hint={key}
              values={words}
              rows={Math.max(...Object.values(words).map(text => text.length)) > 80 ? 3 : undefined}
              needed
            />
          ))}
        </EditForm>
      )}
    </RoomPage>
  )
}
