import { visitorSeconds } from '../../../kernel/auth/visitor.ts'
import { Redirect, Refused } from '../../../kernel/errors.ts'
import { reading } from '../../../kernel/hands.ts'
import { cookie } from '../../../kernel/http/cookies.ts'
import type { Exchange, Route } from '../../../kernel/http/exchange.ts'
import { download, get, type Input, post, type Sent, upload } from '../../../kernel/http/routes.ts'
import { anyone, resident, sender } from '../../../kernel/http/who.ts'
import { renderPdf } from '../../../kernel/pdf/render-pdf.ts'
import { writeAsSender } from '../../cases/index.ts'
import { asAttached, attachment } from '../../messages/index.ts'
import { goOnWithCode } from '../commands/go-on-with-code.ts'
import { receiptForSender } from '../queries/receipt-for-resident.ts'
import { receiptPdf } from '../receipt-pdf.ts'
import { claimUrl, senderCodeUrl, senderUrl, sentElsewhereIn } from '../urls.ts'
import { claimSent, sentToClaim } from './claim-sent.ts'
import { fileForSender, letterForSender, type Stored } from './downloads-for-sender.ts'
import { ClaimPage } from './pages/claim-page.tsx'
import { SenderCodePage } from './pages/sender-code-page.tsx'
import { SentPage } from './pages/sent-page.tsx'
import { sentForSender } from './sent-for-sender.ts'

const here = senderUrl(':receipt')
const who = sender(senderCodeUrl)
const at = ({ params }: Input) => params.receipt ?? ''
const caseOnMyPages = ({ number }: { number: string }): string => `/mina-sidor/arenden/${number}`

const showCode = get(senderCodeUrl, {
  who: anyone(),
  load: (_r, { query }) => ({ elsewhere: query.has(sentElsewhereIn) }),
  page: SenderCodePage,
})

const openByCode = post(senderCodeUrl, {
  who: anyone(),
  count: 'codesPerAddress',
  form: fields => fields.text('kod'),
  do: goOnWithCode,
  again: showCode,
  then: ({ to }) => to,
  cookies: ({ cookie: name, token }) => [cookie(name, token, { maxAge: visitorSeconds })],
})

const show = get(here, { who, load: (r, input) => sentForSender(r, at(input)), page: SentPage })

const write = upload(`${here}/meddelande`, {
  who,
  countVisitors: 'sendsPerAddress',
  files: async (r, input) => {
    const { case: one } = await sentForSender(r, at(input))
    if (!one.open) throw new Refused({ key: 'cases.refused.closed' })
    return { fil: attachment }
  },
  form: fields => ({ text: fields.text('meddelande'), files: asAttached(fields.file('fil')) }),
  do: async (w, form, input) => {
    await sentForSender(reading(w), at(input))
    await writeAsSender(w, form)
  },
  again: show,
  then: (_, input) => senderUrl(at(input)),
  notice: () => 'services.sender.written',
})

const showWritten = get(`${here}/meddelande`, {
  who,
  load: (_r, input) => {
    throw new Redirect(senderUrl(at(input)))
  },
  page: SentPage,
})

const receipt = download(`${here}/kvitto.pdf`, {
  who,
  // A paper is in one language: that of the pages.
  load: async ({ speech: _, ...r }, input) =>
    receiptPdf(r, await receiptForSender(r, at(input)), r.t('services.sender.nobody')),
  send: async ({ data, filename }) => ({ body: await renderPdf('receipt', data), type: 'application/pdf', filename }),
})

const fromStore = ({ sha256, type, filename }: Stored, x: Exchange): Sent => ({
  body: x.store.open(sha256),
  type,
  filename,
})

const letter = download(`${here}/beslut.pdf`, {
  who,
  load: (r, input) => letterForSender(r, at(input)),
  send: fromStore,
})

const file = download(`${here}/filer/:file`, {
  who,
  load: (r, input) => fileForSender(r, at(input), input.params.file ?? ''),
  send: fromStore,
})

const showClaim = get(claimUrl(':receipt'), {
  who: resident(),
  load: async (r, input) => {
    const view = await sentToClaim(r, at(input))
    if (view.claimed) throw new Redirect(caseOnMyPages(view))
    return view
  },
  page: ClaimPage,
})

const claim = post(claimUrl(':receipt'), {
  who: resident(),
  form: () => undefined,
  do: (w, _, input) => claimSent(w, at(input)),
  again: showClaim,
  then: caseOnMyPages,
  notice: () => 'services.claim.done',
})

/** What was sent without signing in: opened by its code, followed, written in, and made one's own. */
export const senderRoutes: Route[] = [
  showCode,
  openByCode,
  show,
  write,
  showWritten,
  receipt,
  letter,
  file,
  showClaim,
  claim,
]
