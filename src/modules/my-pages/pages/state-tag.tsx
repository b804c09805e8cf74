import type { Context } from '../../../kernel/http/context.ts'
import { Tag } from '../../../ui/components/tag.tsx'
import type { CaseState } from '../../cases/index.ts'

const tones = { received: 'info', assigned: 'info', waiting: 'warning', decided: 'success', closed: 'neutral' } as const

/** Where a case stands, in words for whose it is. */
export const StateTag = ({ state, c }: { state: CaseState; c: Context }) => (
  <Tag tone={tones[state]}>{c.t(`my-pages.state.${state}`)}</Tag>
)
