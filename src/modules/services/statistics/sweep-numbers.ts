import { dayOf } from '../../../kernel/clock.ts'
import type { Write } from '../../../kernel/hands.ts'
import '../feedback/table.ts'
import './counter.ts'

/** Takes away numbers that are older than three years, and what people have said of services after two. */
export const sweepNumbers = async (w: Write): Promise<void> => {
  const today = dayOf(w.now)
  await w.tx
    .deleteFrom('services.counter')
    .where('day', '<', today.subtract({ years: 3 }))
    .execute()
  await w.tx
    .deleteFrom('services.feedback')
    .where('month', '<', today.subtract({ years: 2 }).with({ day: 1 }))
    .execute()
}
