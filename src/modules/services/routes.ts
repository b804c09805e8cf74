import type { Signer } from '../../kernel/auth/sign.ts'
import { senderCookie, visitorSeconds } from '../../kernel/auth/visitor.ts'
import { cookie } from '../../kernel/http/cookies.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { download, get, type Input, post } from '../../kernel/http/routes.ts'
import { anyone, resident, residentOrVisitor } from '../../kernel/http/who.ts'
import { renderPdf } from '../../kernel/pdf/render-pdf.ts'
import { byDraft, byReceipt, bySending, byService } from './behalf/concerns.ts'
import type { Consulting } from './behalf/consult-registers.ts'
import { beginFor } from './commands/begin-for.ts'
import { carryDraft } from './commands/carry-draft.ts'
import { removeDraft } from './commands/remove-draft.ts'
import { sendApplication } from './commands/send-application.ts'
import { startCorrection } from './commands/start-correction.ts'
import { feedbackRoute } from './feedback/routes.ts'
import { helpRoutes } from './help-routes.ts'
import { ownSignatureRoutes } from './own-signature/routes.ts'
import { pageRoutes } from './page-routes.ts'
import { CheckPage } from './pages/check-page.tsx'
import { NewVersionPage } from './pages/new-version-page.tsx'
import { ReceiptPage } from './pages/receipt-page.tsx'
import { RemovePage } from './pages/remove-page.tsx'
import { SavedPage } from './pages/saved-page.tsx'
import { StartPage } from './pages/start-page.tsx'
import { TasksPage } from './pages/tasks-page.tsx'
import { VerifyPage } from './pages/verify-page.tsx'
import { paperRoute } from './paper/routes.ts'
import { pilotRoutes } from './pilot/routes.ts'
import { checkForResident } from './queries/check-for-resident.ts'
import { savedForResident } from './queries/drafts-for-resident.ts'
import { newVersionForResident } from './queries/new-version-for-resident.ts'
import { receiptForResident } from './queries/receipt-for-resident.ts'
import { receiptToVerify } from './queries/receipt-to-verify.ts'
import { savedDraft } from './queries/saved-draft.ts'
import { startForResident } from './queries/start-for-resident.ts'
import { tasksForResident } from './queries/tasks-for-resident.ts'
import { receiptPdf } from './receipt-pdf.ts'
import { senderRoutes } from './sender/routes.ts'
import { notAsReadIn, pageUrl, signFaultIn, verifyUrl } from './urls.ts'
import { visitorRoutes } from './visitor-routes.ts'

const journey = '/e-tjanster/:service/ansokan'
const draft = `${journey}/:draft`

/** Path parameters by name; the router has made sure that they are there. */
const at = ({ params, device }: Input) => ({
  service: params.service ?? '',
  draft: params.draft ?? '',
  device,
})

const showStart = get(journey, {
  who: resident(),
  load: (r, input) => startForResident(r, at(input).service),
  page: StartPage,
})

/** Where one says whom it concerns, and begins. */
const start = post(journey, {
  who: resident(),
  form: fields => ({ anew: fields.text('_utkast') || undefined, chosen: fields.text('galler') }),
  do: (w, form, input) => beginFor(w, at(input).service, { ...form, device: input.device }),
  again: showStart,
  then: (begun, input) => pageUrl(at(input).service, begun.draft, begun.page),
})

const showTasks = get(`${draft}/uppgifter`, {
  who: residentOrVisitor(),
  load: (r, input) => tasksForResident(r, at(input)),
  seen: view => view.sights,
  page: TasksPage,
})

const showCheck = get(`${draft}/kontrollera`, {
  who: residentOrVisitor(),
  load: (r, input) =>
    checkForResident(r, {
      ...at(input),
      signFault: input.query.get(signFaultIn),
      changed: input.query.has(notAsReadIn),
    }),
  seen: view => view.sights,
  page: CheckPage,
})

