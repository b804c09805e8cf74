import { Invalid, Redirect, Refused } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { type ReplyForm, type ReplyKind, replying } from '../cases/index.ts'
import { numberOf, revOf } from './forms.ts'
import { type ReplyToReview, ReviewReplyPage } from './pages/review-reply-page.tsx'
import { WriteReplyPage } from './pages/write-reply-page.tsx'
import { caseUrl, desk } from './urls.ts'

const { beginReplyFrom, isWholeReply, replyChoices, replyKinds, saveReply, sendReply, takeBackReply } = replying

const reply = `${desk}/arenden/:number/svar`

const writeReply = get(reply, {
  who: officer('case.decide'),
  room: 'desk',
  seen: view => view.sights,
  load: (r, input) => mayReply(r, input),
  page: WriteReplyPage,
})

const mayReply = async (r: Read<Officer>, input: Input) => {
  const choices = await replyChoices(r, numberOf(input))
  const { reply: allowed } = choices.case.actions
  if (!allowed.ok) throw new Refused(allowed.reason)
  return choices
}

const keepReply = post(reply, {
  who: officer('case.decide'),
  form: fields => ({ kind: kindFrom(fields), text: fields.text('svar'), step: stepFrom(fields) }),
  do: async (w, { kind, text, step }, input) => {
    const number = numberOf(input)
    if (step.is === 'begin') await beginReplyFrom(w, { number, text, from: step })
    else if (!kind) throw new Invalid({ svarstyp: { key: 'cases.reply.choose' } })
    else if (step.is === 'take-back') await takeBackReply(w, { number, kind, text })
    else await saveReply(w, { number, kind, text })
    return { number, step }
  },
  again: writeReply,
  then: ({ number, step }) => caseUrl(number, step.is === 'look-through' ? 'svar/granska' : 'svar'),
  notice: ({ step }) => notices[step.is],
})

const notices = {
  'look-through': undefined,
  begin: 'desk.notice.begin-from',
  'take-back': 'desk.notice.take-back',
} as const

const reviewReply = get(`${reply}/granska`, {
  who: officer('case.decide'),
  room: 'desk',
  seen: view => view.choices.sights,
  load: async (r, input): Promise<ReplyToReview> => {
    const choices = await mayReply(r, input)
    const { draft } = choices
    const chosen = choices.kinds.find(({ kind }) => kind === draft?.kind)
    if (!draft || !chosen || !isWholeReply(draft)) throw new Redirect(caseUrl(numberOf(input), 'svar'))
    return { choices, form: draft, title: chosen.title }
  },
  page: ReviewReplyPage,
})

const send = post(`${reply}/granska`, {
  who: officer('case.decide'),
  form: (fields): { rev: number; form: ReplyForm } => {
    const kind = kindFrom(fields)
    if (!kind) throw new Invalid({ svarstyp: { key: 'cases.reply.choose' } })
    return { rev: revOf(fields), form: { kind, text: fields.text('svar') } }
  },
  do: (w, { rev, form }, input) => sendReply(w, { number: numberOf(input), rev, ...form }),
  again: reviewReply,
  then: ({ number }) => caseUrl(number),
})

const kindFrom = (fields: Fields): ReplyKind | undefined => replyKinds.find(one => one === fields.text('svarstyp'))

type Step = { is: 'look-through' } | { is: 'take-back' } | { is: 'begin'; kind: ReplyKind; at: number }

/** Which button of the editor was pressed: a suggestion is `borja-<kind>-<place>`. */
const stepFrom = (fields: Fields): Step => {
  if (fields.has('angra')) return { is: 'take-back' }
  for (const kind of replyKinds)
    for (const name of fields.names()) {
      const at = name.startsWith(`borja-${kind}-`) ? name.slice(`borja-${kind}-`.length) : ''
      if (/^\d{1,3}$/.test(at)) return { is: 'begin', kind, at: Number(at) }
    }
  return { is: 'look-through' }
}

export const replyRoutes: Route[] = [writeReply, keepReply, reviewReply, send]
