import { Invalid, Redirect, Refused } from '../../../kernel/errors.ts'
import { canonical } from '../../../kernel/events/leaf.ts'
import { reading, type Write } from '../../../kernel/hands.ts'
import type { Device } from '../../../kernel/http/device.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { shortId } from '../../../kernel/ids.ts'
import { changeContact, personForSelf } from '../../people/index.ts'
import { type Answers, changedAt, type PagePath, rowsOf } from '../answers.ts'
import { type Applicant, expiryOf, writingAsResident } from '../applicant.ts'
import { holdSlots } from '../booking/book.ts'
import { lockDraft, type OpenDraft } from '../draft.ts'
import { fillPage } from '../fill.ts'
import { cameUp, infoAnchor, untold } from '../follow.ts'
import { onwards } from '../onwards.ts'
import { groupsIn, keyOf, type Place, pathOf, placeIn, storedAt } from '../place.ts'
import { sentUrl } from '../queries/submission-of-draft.ts'
import type { Json, Question } from '../question.ts'
import { mustFit } from '../room.ts'
import type { Group } from '../scope.ts'
import { count, countingOf } from '../statistics/count.ts'
import { PageRefused, savedCounts } from '../statistics/page-counts.ts'
import type { Replaced } from '../table.ts'
import '../table.ts'
import { changedElsewhere, typedIn } from '../typed.ts'
import { answerIn, fieldsFrom, typedInWords } from '../typed-words.ts'
import { fromCheck, moreCame, pageUrl, savedUrl } from '../urls.ts'

export type PageToSave = {
  service: string
  draft: string
  page: string
  fields: Fields
  fromCheck: boolean
  device?: Device
}

/**
 * Saves one page of a draft, and says where to go on. Only the facts of that page are touched, so two devices on two pages
 * never disturb each other; on the same page the last one counts, and what it wrote over is shown.
 * Throws Invalid with what to write instead; Redirect where the page can't be answered (yet, or any more).
 */
export const savePage = async (w: Write<Applicant>, input: PageToSave): Promise<{ to: string }> => {
  const { draft, place } = await placeToFill(w, input)
  const { here, key } = place
  const adding = groupsIn(here).find(({ group }) => group.key === input.fields.text('_add'))?.group
  // Who leaves, or goes to a row, is not told what is wrong: what is no answer yet waits as it was
  // typed, and so does an answer that was rubbed out.
  const later = input.fields.has('_later') || adding !== undefined
  const filled = fillPage(draft, place, input.fields, later)
  const wrong = Object.keys(filled.complaints).length > 0
  if (wrong && !(later && keepable(filled.place.here.asked)))
    throw new PageRefused(filled.complaints, draft, filled.place)
  const added = adding && addRow(filled.answers, place, adding)
  const { [key]: _before, ...elsewhere } = draft.typed
  const stored = storedAt(place, draft.answers)
  const { asked } = filled.place.here
  const waits = wrong || (later && asked.some(question => rubbedOut(question, stored, input.fields)))
  const typed = waits ? { ...elsewhere, [key]: typedIn(asked, input.fields) } : elsewhere
  const answers = added?.answers ?? filled.answers
  mustFit(answers, waits ? typed : {}, adding?.fact ?? asked[0]?.head ?? '')
  const replaced = replacedBy(filled.given, place, draft, input)
  await holdSlots(w, draft, asked, filled.given)
  await w.tx
    .updateTable('services.draft')
    .set(({ eb }) => ({
      answers: JSON.stringify(answers),
      replaced: replaced ? JSON.stringify(replaced) : null,
      typed: JSON.stringify(typed),
      rev: eb('rev', '+', 1),
      updated_at: w.now,
      expires_at: expiryOf(draft.service.definition.draftDays, draft.visitors, w.now),
    }))
    .where('id', '=', draft.id)
    .execute()
  count(
    w,
    countingOf(draft.ask.words.language, draft.service, input.device),
    savedCounts(draft, place, filled.walk, input.fields, w.now),
  )
  if (draft.help) await w.emit({ type: 'draft.helped', subject: draft.id, visible: true, body: { page: key } })
  else await rememberContact(w, asked, filled.given)
  if (added) return { to: pageUrl(input.service, draft.id, keyOf(added.path)) }
  if (later) return { to: savedUrl(input.service, draft.id) }
  // What they ask more by these answers is said, and answered before one goes on.
  if (cameUp(filled.place, storedAt(filled.place, answers), input.fields)) return { to: hereAgain(input, moreCame) }
  const next = onwards(filled.walk, { ...input, draft: draft.id })
  const news = untold(filled.place, input.fields)
  // What it tells by these answers is read before one goes on, as a question that comes up is answered.
  return { to: news === undefined ? next : `${hereAgain(input)}#${infoAnchor(news)}` }
}