const send = post(`${draft}/skicka`, {
  who: residentOrVisitor(),
  countVisitors: 'sendsPerAddress',
  form: fields => ({ read: fields.text('underlag'), knowsRisk: fields.text('risk') !== '' }),
  do: (w, form, input) => sendApplication(w, { ...at(input), ...form }),
  again: showCheck,
  // Why it may not be sent is said above all that is answered: nothing of it is lost.
  kept: { page: showCheck },
  then: ({ to }) => to,
  notice: ({ helped }) => (helped ? 'services.help.sent' : undefined),
  cookies: ({ token }) => (token === undefined ? [] : [cookie(senderCookie, token, { maxAge: visitorSeconds })]),
})

const showNewVersion = get(`${draft}/ny-version`, {
  who: residentOrVisitor(),
  load: (r, input) => newVersionForResident(r, at(input)),
  seen: view => view.sights,
  page: NewVersionPage,
})

const takeNewVersion = post(`${draft}/ny-version`, {
  who: residentOrVisitor(),
  form: () => undefined,
  do: (w, _, input) => carryDraft(w, at(input)),
  again: showNewVersion,
  then: ({ to }) => to,
})

const showSaved = get(`${draft}/sparat`, {
  who: residentOrVisitor(),
  load: (r, input) => savedDraft(r, at(input)),
  seen: view => view.sights,
  page: SavedPage,
})

const showRemove = get(`${draft}/ta-bort`, {
  who: residentOrVisitor(),
  load: (r, input) => savedForResident(r, at(input).draft),
  page: RemovePage,
})

const remove = post(`${draft}/ta-bort`, {
  who: residentOrVisitor(),
  form: () => undefined,
  do: (w, _, input) => removeDraft(w, at(input)),
  again: showRemove,
  then: ({ to }) => to,
  notice: () => 'services.remove.done',
})

// Before the page: the router takes the first that fits, and the name of a receipt may not end in .pdf.
const showReceiptPdf = download('/kvitto/:receipt{[0-9a-f-]+\\.pdf}', {
  who: resident(),
  // A paper is in one language: that of the pages.
  load: async ({ speech: _, ...r }, { params }) =>
    receiptPdf(r, await receiptForResident(r, (params.receipt ?? '').slice(0, -'.pdf'.length)), r.actor.name),
  send: async ({ data, filename }) => ({ body: await renderPdf('receipt', data), type: 'application/pdf', filename }),
})

const correct = post('/kvitto/:receipt/ratta', {
  who: resident(),
  form: fields => fields.text('sida'),
  do: (w, page, { params }) => startCorrection(w, params.receipt ?? '', page),
  again: { again: (x, again) => showReceipt.again(x, again) },
  then: ({ to }) => to,
})

const verify = get(verifyUrl, {
  who: anyone(),
  count: 'checksPerAddress',
  load: (r, { query }) => receiptToVerify(r, { number: query.get('nummer') ?? '', hash: query.get('summa') ?? '' }),
  page: VerifyPage,
})

const showReceipt = get('/kvitto/:receipt', {
  who: resident(),
  load: (r, { params }) => receiptForResident(r, params.receipt ?? ''),
  seen: view => view.sights,
  page: ReceiptPage,
})

/** The pages of a service. `consulting` finds out for whom somebody may act, where that matters. */
export const serviceRoutes = (consulting: Consulting, signer: Signer): Route[] => [
  // Before the pages: the router takes the first that fits.
  ...consulting(bySending, [...ownSignatureRoutes(signer, showCheck), send]),
  ...pilotRoutes,
  paperRoute,
  ...consulting(byService, [showStart, start]),
  ...consulting(byDraft, [
    showTasks,
    showCheck,
    showNewVersion,
    takeNewVersion,
    showSaved,
    showRemove,
    remove,
    ...helpRoutes,
  ]),
  ...visitorRoutes,
  ...pageRoutes(consulting),
  verify,
  ...senderRoutes,
  ...consulting(byReceipt, [correct, showReceiptPdf, showReceipt, feedbackRoute(showReceipt)]),
]
