import type { Context } from '../../../kernel/http/context.ts'
import type { IconName } from '../../../ui/components/icon.tsx'
import { Tag, type Tone } from '../../../ui/components/tag.tsx'
import type { CaseState } from '../../cases/index.ts'

/** Where a case stands, in a word. */
export const StateTag = ({ state, c }: { state: CaseState; c: Context }) => (
  <Tag tone={looks[state].tone} icon={looks[state].icon}>
    {c.t(`cases.state.${state}`)}
  </Tag>
)

const looks: Record<CaseState, { tone: Tone; icon: IconName }> = {
  received: { tone: 'warning', icon: 'inbox' },
  assigned: { tone: 'info', icon: 'edit' },
  waiting: { tone: 'neutral', icon: 'hourglass' },
  decided: { tone: 'success', icon: 'gavel' },
  closed: { tone: 'neutral', icon: 'check' },
}
