import type { Context } from '../../../kernel/http/context.ts'
import { Icon } from '../../../ui/components/icon.tsx'
import type { CaseForResident, CaseState } from '../../cases/index.ts'

const usual = ['sent', 'handled', 'decided'] as const
const answered = ['sent', 'handled', 'replied'] as const
const reached: Record<CaseState, number> = { received: 0, assigned: 1, waiting: 1, decided: 3, closed: 3 }
const ended = ['sent', 'recalled', 'ended'] as const

type Shown = { state: CaseState; reply?: unknown; recalledAt?: Temporal.Instant | undefined }

/** How far a case has come: three steps, in words for all and as a line for the eye. One that was taken back goes to its end. */
export const Track = ({ one: { state, recalledAt, reply }, c }: { one: Shown; c: Context }) => {
  const recalled = recalledAt !== undefined && state !== 'decided'
  const steps = recalled ? ended : reply ? answered : usual
  return (
    <Line
      c={c}
      steps={steps.map(step => c.t(`my-pages.track.${step}`))}
      at={recalled && state !== 'closed' ? 2 : reached[state]}
    />
  )
}

/** The same by the phases of the map that the case goes by, where it has them. */
export const TrackOfCase = ({ view, c }: { view: CaseForResident; c: Context }) => {
  const { progress, state, decision, reply } = view
  const over = decision !== undefined || reply !== undefined
  if (!progress || (view.recalledAt && !over))
    return <Track one={over ? { state, reply: reply !== undefined } : view} c={c} />
  const { phases, at } = progress
  const last = at >= phases.length - 1
  return (
    <Line
      c={c}
      steps={[c.t('my-pages.track.sent'), ...phases.map(phase => phase[c.locale])]}
      at={state === 'received' ? 0 : over && last && !view.underWay ? phases.length + 1 : at + 1}
    />
  )
}

const Line = ({ steps, at, c }: { steps: string[]; at: number; c: Context }) => (
  <ol class="torg-track">
    {steps.map((step, place) => (
      <li class={place < at ? 'torg-track-done' : place === at ? 'torg-track-now' : undefined} key={step}>
        <span class="torg-track-mark">{place < at ? <Icon name="check" /> : null}</span>
        {step}{' '}
        <span class="ds-sr-only">
          {place < at ? c.t('my-pages.track.is-done') : place === at ? c.t('my-pages.track.is-now') : ''}
        </span>
      </li>
    ))}
  </ol>
)
