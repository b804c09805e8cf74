import { Missing } from '../../../kernel/errors.ts'
import type { Officer, Read } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Answers } from '../answers.ts'
import { slotsFor } from '../booking/book.ts'
import type { PublishedService } from '../compiled-service.ts'
import type { OpenDraft } from '../draft.ts'
import { needsOf } from '../needs.ts'
import { startUrl } from '../urls.ts'
import { walk } from '../walk.ts'
import { lenientScope, lenientWords } from './lenient-service.ts'
import { sketchAfter, sketchOf } from './stored-sketch.ts'
import '../table.ts'

/** Where a trial is gone through. */
export const trialUrl = (slug: string, trial: string, page = ''): string =>
  `/studio/${slug}/prova/${trial}${page === '' ? '' : `/${page}`}`

/** An address of the real journey, as it is in a trial. */
export const moved = (url: string, slug: string, trial: string): string => {
  const real = `${startUrl(slug)}/${trial}`
  if (url.startsWith(real)) return `${trialUrl(slug, trial)}${url.slice(real.length)}`
  return `/studio/${slug}/prova`
}

/** One's own trial, replayed as of its day. */
export const openTrial = async (
  r: Read<Officer>,
  { slug, trial }: { slug: string; trial: string },
): Promise<OpenDraft> => {
  if (!isId(trial)) throw new Missing('No such trial')
  const row = await r.db
    .selectFrom('services.trial')
    .selectAll()
    .where('id', '=', trial)
    .where('slug', '=', slug)
    .where('officer', '=', r.actor.id)
    .executeTakeFirst()
  if (!row || Temporal.Instant.compare(row.expires_at, r.now) <= 0) throw new Missing('No such trial')
  // The work may have been taken away, or given to another unit.
  await sketchOf(r, slug)
  const tried = await sketchAfter(r, slug, row.state)
  const words = lenientWords(tried, r.locale, r.t('services.sketch.text-missing'))
  const scope = lenientScope(tried)
  const service: PublishedService = {
    ...scope,
    ...(tried.body.layout === 'tasks' ? { needs: needsOf(scope) } : {}),
    slug,
    hash: '',
    version: 0,
    definition: tried.body,
    words: locale => lenientWords(tried, locale, r.t('services.sketch.text-missing')),
  }
  const answers: Answers = row.answers
  const ask = { today: row.today, locale: r.locale, words, slots: await slotsFor(r, service, { id: trial }) }
  const known = { birthDate: row.birth_date }
  return {
    id: trial,
    service,
    answers,
    replaced: undefined,
    typed: {},
    known,
    onBehalf: undefined,
    principal: undefined,
    updatedAt: r.now,
    expiresAt: row.expires_at,
    sentAt: undefined,
    aside: [],
    newer: undefined,
    visitors: false,
    help: undefined,
    corrects: undefined,
    ask,
    walk: walk(service, answers, ask, known),
  }
}
