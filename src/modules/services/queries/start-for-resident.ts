import { Missing } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { type PrincipalForSelf, personForSelf, principalForSelf } from '../../people/index.ts'
import { askingOf } from '../asking.ts'
import type { Act } from '../definition.ts'
import { type FeeInWords, feesInWords, levelInWords } from '../fees.ts'
import { knownOf } from '../known.ts'
import { type Length, lengthOf } from '../length.ts'
import { type LivingDraft, livingDrafts } from '../living-drafts.ts'
import { resumeUrl } from '../onwards.ts'
import { serviceOf, shownService } from '../published.ts'
import { removeUrl } from '../urls.ts'
import { refusals, walk } from '../walk.ts'
import { dayIn, windowOf } from '../window.ts'
import { type Concerns, concernsForStart } from './concerns-for-start.ts'

export type StartForResident = {
  slug: string
  act: Act
  name: string
  summary: string
  needed: string
  purpose: string
  /** How long it may take, and from when that is counted. */
  level: string
  fees?: FeeInWords[]
  draftDays: number
  /** How many pages of questions it is: what is answered decides. */
  pages: Length
  /** Why it can't be begun. */
  closed?: { state: 'early' | 'closed'; date: string; text?: string }
  refusal?: string
  /** What I have sent of it in the last year, newest first, where one applies once and for oneself: at most three. */
  sent: { number: string; at: Temporal.Instant }[]
  /** The living drafts, the last touched first, and where each goes on. */
  drafts: StartedDraft[]
  /** Whether one is in the group that tries it before everybody is offered it. */
  pilot: boolean
  /** Whom it may concern, where that is a choice. */
  concerns?: Concerns
  /** The id of one more draft, where one may have several. */
  more?: string
}

export type StartedDraft = {
  id: string
  /** Whom it concerns, where that is not me. */
  principal?: PrincipalForSelf
  createdAt: Temporal.Instant
  updatedAt: Temporal.Instant
  expiresAt: Temporal.Instant
  url: string
  removeUrl: string
}

/** What a person meets before the first question: their drafts if they have any, or what to have at hand. Throws Missing. */
export const startForResident = async (r: Read<Resident>, slug: string): Promise<StartForResident> => {
  const living = await livingDrafts(r, slug)
  const [latest] = living
  const offered = await shownService(r, slug)
  const service = latest ? await serviceOf(r, latest) : offered
  if (!service) throw new Missing('No such service')
  const { definition } = service
  const ask = askingOf(service, r)
  const known = latest ? knownOf(latest) : { birthDate: (await personForSelf(r)).birthDate }
  const concerns = offered && (await concernsForStart(r, offered, living))
  // Where one may choose whom it concerns, each choice tells for itself.
  const [refused] = concerns ? [] : refusals(service, ask, known)
  const refusal = concerns ? concerns.refusal : refused && ask.words.text(`refused.${refused}`)
  const state = windowOf(definition, ask.today)
  const closedText = ask.words.maybe('service.closed')
  const fees = feesInWords(definition, ask.words, r.locale)
  const drafts: StartedDraft[] = []
  for (const one of living) drafts.push(await started(r, slug, one))
  return {
    slug,
    act: definition.act,
    name: ask.words.text('service.name'),
    summary: ask.words.text('service.summary'),
    needed: ask.words.text('service.needed'),
    purpose: ask.words.text('service.purpose'),
    level: levelInWords(definition, r.t),
    ...(fees ? { fees } : {}),
    draftDays: definition.draftDays,
    pages: lengthOf(service, walk(service, {}, ask, known)),
    ...(state === 'open'
      ? {}
      : {
          closed: {
            state,
            date: dayIn(state === 'early' ? definition.opens : definition.closes, r.locale),
            ...(closedText ? { text: closedText } : {}),
          },
        }),
    ...(refusal ? { refusal } : {}),
    sent: definition.act === 'application' && definition.drafts !== 'many' && !concerns ? await sentOf(r, slug) : [],
    drafts,
    pilot: offered?.pilot ?? false,
    ...(concerns ? { concerns } : {}),
    ...(offered?.definition.drafts === 'many' ? { more: newId() } : {}),
  }
}

const sentOf = async (r: Read<Resident>, slug: string): Promise<StartForResident['sent']> => {
  const rows = await r.db
    .selectFrom('services.submission')
    .select(['number', 'sent_at'])
    .where('person_id', '=', r.actor.id)
    .where('slug', '=', slug)
    .where('revision', '=', 1)
    .where('sent_at', '>', r.now.subtract({ hours: 24 * 365 }))
    .orderBy('sent_at', 'desc')
    .limit(3)
    .execute()
  return rows.map(row => ({ number: row.number, at: row.sent_at }))
}

const started = async (r: Read<Resident>, slug: string, one: LivingDraft): Promise<StartedDraft> => {
  const service = await serviceOf(r, one)
  const walked = walk(service, one.answers, askingOf(service, r), knownOf(one))
  return {
    id: one.id,
    ...(one.on_behalf ? { principal: await principalForSelf(r, one.on_behalf) } : {}),
    createdAt: one.created_at,
    updatedAt: one.updated_at,
    expiresAt: one.expires_at,
    url: resumeUrl(slug, one.id, walked),
    removeUrl: removeUrl(slug, one.id),
  }
}
