import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import type { CaseOfMine } from '../queries/case-of-mine.ts'

/** The time that I have booked, and the way to another or to none as long as I may still change what I have sent. */
export const BookedTimes = ({ view, c }: { view: CaseOfMine; c: Context }) => (
  <>
    {view.booked.map(({ label, when, page, over }) => (
      <Notice tone="info" title={c.t(over ? 'my-pages.booked.was' : 'my-pages.booked.title')} key={when}>
        <p>
          {label}: <strong>{when}</strong>
        </p>
        {over ? null : view.actions.correct.ok && page !== undefined ? (
          <form method="post" action={`/kvitto/${view.submission}/ratta`}>
            <Csrf c={c} />
            <input type="hidden" name="sida" value={page} />
            <p>{c.t('my-pages.booked.how')}</p>
            <Button variant="secondary">{c.t('my-pages.booked.change')}</Button>
          </form>
        ) : view.actions.message.ok ? (
          <p>
            <a class="ds-link" href="#meddelanden">
              {c.t('my-pages.booked.write')}
            </a>
          </p>
        ) : null}
      </Notice>
    ))}
  </>
)
