import type { Read } from '../../../kernel/hands.ts'
import type { Days } from '../statistics/numbers.ts'
import { type ShownCount, shownParts } from '../statistics/shown-count.ts'
import { type Face, faces } from './faces.ts'
import './table.ts'

export type ServiceFeedback = {
  faces: { face: Face; n: ShownCount }[]
  /** What people wrote, newest month first, within a month in no order. */
  written: { month: string; words: string }[]
}

const mostWritten = 200

/** What those who sent something have said of the service, in the months that the days lie in. */
export const feedbackOf = async (r: Read, slug: string, { from, to, pilot }: Days): Promise<ServiceFeedback> => {
  const rows = await r.db
    .selectFrom('services.feedback')
    .select(({ fn }) => ['face', fn.countAll<number>().as('n')])
    .where('slug', '=', slug)
    .where('pilot', '=', pilot)
    .where('month', '>=', from.with({ day: 1 }))
    .where('month', '<=', to)
    .groupBy('face')
    .execute()
  const shown = shownParts(faces.map((_, at) => Number(rows.find(({ face }) => face === at + 1)?.n ?? 0)))
  const written = await r.db
    .selectFrom('services.feedback')
    .select(['month', 'words'])
    .where('slug', '=', slug)
    .where('pilot', '=', pilot)
    .where('words', 'is not', null)
    .where('month', '>=', from.with({ day: 1 }))
    .where('month', '<=', to)
    .orderBy('month', 'desc')
    .orderBy('id')
    .limit(mostWritten)
    .execute()
  return {
    faces: faces.map((face, at) => ({ face, n: shown[at] ?? 0 })),
    written: written.map(({ month, words }) => ({ month: month.toString().slice(0, 7), words: words ?? '' })),
  }
}
