import { Missing } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { personForSelf } from '../../people/index.ts'
import { askingOf } from '../asking.ts'
import type { Act } from '../definition.ts'
import { entryPage } from '../onwards.ts'
import { offeredService, serviceOf } from '../published.ts'
import '../table.ts'
import { pageUrl } from '../urls.ts'
import { refusals, walk } from '../walk.ts'
import { dayIn, windowOf } from '../window.ts'

export type StartForResident = {
  slug: string
  act: Act
  name: string
  summary: string
  needed: string
  purpose: string
  days: number
  draftDays: number
  /** How many pages it is, as far as is known before anything is answered. */
  pages: number
  /** Why it can't be begun. */
  closed?: { state: 'early' | 'closed'; date: string; text?: string }
  refusal?: string
  /** The living draft, and where it goes on. */
  draft?: { id: string; updatedAt: Temporal.Instant; expiresAt: Temporal.Instant; url: string }
}

/** What a person meets before the first question: their draft if they have one, or what to have at hand. Throws Missing. */
export const startForResident = async (r: Read<Resident>, slug: string): Promise<StartForResident> => {
  const living = await r.db
    .selectFrom('services.draft as f')
    .innerJoin('services.definition as d', join =>
      join.onRef('d.slug', '=', 'f.slug').onRef('d.version', '=', 'f.version'),
    )
    .select(['f.id', 'f.slug', 'f.version', 'd.hash', 'f.answers', 'f.birth_date', 'f.updated_at', 'f.expires_at'])
    .where('f.person_id', '=', r.actor.id)
    .where('f.slug', '=', slug)
    .where('f.sent_at', 'is', null)
    .where('f.expires_at', '>', r.now)
    .executeTakeFirst()
  const service = living ? await serviceOf(r, living) : await offeredService(r, slug)
  if (!service) throw new Missing('No such service')
  const { definition } = service
  const ask = askingOf(service, r)
  const known = { birthDate: living ? (living.birth_date ?? undefined) : (await personForSelf(r)).birthDate }
  const walked = walk(service, living?.answers ?? {}, ask, known)
  const [refusal] = refusals(service, ask, known)
  const state = windowOf(definition, ask.today)
  const closedText = ask.words.maybe('service.closed')
  return {
    slug,
    act: definition.act,
    name: ask.words.text('service.name'),
    summary: ask.words.text('service.summary'),
    needed: ask.words.text('service.needed'),
    purpose: ask.words.text('service.purpose'),
    days: definition.handlingTimeDays,
    draftDays: definition.draftDays,
    pages: walked.pages.length,
    ...(state === 'open'
      ? {}
      : {
          closed: {
            state,
            date: dayIn(state === 'early' ? definition.opens : definition.closes, r.locale),
            ...(closedText ? { text: closedText } : {}),
          },
        }),
    ...(refusal ? { refusal: ask.words.text(`refused.${refusal}`) } : {}),
    ...(living
      ? {
          draft: {
            id: living.id,
            updatedAt: living.updated_at,
            expiresAt: living.expires_at,
            url: pageUrl(slug, living.id, walked.complete ? 'kontrollera' : entryPage(walked)),
          },
        }
      : {}),
  }
}
