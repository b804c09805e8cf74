import { Missing, Redirect, Refused } from '../../kernel/errors.ts'
import { fileForDownload } from '../../kernel/files/files.ts'
import type { Sight } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { download, get, post, upload } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { isId } from '../../kernel/ids.ts'
import {
  assignCase,
  caseFileForOfficer,
  caseForOfficer,
  closeCase,
  markCaseRead,
  releaseCase,
  sendCaseMessage,
  takeCase,
  workList,
  writeOffCase,
} from '../cases/index.ts'
import { documentForDownload } from '../documents/index.ts'
import { asAttached, attachment } from '../messages/index.ts'
import { type CaseAtDesk, caseAtDesk } from './case-at-desk.ts'
import { completionRoutes } from './completion-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { filterFrom } from './filter.ts'
import { numberOf, revOf } from './forms.ts'
import { CasePage } from './pages/case-page.tsx'
import { WorkListPage } from './pages/work-list-page.tsx'
import { WrittenPage } from './pages/written-page.tsx'
import { replyRoutes } from './reply-routes.ts'
import { statisticsRoutes } from './statistics-routes.ts'
import { stepRoutes } from './step-routes.ts'
import { caseUrl, desk } from './urls.ts'

const one = `${desk}/arenden/:number`
const back = ({ number }: { number: string }): string => caseUrl(number)

const showList = get(desk, {
  who: officer('case.read'),
  room: 'desk',
  seen: view => view.sights,
  load: (r, { query }) => workList(r, filterFrom(query)),
  page: WorkListPage,
})

const showCase = get(one, {
  who: officer('case.read'),
  room: 'desk',
  seen: view => view.sights,
  load: (r, input) => caseAtDesk(r, numberOf(input)),
  page: CasePage,
})

const caseFile = download(`${one}/filer/:file`, {
  who: officer('case.read'),
  load: async (r, input) => {
    const id = input.params.file ?? ''
    const { sights } = await caseFileForOfficer(r, numberOf(input), id)
    return { sights, file: await fileForDownload(r, id) }
  },
  seen: (view: { sights: Sight[] }) => view.sights,
  send: ({ file }, x) => ({ body: x.store.open(file.sha256), type: file.type, filename: file.name }),
})

const caseDocument = download(`${one}/handlingar/:document`, {
  who: officer('case.read'),
  load: async (r, input) => {
    const id = input.params.document ?? ''
    const { documents, sights } = await caseForOfficer(r, numberOf(input))
    if (!isId(id) || !documents.some(document => document.id === id)) throw new Missing('No such document on the case')
    return { sights, document: await documentForDownload(r, id) }
  },
  seen: (view: { sights: Sight[] }) => view.sights,
  send: ({ document }, x) => ({
    body: x.store.open(document.sha256),
    type: document.type,
    filename: document.filename,
    inline: true,
  }),
})

const take = post(`${one}/ta`, {
  who: officer('case.take'),
  form: revOf,
  do: (w, rev, input) => takeCase(w, { number: numberOf(input), rev }),
  again: showCase,
  then: back,
})

const release = post(`${one}/slapp`, {
  who: officer('case.take'),
  form: revOf,
  do: (w, rev, input) => releaseCase(w, { number: numberOf(input), rev }),
  again: showCase,
  then: back,
})

const assign = post(`${one}/lamna`, {
  who: officer('case.assign'),
  form: fields => ({ rev: revOf(fields), to: fields.text('handlaggare') }),
  do: (w, form, input) => assignCase(w, { number: numberOf(input), ...form }),
  again: showCase,
  then: back,
})

const writeOff = post(`${one}/avskriv`, {
  who: officer('case.decide'),
  form: revOf,
  do: (w, rev, input) => writeOffCase(w, { number: numberOf(input), rev }),
  again: showCase,
  then: back,
})

const close = post(`${one}/avsluta`, {
  who: officer('case.decide'),
  form: revOf,
  do: (w, rev, input) => closeCase(w, { number: numberOf(input), rev }),
  again: showCase,
  then: back,
})

/** The case with the message on it once more; only the words where nothing can be sent any more. */
const keptMessage = get(one, {
  who: officer('case.complete'),
  room: 'desk',
  seen: (view: CaseAtDesk) => view.sights,
  load: (r, input) => caseAtDesk(r, numberOf(input)),
  page: (view, c) => (view.actions.message.ok ? CasePage(view, c) : WrittenPage(view, c, 'meddelande')),
})

const message = upload(`${one}/meddelande`, {
  who: officer('case.complete'),
  files: async (r, input) => {
    const { actions } = await caseForOfficer(r, numberOf(input))
    if (!actions.message.ok) throw new Refused(actions.message.reason)
    return { fil: attachment }
  },
  form: fields => ({ rev: revOf(fields), text: fields.text('meddelande'), files: asAttached(fields.file('fil')) }),
  do: (w, form, input) => sendCaseMessage(w, { number: numberOf(input), ...form }),
  again: showCase,
  kept: { page: keptMessage, at: 'meddelande', file: 'fil' },
  then: back,
  notice: () => 'desk.notice.sent',
})

// Where the browser stands after a form was refused: opened again by its address, it is the case.
const showRefused = get(`${one}/:form{(?:meddelande|lamna)}`, {
  who: officer('case.read'),
  seen: 'no personal data',
  load: (_r, input) => {
    throw new Redirect(caseUrl(numberOf(input)))
  },
  page: CasePage,
})

const markRead = post(`${one}/last`, {
  who: officer('case.read'),
  form: () => undefined,
  do: (w, _, input) => markCaseRead(w, { number: numberOf(input) }),
  again: showCase,
  then: back,
})

export const deskRoutes: Route[] = [
  showList,
  showCase,
  caseFile,
  caseDocument,
  take,
  release,
  assign,
  close,
  writeOff,
  message,
  markRead,
  showRefused,
  ...completionRoutes,
  ...decisionRoutes,
  ...replyRoutes,
  ...stepRoutes,
  ...statisticsRoutes,
]
