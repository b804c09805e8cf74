import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Sight } from '../../../kernel/hands.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { newId } from '../../../kernel/ids.ts'
import { type PrincipalForSelf, personForSelf } from '../../people/index.ts'
import { rowTitle, type ShownAnswer, shown } from '../answer-sections.ts'
import { type Applicant, asResident } from '../applicant.ts'
import { type InWords, samePlace } from '../aside.ts'
import { headedByQuestion, pageKey, titleOf } from '../compiled-service.ts'
import { type OpenDraft, openDraft, printOf } from '../draft.ts'
import { decidingFields, placeWith, placeWithTyped } from '../follow.ts'
import { type Help, nameOf, sightsOf } from '../help.ts'
import { outside, sameTask } from '../onwards.ts'
import { besides, keyOf, listPage, type Place, pathOf, placeIn, storedAt } from '../place.ts'
import type { Asking, Json, Question } from '../question.ts'
import type { Raw } from '../table.ts'
import { typedInWords } from '../typed-words.ts'
import { checkUrl, followUrl, fromCheck, pageUrl, savedUrl, tasksUrl, typedUrl } from '../urls.ts'
import type { WalkedPage } from '../walked.ts'
import { type ShownItem, shownItem } from './shown-item.ts'
import { sentUrl } from './submission-of-draft.ts'

export type PageForResident = {
  slug: string
  serviceName: string
  /** Whom it concerns, where that is not the applicant. */
  principal?: PrincipalForSelf | undefined
  title: string
  lead?: string
  /** Whether the one question's own label is the heading. */
  headed: boolean
  step: { n: number; of: number }
  /** The rows that the page lies in, the outermost first: "Barn 2: Maja". */
  around: string[]
  items: ShownItem[]
  /** The facts that the form asks for. */
  asked: string[]
  /** The same with what was typed in a form that came back. */
  shownWith?: (fields: Fields) => Pick<PageForResident, 'items' | 'asked'>
  /** Where the script asks what follows from an answer, and from which fields something may. */
  follow?: { href: string; from: string[] }
  ask: Asking
  /** Whose draft it is, for somebody who helps with it. */
  help: Help | undefined
  sights: Sight[]
  /** What is already known and only shown. */
  known: { what: 'name' | 'age'; value: string }[]
  /** Whether something in the form was filled in from what is known of the person. */
  prefilled: boolean
  action: string
  /** Where the script saves what is typed. */
  saving?: string
  back: string
  fromCheck: boolean
  /** Somebody else got the time that was chosen here. */
  slotTaken?: boolean
  multipart: boolean
  /** What the page held when it was shown, and a name for this showing of it. */
  seen: string
  view: string
  /** What is typed here already and not continued from. */
  typed?: Raw
  expiresAt: Temporal.Instant
  /** What opens the draft on another device, where nobody has signed in. */
  code?: string
  /** Answers that this or the last saving wrote over, given from another device. */
  replaced?: ShownAnswer[]
  /** What was answered here before a new version of the service asked in another way. */
  before: InWords[]
}

/** One page of a draft. Redirects to the last page that can be answered, when this one can't; to the receipt, when it has been sent. */
export const pageForResident = async (
  r: Read<Applicant>,
  input: { service: string; draft: string; page: string; fromCheck: boolean; rowsFrom?: number; slotTaken?: boolean },
): Promise<PageForResident> => {
  const draft = await openDraft(r, input.draft, input.service)
  if (draft.sentAt) throw new Redirect(await sentUrl(r, draft.id))
  if (draft.help?.may === 'read') throw new Redirect(savedUrl(input.service, draft.id))
  const place = placeIn(draft.walk, pathOf(input.page))
  if (!place) throw new Redirect(pageUrl(input.service, draft.id, draft.walk.furthest))
  return askView(draft, place, input, {
    name: nameOf(r.actor, draft.help),
    code: r.actor.kind === 'visitor' ? r.actor.code : undefined,
    prefill: await known(r, draft, place.here.asked),
  })
}

