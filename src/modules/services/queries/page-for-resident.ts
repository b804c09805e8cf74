import { Redirect } from '../../../kernel/errors.ts'
import type { Read, Resident } from '../../../kernel/hands.ts'
import { newId } from '../../../kernel/ids.ts'
import { personForSelf } from '../../people/index.ts'
import { type ShownAnswer, shown } from '../answer-sections.ts'
import { headedByQuestion, titleOf } from '../compiled-service.ts'
import { type OpenDraft, openDraft, printOf } from '../draft.ts'
import type { Asking, Json, Question } from '../question.ts'
import type { Raw } from '../table.ts'
import { typedInWords } from '../typed.ts'
import { checkUrl, fromCheck, pageUrl, receiptUrl, startUrl, typedUrl } from '../urls.ts'
import type { WalkedPage } from '../walked.ts'
import { submissionOf } from './submission-of-draft.ts'

export type PageForResident = {
  slug: string
  serviceName: string
  title: string
  lead?: string
  /** Whether the one question's own label is the heading. */
  headed: boolean
  step: { n: number; of: number }
  questions: { question: Question; stored: Json | undefined }[]
  ask: Asking
  /** What is already known and only shown. */
  known: { what: 'name' | 'age'; value: string }[]
  /** Whether something in the form was filled in from what is known of the person. */
  prefilled: boolean
  action: string
  /** Where the script saves what is typed. */
  saving?: string
  back: string
  fromCheck: boolean
  multipart: boolean
  /** What the page held when it was shown, and a name for this showing of it. */
  seen: string
  view: string
  /** What is typed here already and not continued from. */
  typed?: Raw
  expiresAt: Temporal.Instant
  /** Answers that this or the last saving wrote over, given from another device. */
  replaced?: ShownAnswer[]
}

/** One page of a draft. Redirects to the last page that can be answered, when this one can't; to the receipt, when it has been sent. */
export const pageForResident = async (
  r: Read<Resident>,
  input: { service: string; draft: string; page: string; fromCheck: boolean },
): Promise<PageForResident> => {
  const draft = await openDraft(r, input.draft, input.service)
  if (draft.sentAt) throw new Redirect(receiptUrl(await submissionOf(r, draft.id)))
  const here = draft.walk.pages.find(({ page }) => page.id === input.page)
  if (!here || !draft.walk.reachable(input.page))
    throw new Redirect(pageUrl(input.service, draft.id, draft.walk.furthest))
  const { page, asked } = here
  const { words } = draft.ask
  const prefill = await known(r, draft, asked)
  const questions = asked.map(question => ({
    question,
    stored: draft.answers[question.fact] ?? prefill.get(question.fact),
  }))
  const file = asked.some(question => question.upload)
  const query = input.fromCheck ? `?${fromCheck}` : ''
  const lead = words.maybe(`page.${page.id}.lead`)
  const typed = file ? undefined : draft.typed[page.id]?.fields
  const replaced = replacedIn(draft)
  return {
    slug: input.service,
    serviceName: words.text('service.name'),
    title: titleOf(page, words),
    ...(lead ? { lead } : {}),
    headed: headedByQuestion(page, words),
    step: { n: draft.walk.pages.indexOf(here) + 1, of: draft.walk.pages.length + 1 },
    questions,
    ask: draft.ask,
    known: shownOf(here, r.actor, draft),
    prefilled: prefill.size > 0 && typed === undefined,
    // Files come on an address of their own: only there is a body with files taken.
    action: `${pageUrl(input.service, draft.id, page.id)}${file ? '/fil' : ''}${query}`,
    // A file is chosen and sent, never typed.
    ...(file ? {} : { saving: typedUrl(input.service, draft.id, page.id) }),
    back: backFrom(draft, input),
    fromCheck: input.fromCheck,
    multipart: file,
    seen: printOf(asked, draft.answers, draft.typed[page.id]?.fields),
    view: newId(),
    ...(typed ? { typed } : {}),
    expiresAt: draft.expiresAt,
    ...(replaced ? { replaced } : {}),
  }
}

/** Contact details that the municipality has already, for facts that were never asked: shown to be confirmed. */
const known = async (r: Read<Resident>, draft: OpenDraft, asked: readonly Question[]): Promise<Map<string, Json>> => {
  const open = asked.filter(question => question.prefill && draft.answers[question.fact] === undefined)
  if (open.length === 0) return new Map()
  const person = await personForSelf(r)
  return new Map(
    open.flatMap(question => {
      const value = question.prefill && person[question.prefill]
      return value ? [[question.fact, value] as const] : []
    }),
  )
}

const shownOf = ({ page }: WalkedPage, actor: Resident, { birthDate, ask }: OpenDraft): PageForResident['known'] =>
  page.known.flatMap((what): PageForResident['known'] => {
    if (what === 'name') return [{ what, value: actor.name }]
    return birthDate ? [{ what, value: String(birthDate.until(ask.today, { largestUnit: 'years' }).years) }] : []
  })

const backFrom = (
  draft: OpenDraft,
  { service, page, fromCheck: checking }: { service: string; page: string; fromCheck: boolean },
): string => {
  if (checking && draft.walk.complete) return checkUrl(service, draft.id)
  const previous = draft.walk.previous(page)
  return previous === undefined ? startUrl(service) : pageUrl(service, draft.id, previous)
}

const replacedIn = ({ replaced, service, ask }: OpenDraft): ShownAnswer[] | undefined => {
  if (!replaced) return undefined
  const { answers, typed = {} } = replaced
  return [...service.questions.values()].flatMap(question => {
    const stored = Object.hasOwn(answers, question.fact) ? answers[question.fact] : undefined
    const answer =
      stored !== undefined && question.check(stored, ask) === undefined ? [shown(question, stored, ask)] : []
    const half = typedInWords(question, typed, ask)
    return half.length > 0 ? [...answer, { ...shown(question, undefined, ask), lines: half }] : answer
  })
}
