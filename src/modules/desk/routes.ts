import { Missing, Refused } from '../../kernel/errors.ts'
import { fileForDownload } from '../../kernel/files/files.ts'
import type { Sight } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { download, get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { isId } from '../../kernel/ids.ts'
import {
  askForCompletion,
  assignCase,
  caseFileForOfficer,
  caseForOfficer,
  closeCase,
  markCaseRead,
  releaseCase,
  sendCaseMessage,
  takeCase,
  workList,
} from '../cases/index.ts'
import { documentForDownload } from '../documents/index.ts'
import { decisionRoutes } from './decision-routes.ts'
import { filterFrom } from './filter.ts'
import { dueFrom, numberOf, revOf } from './forms.ts'
import { CasePage } from './pages/case-page.tsx'
import { CompletionPage } from './pages/completion-page.tsx'
import { WorkListPage } from './pages/work-list-page.tsx'
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
  load: (r, input) => caseForOfficer(r, numberOf(input)),
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

const close = post(`${one}/avsluta`, {
  who: officer('case.decide'),
  form: revOf,
  do: (w, rev, input) => closeCase(w, { number: numberOf(input), rev }),
  again: showCase,
  then: back,
})

const message = post(`${one}/meddelande`, {
  who: officer('case.complete'),
  form: fields => ({ text: fields.text('meddelande'), files: [] }),
  do: (w, form, input) => sendCaseMessage(w, { number: numberOf(input), ...form }),
  again: showCase,
  then: back,
})

const markRead = post(`${one}/last`, {
  who: officer('case.read'),
  form: () => undefined,
  do: (w, _, input) => markCaseRead(w, { number: numberOf(input) }),
  again: showCase,
  then: back,
})

const showAsk = get(`${one}/komplettering`, {
  who: officer('case.complete'),
  room: 'desk',
  seen: view => view.sights,
  load: async (r, input) => {
    const view = await caseForOfficer(r, numberOf(input))
    if (!view.actions.ask.ok) throw new Refused(view.actions.ask.reason)
    return view
  },
  page: CompletionPage,
})

const ask = post(`${one}/komplettering`, {
  who: officer('case.complete'),
  form: fields => ({ rev: revOf(fields), text: fields.text('text'), dueOn: dueFrom(fields) }),
  do: (w, form, input) => askForCompletion(w, { number: numberOf(input), ...form }),
  again: showAsk,
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
  message,
  markRead,
  showAsk,
  ask,
  ...decisionRoutes,
]