/** A page of a draft, ready to be shown, for somebody of that name. */
export const askView = (
  draft: OpenDraft,
  place: Place,
  input: { service: string; fromCheck: boolean; rowsFrom?: number; slotTaken?: boolean },
  { name, code, prefill }: { name: string | undefined; code?: string | undefined; prefill: ReadonlyMap<string, Json> },
): PageForResident => {
  const { here, key } = place
  const { page, asked } = here
  const { words } = draft.ask
  const path = place.walk.scope.path
  const stored = storedAt(place, draft.answers)
  const file = asked.some(question => question.upload)
  const query = input.fromCheck ? `?${fromCheck}` : ''
  const lead = words.maybe(pageKey(page, path, 'lead'))
  const typed = file ? undefined : draft.typed[key]?.fields
  const replaced = replacedIn(draft)
  const from = decidingFields(page, place.walk.scope)
  const shownAt = (there: Place) => ({
    items: there.here.items.map(item => shownItem(item, { draft, place: there, input, stored, prefill })),
    asked: there.here.asked.map(({ fact }) => fact),
  })
  return {
    slug: input.service,
    serviceName: words.text('service.name'),
    principal: draft.principal,
    title: titleOf(page, words, path),
    ...(lead ? { lead } : {}),
    headed: headedByQuestion(page, words, path),
    step: stepOf(draft.walk, place),
    around: place.around.map(({ row, at, group }) => rowTitle(row, at, group, draft.ask)),
    ...shownAt(placeWithTyped(draft, place, typed)),
    shownWith: fields => shownAt(placeWith(draft, place, fields)),
    ...(from.length > 0 && !file ? { follow: { href: followUrl(input.service, draft.id, key), from } } : {}),
    ask: draft.ask,
    known: shownOf(here, name, draft),
    help: draft.help,
    sights: sightsOf(draft),
    prefilled: prefill.size > 0 && typed === undefined,
    // Files come on an address of their own: only there is a body with files taken.
    action: `${pageUrl(input.service, draft.id, key)}${file ? '/fil' : ''}${query}`,
    // A file is chosen and sent, never typed.
    ...(file ? {} : { saving: typedUrl(input.service, draft.id, key) }),
    back: backFrom(draft, place, input),
    fromCheck: input.fromCheck,
    slotTaken: input.slotTaken === true && asked.some(({ booking, key: own }) => booking && stored[own] === undefined),
    multipart: file,
    seen: printOf(asked, stored, draft.typed[key]?.fields),
    view: newId(),
    ...(typed ? { typed } : {}),
    expiresAt: draft.expiresAt,
    ...(code === undefined ? {} : { code }),
    ...(replaced ? { replaced } : {}),
    before: answeredBefore(draft, place),
  }
}

/** Contact details that the municipality has already, for facts that were never asked: shown to be confirmed. */
const known = async (
  hand: Read<Applicant>,
  draft: OpenDraft,
  asked: readonly Question[],
): Promise<Map<string, Json>> => {
  const r = asResident(hand)
  // What is known is known of the owner: a helper's own address does not belong here.
  if (!r || draft.help) return new Map()
  const open = asked.filter(question => question.prefill && draft.answers[question.key] === undefined)
  if (open.length === 0) return new Map()
  const person = await personForSelf(r)
  return new Map(
    open.flatMap(question => {
      const value = question.prefill && person[question.prefill]
      return value ? [[question.key, value] as const] : []
    }),
  )
}

const shownOf = (
  { page }: WalkedPage,
  name: string | undefined,
  { known: { birthDate }, ask }: OpenDraft,
): PageForResident['known'] =>
  page.known.flatMap((what): PageForResident['known'] => {
    if (what === 'name') return name ? [{ what, value: name }] : []
    return birthDate ? [{ what, value: String(birthDate.until(ask.today, { largestUnit: 'years' }).years) }] : []
  })

/** How far one has come: among all pages and the check, or among those of the task. */
const stepOf = ({ pages, scope }: OpenDraft['walk'], { path }: Place): { n: number; of: number } => {
  const at = pages.findIndex(({ page }) => page.id === path[0])
  if (!scope.needs) return { n: at + 1, of: pages.length + 1 }
  const task = pages.filter(({ page }) => page.section === pages[at]?.page.section)
  return { n: task.findIndex(({ page }) => page.id === path[0]) + 1, of: task.length }
}

const backFrom = (
  draft: OpenDraft,
  place: Place,
  { service, fromCheck: checking }: { service: string; fromCheck: boolean },
): string => {
  if (checking && draft.walk.complete) return checkUrl(service, draft.id)
  const previous = place.walk.previous(place.here.page.id)
  const path = previous !== undefined && sameTask(place, previous) ? besides(place, previous) : listPage(place)
  if (path !== undefined) return pageUrl(service, draft.id, keyOf(path))
  return draft.walk.scope.needs ? tasksUrl(service, draft.id) : outside(draft, service)
}

/** Shown until the question has an answer that holds. */
const answeredBefore = ({ aside, ask: { locale } }: OpenDraft, { around, here, walk }: Place): InWords[] => {
  const at = around.map(({ group, row }) => ({ group: group.key, row: row.row }))
  const open = here.asked.filter(({ key }) => walk.relevant[key] === undefined)
  return aside
    .filter(one => samePlace(one.at, at) && open.some(({ key }) => key === one.key))
    .map(one => one.words[locale])
    .filter(({ lines }) => lines.length > 0)
}

const replacedIn = ({ replaced, walk, ask }: OpenDraft): ShownAnswer[] | undefined => {
  if (!replaced) return undefined
  const { page, answers, typed = {} } = replaced
  const place = placeIn(walk, pathOf(page))
  return (place?.here.asked ?? []).flatMap(question => {
    const stored = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
    const answer =
      stored !== undefined && question.check(stored, ask) === undefined ? [shown(question, stored, ask)] : []
    const half = typedInWords(question, typed, ask)
    return half.length > 0 ? [...answer, { ...shown(question, undefined, ask), lines: half }] : answer
  })
}
