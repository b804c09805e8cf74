import type { Context } from '../../../kernel/http/context.ts'
import { Icon } from '../../../ui/components/icon.tsx'
import type { CaseState } from '../../cases/index.ts'

const usual = ['sent', 'handled', 'decided'] as const
const answered = ['sent', 'handled', 'replied'] as const
const reached: Record<CaseState, number> = { received: 0, assigned: 1, waiting: 1, decided: 3, closed: 3 }
const ended = ['sent', 'recalled', 'ended'] as const

type Shown = { state: CaseState; reply?: unknown; recalledAt?: Temporal.Instant | undefined }

/** How far a case has come: three steps, in words for all and as a line for the eye. One that was taken back goes to its end. */
export const Track = ({ one: { state, recalledAt, reply }, c }: { one: Shown; c: Context }) => {
  const recalled = recalledAt !== undefined && state !== 'decided'
  const steps = recalled ? ended : reply ? answered : usual
  const at = recalled && state !== 'closed' ? 2 : reached[state]
  return (
    <ol class="torg-track">
      {steps.map((step, place) => (
        <li class={place < at ? 'torg-track-done' : place === at ? 'torg-track-now' : undefined} key={step}>
          <span class="torg-track-mark">{place < at ? <Icon name="check" /> : null}</span>
          {c.t(`my-pages.track.${step}`)}{' '}
          <span class="ds-sr-only">
            {place < at ? c.t('my-pages.track.is-done') : place === at ? c.t('my-pages.track.is-now') : ''}
          </span>
        </li>
      ))}
    </ol>
  )
}
