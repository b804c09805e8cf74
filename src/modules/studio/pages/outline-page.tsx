import type { Context } from '../../../kernel/http/context.ts'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { EmptyState } from '../../../ui/components/empty-state.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { LinkButton } from '../../../ui/components/link-button.tsx'
import { workshop } from '../../services/index.ts'
import type { OutlineView } from '../queries/outline-view.ts'
import { sketchUrl } from '../urls.ts'
import { OutlinePages } from './outline-pages.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { RoomPage } from './room-page.tsx'

const { previewOf } = workshop

/** What is asked, in order, and beside it how one of the pages looks. */
export const OutlinePage = (view: OutlineView, c: Context) => {
  const { room, outline, shown } = view
  const source = shown && previewOf(room.sketch, { ...shown, locale: view.language, wrong: view.wrong }, c)
  return (
    <RoomPage c={c} room={room} title={room.name} at="">
      <div class="torg-studio-two">
        <div>
          <torg-order>
            <form method="post" action={sketchUrl(room.slug, 'ordning')} class="torg-outline">
              <Csrf c={c} />
              <input type="hidden" name="rev" value={String(room.rev)} />
              {outline.map(section => (
                <section key={section.name}>
                  <Heading level={2} size="xs">
                    {section.words}
                  </Heading>
                  <OutlinePages c={c} view={view} pages={section.pages} level={3} />
                </section>
              ))}
              {outline.length === 0 ? (
                <EmptyState title={c.t('studio.outline.none')}>
                  <p>{c.t('studio.outline.none-text')}</p>
                </EmptyState>
              ) : null}
            </form>
          </torg-order>
          <LinkButton href={sketchUrl(room.slug, 'sida-ny')} variant="secondary" icon="plus">
            {c.t('studio.outline.add-page')}
          </LinkButton>
        </div>
        <PreviewPanel c={c} view={view} source={source} />
      </div>
    </RoomPage>
  )
}
