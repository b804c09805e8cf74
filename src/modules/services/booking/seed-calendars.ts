import type { Write } from '../../../kernel/hands.ts'
import type { Calendar } from './calendar.ts'
import './table.ts'

/** Brings the calendars in line with the folder. Times that are booked stay booked, also where there are none any more. */
export const seedCalendars = async (w: Write, calendars: readonly Calendar[]): Promise<void> => {
  for (const { id, ...rest } of calendars)
    await w.tx
      .insertInto('services.calendar')
      .values({ id, body: JSON.stringify({ id, ...rest }) })
      .onConflict(conflict =>
        conflict.columns(['municipality_id', 'id']).doUpdateSet({ body: JSON.stringify({ id, ...rest }) }),
      )
      .execute()
  const ids = calendars.map(({ id }) => id)
  let gone = w.tx.deleteFrom('services.calendar')
  if (ids.length > 0) gone = gone.where('id', 'not in', ids)
  await gone.execute()
}
