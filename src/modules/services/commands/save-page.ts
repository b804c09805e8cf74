import { type Complaints, Invalid, Redirect } from '../../../kernel/errors.ts'
import { canonical } from '../../../kernel/events/leaf.ts'
import { type Resident, reading, type Write } from '../../../kernel/hands.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { changeContact, personForSelf } from '../../people/index.ts'
import { lockDraft, type OpenDraft } from '../draft.ts'
import { submissionOf } from '../queries/submission-of-draft.ts'
import type { Json, Question } from '../question.ts'
import type { Replaced } from '../table.ts'
import '../table.ts'
import { answerIn, changedElsewhere, fieldsFrom, typedIn, typedInWords } from '../typed.ts'
import { checkUrl, fromCheck, pageUrl, receiptUrl, savedUrl } from '../urls.ts'
import { walk } from '../walk.ts'

export type PageToSave = { service: string; draft: string; page: string; fields: Fields; fromCheck: boolean }

/**
 * Saves one page of a draft, and says where to go on. Only the facts of that page are touched, so two devices on two pages
 * never disturb each other; on the same page the last one counts, and what it wrote over is shown.
 * Throws Invalid with what to write instead; Redirect where the page can't be answered (yet, or any more).
 */
export const savePage = async (w: Write<Resident>, input: PageToSave): Promise<{ to: string }> => {
  const draft = await lockDraft(w, input.draft, input.service)
  if (draft.sentAt) throw new Redirect(receiptUrl(await submissionOf(reading(w), draft.id)))
  const here = draft.walk.pages.find(({ page }) => page.id === input.page)
  if (!here || !draft.walk.reachable(input.page))
    throw new Redirect(pageUrl(input.service, draft.id, draft.walk.furthest))

  const later = input.fields.has('_later')
  const { given, complaints } = parseAll(here.asked, draft, input.fields, later)
  const wrong = Object.keys(complaints).length > 0
  if (wrong && !(later && keepable(here.asked))) throw new Invalid(complaints)
  const answers = { ...draft.answers, ...given }
  const { [input.page]: _before, ...elsewhere } = draft.typed
  // Who leaves is not told what is wrong: what is no answer yet waits, as it was typed.
  const typed = wrong ? { ...elsewhere, [input.page]: typedIn(here.asked, input.fields) } : elsewhere
  const replaced = replacedBy(given, here.asked, draft, input)
  await w.tx
    .updateTable('services.draft')
    .set(({ eb }) => ({
      answers: JSON.stringify(answers),
      replaced: replaced ? JSON.stringify(replaced) : null,
      typed: JSON.stringify(typed),
      rev: eb('rev', '+', 1),
      updated_at: w.now,
      expires_at: w.now.add({ hours: 24 * draft.service.definition.draftDays }),
    }))
    .where('id', '=', draft.id)
    .execute()
  await rememberContact(w, here.asked, given)
  if (later) return { to: savedUrl(input.service, draft.id) }
  return { to: onwards(draft, answers, input) }
}

/** Every answer of the page, and all complaints at once. Saving for later leaves what is blank as it was. */
const parseAll = (
  asked: readonly Question[],
  draft: OpenDraft,
  fields: Fields,
  later: boolean,
): { given: Record<string, Json>; complaints: Complaints } => {
  const given: Record<string, Json> = {}
  const complaints: Complaints = {}
  for (const question of asked) {
    const stored = draft.answers[question.fact]
    if (later && question.blank(fields, stored)) continue
    const parsed = question.parse(fields, draft.ask, stored)
    if ('value' in parsed) given[question.fact] = parsed.value
    else Object.assign(complaints, parsed.complaints)
  }
  return { given, complaints }
}

const keepable = (asked: readonly Question[]): boolean => asked.every(question => question.controls.length > 0)

/** What was changed elsewhere since this page was shown, and is now written over: answers, and what was typed and not continued from. */
const replacedBy = (
  given: Record<string, Json>,
  asked: readonly Question[],
  draft: OpenDraft,
  input: PageToSave,
): Replaced | undefined => {
  if (!changedElsewhere(draft, input.page, asked, input.fields)) return undefined
  const lost = Object.entries(given).filter(([fact, value]) => {
    const before = draft.answers[fact]
    return before !== undefined && before !== null && canonical(before) !== canonical(value)
  })
  const raw = draft.typed[input.page]?.fields ?? {}
  const there = fieldsFrom(raw)
  const half = asked
    .filter(question => {
      if (!Object.hasOwn(given, question.fact) || typedInWords(question, raw, draft.ask).length === 0) return false
      const value = canonical(answerIn(question, there, draft.ask) ?? null)
      return [given, draft.answers].every(({ [question.fact]: other }) => value !== canonical(other ?? null))
    })
    .flatMap(({ controls }) => controls)
  if (lost.length === 0 && half.length === 0) return undefined
  return {
    page: input.page,
    answers: Object.fromEntries(lost.map(([fact]) => [fact, draft.answers[fact] ?? null])),
    ...(half.length > 0 ? { typed: Object.fromEntries(half.map(name => [name, raw[name] ?? []])) } : {}),
  }
}

/** Contact details that were confirmed or corrected here are those the municipality uses from now on: the receipt goes there. */
const rememberContact = async (
  w: Write<Resident>,
  asked: readonly Question[],
  given: Record<string, Json>,
): Promise<void> => {
  const confirmed = (kind: 'email' | 'phone'): string | undefined => {
    const value = asked.filter(question => question.prefill === kind).map(question => given[question.fact])[0]
    return typeof value === 'string' ? value : undefined
  }
  const [email, phone] = [confirmed('email'), confirmed('phone')]
  if (email === undefined && phone === undefined) return
  const known = await personForSelf(reading(w))
  if ((email ?? known.email) === known.email && (phone ?? known.phone) === known.phone) return
  await changeContact(w, { email: email ?? known.email ?? '', phone: phone ?? known.phone ?? '', locale: w.locale })
}

/** The next page; after a change made from the check, straight back to it unless the change brought new questions. */
const onwards = (draft: OpenDraft, answers: Record<string, Json>, input: PageToSave): string => {
  const after = walk(draft.service, answers, draft.ask, { birthDate: draft.birthDate })
  if (input.fromCheck) {
    return after.complete
      ? checkUrl(input.service, draft.id)
      : `${pageUrl(input.service, draft.id, after.furthest)}?${fromCheck}`
  }
  const next = after.next(input.page)
  return next === undefined ? checkUrl(input.service, draft.id) : pageUrl(input.service, draft.id, next)
}
