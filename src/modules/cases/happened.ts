import { type Happened, happeningsOf } from '../../kernel/events/events.ts'
import type { Read } from '../../kernel/hands.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { formatDate, formatDateTime } from '../../kernel/texts/format.ts'
import type { Locale, Translate } from '../../kernel/texts/texts.ts'
import { type CaseAct, type Outcome, outcomes } from './case.ts'
import { signatureInWords } from './happened-signatures.ts'
import { asReply, type ReplyKind, replyKinds } from './reply.ts'
import { endsWith } from './reply-template.ts'

/** One line of a timeline. `text` says who did what, already in the reader's language. */
export type TimelineEntry = { id: string; at: Temporal.Instant; type: string; text: string }

/** The language of whoever reads: a hand has it. */
type Reader = { t: Translate; locale: Locale; municipality: Pick<Municipality, 'folder'> }

/** What the words of a timeline depend on: what was sent, and how such cases end. */
type Matter = { act: CaseAct; case_type: string }

/** What has happened to a case, in words, oldest first; what no words are kept for is left out. */
export const inWords = (reader: Reader, happened: Happened[], matter: Matter): TimelineEntry[] =>
  happened.flatMap(one => {
    const text = sentence(reader, one, matter)
    return text ? [{ id: one.id, at: one.at, type: one.type, text }] : []
  })

/** What others and oneself have done since a revision of the case, in words, for who had an older one on the screen. */
export const changesSince = async (r: Read, subject: string, rev: number): Promise<Happened[]> =>
  (await happeningsOf(r, subject)).filter(one => Number(one.body.rev ?? 0) > rev)

export const changesInWords = (reader: Reader, happened: Happened[], matter: Matter): string[] =>
  inWords(reader, happened, matter).map(one =>
    reader.t('cases.changed', { time: formatDateTime(one.at, reader.locale), what: one.text }),
  )

const sentence = (reader: Reader, happened: Happened, { act, case_type: caseType }: Matter): string | undefined => {
  const { t, locale } = reader
  const { type, actor, body } = happened
  // A resident is never named here: the case says who the applicant is, to those who may know.
  const who = actor.kind === 'officer' ? actor.name : t('cases.who.system')
  switch (type) {
    case 'case.opened':
      return t('cases.happened.opened', { act })
    case 'case.taken':
      return t('cases.happened.taken', { who })
    case 'case.released':
      return t('cases.happened.released', { who })
    case 'case.reassigned':
      return t('cases.happened.reassigned', { who, to: textOf(body.to) })
    case 'case.completion-requested':
      return t('cases.happened.completion-requested', {
        who,
        day: formatDate(Temporal.PlainDate.from(textOf(body.dueOn)), locale),
      })
    case 'case.completion-withdrawn':
      return t('cases.happened.completion-withdrawn', { who })
    case 'case.completion-prolonged':
      return t('cases.happened.completion-prolonged', {
        who,
        day: formatDate(Temporal.PlainDate.from(textOf(body.dueOn)), locale),
      })
    case 'case.completed':
      return t('cases.happened.completed', { act })
    case 'case.message-sent':
      return t('cases.happened.message-sent', { who })
    case 'case.message-received':
      return t('cases.happened.message-received')
    case 'case.replied':
      return t('cases.happened.replied', { who, kind: t(`cases.reply.kind-${replyKindIn(body.kind)}`) })
    case 'case.decided':
      // A report of before there were replies: what it got was one.
      if (endsWith(reader.municipality, caseType) === 'reply')
        return t('cases.happened.replied', { who, kind: t(`cases.reply.kind-${asReply[outcomeOf(body.outcome)]}`) })
      return t('cases.happened.decided', { who, outcome: t(`cases.outcome.${outcomeOf(body.outcome)}`) })
    case 'case.recalled':
      return t('cases.happened.recalled', { act })
    case 'case.corrected':
      return t('cases.happened.corrected', { n: Number(body.n ?? 0) })
    case 'case.claimed':
      return t('cases.happened.claimed')
    case 'case.written-off':
      return t('cases.happened.written-off', { who })
    case 'case.step-done':
      return t(actor.kind === 'resident' ? 'cases.happened.own-step-done' : 'cases.happened.step-done', {
        who,
        step: textOf(body.step),
      })
    case 'case.steered':
      return t('cases.happened.steered', { who, how: textOf(body.how), step: textOf(body.step) })
    case 'case.closed':
      return t('cases.happened.closed', { who })
    default:
      return signatureInWords(reader, happened)
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const replyKindIn = (value: unknown): ReplyKind => {
  const found = replyKinds.find(kind => kind === value)
  if (!found) throw new Error('A reply event without a kind')
  return found
}

const outcomeOf = (value: unknown): Outcome => {
  const found = outcomes.find(outcome => outcome === value)
  if (!found) throw new Error('A decision event without an outcome')
  return found
}
