import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { HistoryView } from '../queries/history-view.ts'
import { sketchUrl } from '../urls.ts'
import { RoomPage } from './room-page.tsx'

/** Who has changed what, and the way back to how it was. */
export const HistoryPage = ({ room, changes, open, earlier }: HistoryView, c: Context) => {
  const url = sketchUrl(room.slug, 'historik')
  return (
    <RoomPage c={c} room={room} title={c.t('studio.tab.historik')} lead={c.t('studio.history.lead')} at="historik">
      <ol class="torg-history">
        {changes.map((change, at) => (
          <li key={change.rev} id={`andring-${change.rev}`}>
            <p>
              <strong>{c.t(`studio.did.${change.did}`, { about: change.about })}</strong>
            </p>
            <p class="torg-hint">
              {change.by}, <When c={c} at={change.at} time />
            </p>
            {open?.rev === change.rev ? (
              <ul>
                {open.differences.map(difference => (
                  <li key={difference}>{difference}</li>
                ))}
                {open.differences.length === 0 ? <li>{c.t('studio.history.nothing')}</li> : null}
              </ul>
            ) : (
              <p>
                <a class="ds-link" href={`${url}?visa=${change.rev}#andring-${change.rev}`}>
                  {c.t('studio.history.show')}
                  <span class="ds-sr-only"> {c.t('studio.history.number', { n: change.rev })}</span>
                </a>
              </p>
            )}
            {at === 0 ? null : (
              <form method="post" action={url}>
                <Csrf c={c} />
                <input type="hidden" name="rev" value={String(room.rev)} />
                <Button variant="tertiary" icon="undo" name="till" value={String(change.rev)}>
                  {c.t('studio.history.back')}
                  <span class="ds-sr-only"> {c.t('studio.history.number', { n: change.rev })}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {earlier ? (
        <p>
          <a class="ds-link" href={`${url}?fore=${earlier}`}>
            {c.t('studio.history.earlier')}
          </a>
        </p>
      ) : null}
    </RoomPage>
  )
}
