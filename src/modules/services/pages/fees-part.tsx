import type { Context } from '../../../kernel/http/context.ts'
import { FeeList } from '../../../ui/components/fee-list.tsx'
import type { Act } from '../definition.ts'
import type { FeeInWords } from '../fees.ts'

/** What a service costs, or that it costs nothing. */
export const FeesPart = ({ fees, act, c }: { fees: FeeInWords[]; act: Act; c: Context }) =>
  fees.length === 0 ? (
    <p class="torg-prose">{c.t('services.fee.none', { act })}</p>
  ) : (
    <FeeList fees={fees} law={c.t('services.fee.law')} />
  )