const hereAgain = ({ service, draft, page, fromCheck: checking }: PageToSave, ...more: string[]): string => {
  const query = [...(checking ? [fromCheck] : []), ...more].join('&')
  return `${pageUrl(service, draft, page)}${query === '' ? '' : `?${query}`}`
}

/** The draft, locked, and the page in it. Throws Redirect where it can't be answered. */
export const placeToFill = async (
  w: Write<Applicant>,
  input: { service: string; draft: string; page: string },
): Promise<{ draft: OpenDraft; place: Place }> => {
  const draft = await lockDraft(w, input.draft, input.service)
  if (draft.sentAt) throw new Redirect(await sentUrl(reading(w), draft.id))
  if (draft.help?.may === 'read') throw new Refused({ key: 'services.help.only-read' })
  const place = placeIn(draft.walk, pathOf(input.page))
  if (!place) throw new Redirect(pageUrl(input.service, draft.id, draft.walk.furthest))
  return { draft, place }
}

/** A new row, empty, and its first page. Throws Invalid where there may be no more. */
const addRow = (answers: Answers, place: Place, group: Group): { answers: Answers; path: PagePath } => {
  const row = shortId()
  const changed = changedAt(answers, place.path, inner => {
    const rows = rowsOf(inner[group.key]) ?? []
    if (rows.length >= group.max)
      throw new Invalid({ [group.fact]: { key: 'services.group.full', args: { max: group.max } } })
    return { ...inner, [group.key]: [...rows, { row, answers: {} }] }
  })
  return { answers: changed, path: [...place.path, row, group.scope.pages[0]?.id ?? ''] }
}

const rubbedOut = (question: Question, { [question.key]: stored }: Answers, fields: Fields): boolean =>
  question.controls.length > 0 && stored !== undefined && stored !== null && question.blank(fields, stored)

const keepable = (asked: readonly Question[]): boolean => asked.every(question => question.controls.length > 0)

/** What was changed elsewhere since this page was shown, and is now written over: answers, and what was typed and not continued from. */
const replacedBy = (
  given: Record<string, Json>,
  place: Place,
  draft: OpenDraft,
  input: PageToSave,
): Replaced | undefined => {
  const { asked } = place.here
  const stored = storedAt(place, draft.answers)
  if (!changedElsewhere(draft, place, input.fields)) return undefined
  const lost = Object.entries(given).filter(([fact, value]) => {
    const before = stored[fact]
    return before !== undefined && before !== null && canonical(before) !== canonical(value)
  })
  const raw = draft.typed[place.key]?.fields ?? {}
  const there = fieldsFrom(raw)
  const half = asked
    .filter(question => {
      if (!Object.hasOwn(given, question.key) || typedInWords(question, raw, draft.ask).length === 0) return false
      const value = answerIn(question, there, draft.ask)
      // What is no answer is in neither; an answer is lost when it is not given now, and told of already when it was one before.
      if (value === undefined) return true
      return [given, stored].every(({ [question.key]: other }) => canonical(value) !== canonical(other ?? null))
    })
    .flatMap(({ controls }) => controls)
  if (lost.length === 0 && half.length === 0) return undefined
  return {
    page: place.key,
    answers: Object.fromEntries(lost.map(([fact]) => [fact, stored[fact] ?? null])),
    ...(half.length > 0 ? { typed: Object.fromEntries(half.map(name => [name, raw[name] ?? []])) } : {}),
  }
}

/** Contact details that were confirmed or corrected here are those the municipality uses from now on: the receipt goes there. */
const rememberContact = async (
  hand: Write<Applicant>,
  asked: readonly Question[],
  given: Record<string, Json>,
): Promise<void> => {
  const w = writingAsResident(hand)
  if (!w) return
  const confirmed = (kind: 'email' | 'phone'): string | undefined => {
    const value = asked.filter(question => question.prefill === kind).map(question => given[question.key])[0]
    return typeof value === 'string' ? value : undefined
  }
  const [email, phone] = [confirmed('email'), confirmed('phone')]
  if (email === undefined && phone === undefined) return
  const known = await personForSelf(reading(w))
  if ((email ?? known.email) === known.email && (phone ?? known.phone) === known.phone) return
  await changeContact(w, { email: email ?? known.email ?? '', phone: phone ?? known.phone ?? '', locale: w.locale })
}
