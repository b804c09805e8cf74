import type { ComponentChildren } from 'preact'
import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { SubNav } from '../../../ui/components/sub-nav.tsx'
import { When } from '../../../ui/components/when.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { Room } from '../queries/room.ts'
import { numbersUrl, sketchUrl, studio } from '../urls.ts'

type Props = {
  c: Context
  room: Room
  title: string
  lead?: string | undefined
  /** Which of the room's pages this is; none for one that is opened from another. */
  at?: '' | 'tjansten' | 'villkor' | 'texter' | 'prova' | 'exempel' | 'historik' | 'publicera'
  /** Which of them it was opened from. */
  within?: '' | 'villkor' | undefined
  /** The page it was opened from. */
  from?: { text: string; href: string } | undefined
  children: ComponentChildren
}

const tabs = ['', 'tjansten', 'villkor', 'texter', 'prova', 'exempel', 'historik', 'publicera'] as const

/** A page of the work on one service: where one is, what can be taken back, and the way to the other pages. */
export const RoomPage = ({ c, room, title, lead, at, within = '', from, children }: Props) => (
  <Page
    c={c}
    title={title === room.name ? title : `${title} – ${room.name}`}
    wide
    crumbs={[
      { text: c.t('studio.title'), href: studio },
      { text: room.name, href: sketchUrl(room.slug) },
      ...(from ? [from] : []),
      ...(at === '' ? [] : [{ text: title }]),
    ]}
  >
    <div class="torg-studio-bar">
      <div class="torg-studio-undo">
        {room.canUndo || room.canRedo ? (
          <form method="post" action={sketchUrl(room.slug, 'angra')}>
            <Csrf c={c} />
            <input type="hidden" name="rev" value={String(room.rev)} />
            {room.canUndo ? (
              <Button variant="tertiary" icon="undo" name="gor" value="angra">
                {c.t('studio.undo')}
              </Button>
            ) : null}
            {room.canRedo ? (
              <Button variant="tertiary" icon="redo" name="gor" value="om">
                {c.t('studio.redo')}
              </Button>
            ) : null}
          </form>
        ) : null}
        <p class="torg-hint">
          {c.t('studio.saved', { who: room.updatedBy })} <When c={c} at={room.updatedAt} time />
        </p>
        {room.offered ? (
          <p>
            <a class="ds-link" href={numbersUrl(room.slug)}>
              {c.t('studio.numbers')}
            </a>
          </p>
        ) : null}
      </div>
    </div>
    <Heading level={1} size="lg">
      {title}
    </Heading>
    {lead ? <Lead>{lead}</Lead> : null}
    <SubNav
      label={c.t('studio.tabs')}
      fold={c.t('studio.tabs-shown', { name: c.t(`studio.tab.${(at ?? within) || 'upplagg'}`) })}
      items={tabs.map(tab => ({
        href: sketchUrl(room.slug, tab),
        text: c.t(`studio.tab.${tab === '' ? 'upplagg' : tab}`),
        current: at === tab,
        inside: at === undefined && within === tab,
      }))}
    />
    {children}
  </Page>
)
