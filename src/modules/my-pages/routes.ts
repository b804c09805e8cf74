import { Missing } from '../../kernel/errors.ts'
import { fileForDownload } from '../../kernel/files/files.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { download, get, type Input, post, upload } from '../../kernel/http/routes.ts'
import { resident } from '../../kernel/http/who.ts'
import { isId } from '../../kernel/ids.ts'
import {
  answerCompletion,
  caseFileForResident,
  caseForResident,
  markCaseRead,
  sendCaseMessage,
} from '../cases/index.ts'
import { documentForDownload } from '../documents/index.ts'
import { changeContact, personForSelf } from '../people/index.ts'
import { draftsForResident } from '../services/index.ts'
import { answerFiles } from './answer-files.ts'
import { overviewForMe } from './overview.ts'
import { CasePage } from './pages/case-page.tsx'
import { ContactPage } from './pages/contact-page.tsx'
import { DraftsPage } from './pages/drafts-page.tsx'
import { OverviewPage } from './pages/overview-page.tsx'
import { ReadingsPage } from './pages/readings-page.tsx'
import { readingsOfMe } from './readings.ts'
import { caseUrl, contactUrl, draftsUrl, home, readingsUrl } from './urls.ts'

const one = `${home}/arenden/:number`
const numberOf = (input: Input): string => input.params.number ?? ''

const showOverview = get(home, { who: resident(), room: 'my-pages', load: overviewForMe, page: OverviewPage })

const showCase = get(one, {
  who: resident(),
  room: 'my-pages',
  load: (r, input) => caseForResident(r, numberOf(input)),
  page: CasePage,
})

const answer = upload(`${one}/komplettering`, {
  who: resident(),
  files: () => answerFiles,
  form: fields => {
    const file = fields.file('fil')
    return { completion: fields.text('komplettering'), text: fields.text('svar'), files: file ? [file] : [] }
  },
  do: (w, form, input) => {
    if (!isId(form.completion)) throw new Missing('Nothing like that was asked')
    return answerCompletion(w, { number: numberOf(input), ...form })
  },
  again: showCase,
  then: ({ number }) => caseUrl(number),
  notice: () => 'my-pages.asked.thanks',
})

const message = post(`${one}/meddelande`, {
  who: resident(),
  form: fields => ({ text: fields.text('meddelande'), files: [] }),
  do: (w, form, input) => sendCaseMessage(w, { number: numberOf(input), ...form }),
  again: showCase,
  then: ({ number }) => caseUrl(number),
  notice: () => 'my-pages.messages.sent',
})

const markRead = post(`${one}/last`, {
  who: resident(),
  form: () => undefined,
  do: (w, _, input) => markCaseRead(w, { number: numberOf(input) }),
  again: showCase,
  then: (_, input) => caseUrl(numberOf(input)),
})

const caseFile = download(`${one}/filer/:file`, {
  who: resident(),
  load: async (r, input) => {
    const id = input.params.file ?? ''
    await caseFileForResident(r, numberOf(input), id)
    return fileForDownload(r, id)
  },
  send: (file, x) => ({ body: x.store.open(file.sha256), type: file.type, filename: file.name }),
})

const caseDocument = download(`${one}/handlingar/:document`, {
  who: resident(),
  load: async (r, input) => {
    const id = input.params.document ?? ''
    const { documents } = await caseForResident(r, numberOf(input))
    if (!isId(id) || !documents.some(document => document.id === id)) throw new Missing('No such document on the case')
    return documentForDownload(r, id)
  },
  send: (file, x) => ({ body: x.store.open(file.sha256), type: file.type, filename: file.filename }),
})

const showDrafts = get(draftsUrl, {
  who: resident(),
  room: 'my-pages',
  load: async r => ({ drafts: await draftsForResident(r) }),
  page: DraftsPage,
})

const showReadings = get(readingsUrl, {
  who: resident(),
  room: 'my-pages',
  load: (r, { query }) => readingsOfMe(r, query.get('fore')),
  page: ReadingsPage,
})

const showContact = get(contactUrl, { who: resident(), room: 'my-pages', load: personForSelf, page: ContactPage })

const saveContact = post(contactUrl, {
  who: resident(),
  form: fields => ({
    email: fields.text('epost'),
    phone: fields.text('telefon'),
    locale: fields.text('sprak') === 'en' ? ('en' as const) : ('sv' as const),
  }),
  do: (w, form) => changeContact(w, form),
  again: showContact,
  then: () => contactUrl,
  notice: () => 'my-pages.contact.saved',
})

export const myPagesRoutes: Route[] = [
  showOverview,
  showCase,
  answer,
  message,
  markRead,
  caseFile,
  caseDocument,
  showDrafts,
  showReadings,
  showContact,
  saveContact,
]
