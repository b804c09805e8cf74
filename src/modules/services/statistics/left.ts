import { type Read, reading, type Write } from '../../../kernel/hands.ts'
import type { OnBehalf } from '../../people/index.ts'
import type { Answers } from '../answers.ts'
import { askingOf } from '../asking.ts'
import { knownOf } from '../known.ts'
import { serviceOf } from '../published.ts'
import '../table.ts'
import { walk } from '../walk.ts'
import { count } from './count.ts'
import type { Counting } from './counter.ts'
import { standsAt } from './page-counts.ts'

/** What is read of a draft that goes without being sent. */
export type LeftDraft = {
  slug: string
  version: number
  answers: Answers
  birth_date: Temporal.PlainDate | null
  on_behalf: OnBehalf | null
  corrects: string | null
}

/** Counts a draft that was never sent at the page where it was left. */
export const countLeft = async (
  w: Write,
  { slug, version, answers, corrects, ...begun }: LeftDraft,
  by: Pick<Counting, 'language' | 'device'>,
): Promise<void> => {
  // What would have corrected something that was sent has not been counted as begun.
  if (corrects) return
  const r: Read = reading(w)
  const { hash } = await w.tx
    .selectFrom('services.definition')
    .select('hash')
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const service = await serviceOf(r, { slug, version, hash })
  const walked = walk(service, answers, askingOf(service, w), knownOf(begun))
  count(w, { slug, version, ...by }, [{ what: 'left', page: standsAt(walked) }])
}
