import { sql } from 'kysely'
import { Missing, Refused } from '../../../kernel/errors.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import { newId } from '../../../kernel/ids.ts'
import { personForSelf } from '../../people/index.ts'
import { askingOf } from '../asking.ts'
import { keptUntil } from '../draft.ts'
import { entryPage } from '../onwards.ts'
import { offeredService, serviceOf } from '../published.ts'
import { count, countingOf } from '../statistics/count.ts'
import { refuseOutside } from '../window.ts'
import '../table.ts'
import type { Answers } from '../answers.ts'
import { refusals, walk } from '../walk.ts'

/**
 * Begins an application, or resumes the living draft: there is one for each service and person, so beginning twice (a double
 * click, two devices) gives the same. Gives the draft and the page to go on from.
 * Throws Missing for a service that is not offered, Refused outside its time and for those it is not for.
 */
export const startDraft = async (
  w: Write<Resident>,
  slug: string,
  device?: Device,
): Promise<{ draft: string; page: string }> => {
  const r = reading(w)
  const living = await livingDraft(w, slug)
  if (living && Temporal.Instant.compare(living.expires_at, w.now) > 0) {
    const service = await serviceOf(r, living)
    const walked = walk(service, living.answers, askingOf(service, w), { birthDate: living.birth_date ?? undefined })
    return { draft: living.id, page: entryPage(walked) }
  }
  const service = await offeredService(r, slug)
  if (!service) throw new Missing('No such service')
  const ask = askingOf(service, w)
  refuseOutside(service.definition, ask.today, w.locale)
  const { birthDate } = await personForSelf(r)
  const [refusal] = refusals(service, ask, { birthDate })
  if (refusal) throw new Refused({ text: ask.words.text(`refused.${refusal}`) })
  if (living) await w.tx.deleteFrom('services.draft').where('id', '=', living.id).execute()
  const made = await insertDraft(w, service, birthDate)
  const walked = walk(service, made.answers, ask, { birthDate })
  if (made.fresh)
    count(w, countingOf(ask.words.language, service, device), [
      { what: 'started' },
      { what: 'reached', page: walked.furthest },
    ])
  return { draft: made.id, page: entryPage(walked) }
}

const livingDraft = (w: Write<Resident>, slug: string) =>
  w.tx
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['f.id', 'f.slug', 'f.version', 'd.hash', 'f.answers', 'f.birth_date', 'f.expires_at'])
    .where('f.person_id', '=', w.actor.id)
    .where('f.slug', '=', slug)
    .where('f.sent_at', 'is', null)
    .executeTakeFirst()

/** Where another device was first by a moment, theirs is the draft. */
const insertDraft = (
  w: Write<Resident>,
  service: { slug: string; version: number; definition: { draftDays: number } },
  birthDate: Temporal.PlainDate | undefined,
): Promise<{ id: string; answers: Answers; fresh: boolean }> =>
  w.tx
    .insertInto('services.draft')
    .values({
      id: newId(),
      person_id: w.actor.id,
      slug: service.slug,
      version: service.version,
      birth_date: birthDate ?? null,
      answers: '{}',
      replaced: null,
      created_at: w.now,
      updated_at: w.now,
      expires_at: keptUntil(w.now, service.definition.draftDays),
      sent_at: null,
    })
    .onConflict(conflict =>
      conflict
        .columns(['municipality_id', 'person_id', 'slug'])
        .where('sent_at', 'is', null)
        .doUpdateSet({ rev: sql<number>`services.draft.rev` }),
    )
    // A row that was there already has been locked by somebody: ourselves.
    .returning(['id', 'answers', sql<boolean>`xmax = 0`.as('fresh')])
    .executeTakeFirstOrThrow()
