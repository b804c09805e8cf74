import type { Context } from '../../../kernel/http/context.ts'
import { formatDate } from '../../../kernel/texts/format.ts'
import { Tag, type Tone } from '../../../ui/components/tag.tsx'
import type { SignatureState } from '../../services/index.ts'

const tones: Record<SignatureState, Tone> = {
  waiting: 'info',
  signed: 'success',
  declined: 'danger',
  expired: 'warning',
  withdrawn: 'neutral',
}

type Props = {
  one: { state: SignatureState; until: Temporal.PlainDate; settledAt?: Temporal.Instant }
  c: Context
}

/** Where a request to sign stands, and since when or until when. */
export const SignatureStanding = ({ one: { state, until, settledAt }, c }: Props) => (
  <>
    <Tag tone={tones[state]}>{c.t(`my-pages.sign.state-${state}`)}</Tag>{' '}
    <span class="torg-meta">
      {settledAt && state !== 'waiting'
        ? formatDate(settledAt, c.locale)
        : c.t('my-pages.sign.until', { date: formatDate(until, c.locale) })}
    </span>
  </>
)
