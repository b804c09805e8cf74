import { Invalid, Missing, Redirect } from '../../kernel/errors.ts'
import type { Exchange, Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { download, get, type Input, post, type Sent, upload } from '../../kernel/http/routes.ts'
import { resident } from '../../kernel/http/who.ts'
import { isId } from '../../kernel/ids.ts'
import { answerCompletion, caseForResident, markCaseRead, recallCase, sendCaseMessage } from '../cases/index.ts'
import { asAttached } from '../messages/index.ts'
import { changeContact, personForSelf } from '../people/index.ts'
import {
  acceptHelp,
  type Consulting,
  draftsForResident,
  handedOver,
  helpedDrafts,
  releaseSlotsOf,
  signing,
} from '../services/index.ts'
import { byCase, organisationRoutes } from './organisation-routes.ts'
import { AcceptHelpPage } from './pages/accept-help-page.tsx'
import { CasePage, KeptWordsPage } from './pages/case-page.tsx'
import { DetailsPage } from './pages/details-page.tsx'
import { DraftsPage } from './pages/drafts-page.tsx'
import { OverviewPage } from './pages/overview-page.tsx'
import { ReadingsPage } from './pages/readings-page.tsx'
import { RecallPage } from './pages/recall-page.tsx'
import { caseOfMine } from './queries/case-of-mine.ts'
import {
  documentForResident,
  fileForResident,
  letterForResident,
  type Stored,
} from './queries/downloads-for-resident.ts'
import { filesWithAnswer, filesWithMessage } from './queries/files-for-case.ts'
import { overviewForResident } from './queries/overview-for-resident.ts'
import { readingsOfMe } from './readings.ts'
import { signingRoutes } from './signing-routes.ts'
import { stepRoutes } from './step-routes.ts'
import { caseUrl, detailsUrl, draftsUrl, helpUrl, overviewUrl, readingsUrl } from './urls.ts'

const { closeRequests } = signing

const oneCase = '/mina-sidor/arenden/:number'

const at = ({ params, query }: Input) => ({
  number: params.number ?? '',
  file: params.file ?? '',
  document: params.document ?? '',
  before: query.get('fore') ?? '',
})

const overview = get(overviewUrl, { who: resident(), room: 'my-pages', load: overviewForResident, page: OverviewPage })

const showCase = get(oneCase, {
  who: resident(),
  room: 'my-pages',
  load: (r, input) => caseOfMine(r, at(input).number),
  seen: view => view.sights,
  page: CasePage,
})

/** Which request is answered; asked of the database as a uuid, so that nothing else may reach it. */
const questionOf = (fields: Fields): string => {
  const id = fields.text('fraga')
  if (!isId(id)) throw new Missing('Nothing like that was asked')
  return id
}

/** What could no longer be sent so: the words stay, to be sent as an answer or a message, or to copy when the case is closed. */
const keptWords = get(oneCase, {
  who: resident(),
  room: 'my-pages',
  load: (r, input) => caseOfMine(r, at(input).number),
  seen: view => view.sights,
  page: KeptWordsPage,
})

const answer = upload(`${oneCase}/svar`, {
  who: resident(),
  files: async (r, input) => ({ bilaga: await filesWithAnswer(r, at(input).number) }),
  form: fields => ({
    completion: questionOf(fields),
    text: fields.text('svar'),
    files: asAttached(fields.file('bilaga')),
  }),
  do: (w, form, input) => answerCompletion(w, { number: at(input).number, ...form }),
  again: showCase,
  kept: { page: keptWords, at: 'svar', file: 'bilaga' },
  then: (_, input) => caseUrl(at(input).number),
  notice: () => 'my-pages.notice.answered',
})

const sendMessage = upload(`${oneCase}/meddelande`, {
  who: resident(),
  files: async (r, input) => ({ fil: await filesWithMessage(r, at(input).number) }),
  form: fields => ({ text: fields.text('meddelande'), files: asAttached(fields.file('fil')) }),
  do: (w, form, input) => sendCaseMessage(w, { number: at(input).number, ...form }),
  again: showCase,
  kept: { page: keptWords, at: 'meddelande', file: 'fil' },
  then: (_, input) => caseUrl(at(input).number),
  notice: () => 'my-pages.notice.sent',
})

// Where the browser stands after a form was refused: opened again by its address, it is the case.
const showRefused = get(`${oneCase}/:form{(?:svar|meddelande)}`, {
  who: resident(),
  load: (_r, input) => {
    throw new Redirect(caseUrl(at(input).number))
  },
  page: CasePage,
})

const showRecall = get(`${oneCase}/aterkalla`, {
  who: resident(),
  room: 'my-pages',
  load: async (r, input) => {
    const view = await caseForResident(r, at(input).number)
    if (!view.actions.recall.ok) throw new Redirect(caseUrl(view.number))
    return view
  },
  seen: view => view.sights,
  page: RecallPage,
})

const recall = post(`${oneCase}/aterkalla`, {
  who: resident(),
  form: () => undefined,
  do: async (w, _, input) => {
    const recalled = await recallCase(w, { number: at(input).number })
    await closeRequests(w, recalled)
    await releaseSlotsOf(w, at(input).number)
  },
  again: showRecall,
  then: (_, input) => caseUrl(at(input).number),
  notice: () => 'my-pages.notice.recalled',
})

const markRead = post(`${oneCase}/last`, {
  who: resident(),
  form: () => undefined,
  do: (w, _, input) => markCaseRead(w, { number: at(input).number }),
  again: showCase,
  then: (_, input) => caseUrl(at(input).number),
})

const fromStore = ({ sha256, type, filename }: Stored, x: Exchange): Sent => ({
  body: x.store.open(sha256),
  type,
  filename,
})

const letter = download(`${oneCase}/beslut.pdf`, {
  who: resident(),
  load: (r, input) => letterForResident(r, at(input).number),
  send: fromStore,
})

const document = download(`${oneCase}/handlingar/:document`, {
  who: resident(),
  load: (r, input) => documentForResident(r, at(input).number, at(input).document),
  send: fromStore,
})

const file = download(`${oneCase}/filer/:file`, {
  who: resident(),
  load: (r, input) => fileForResident(r, at(input).number, at(input).file),
  send: fromStore,
})

const drafts = get(draftsUrl, {
  who: resident(),
  room: 'my-pages',
  load: async r => ({
    drafts: await draftsForResident(r),
    helped: await helpedDrafts(r),
    handed: await handedOver(r),
  }),
  page: DraftsPage,
})

const showHelp = get(helpUrl, { who: resident(), room: 'my-pages', load: () => undefined, page: AcceptHelpPage })

const help = post(helpUrl, {
  who: resident(),
  count: 'codesPerAddress',
  form: fields => fields.text('kod'),
  do: acceptHelp,
  again: showHelp,
  then: ({ to }) => to,
  notice: ({ mine }) => (mine ? 'my-pages.help.taken-over' : 'my-pages.help.accepted'),
})

const readings = get(readingsUrl, {
  who: resident(),
  room: 'my-pages',
  load: (r, input) => readingsOfMe(r, at(input).before),
  page: ReadingsPage,
})

const details = get(detailsUrl, { who: resident(), room: 'my-pages', load: personForSelf, page: DetailsPage })

const contactForm = (fields: Fields) => {
  const locale = (['sv', 'en'] as const).find(one => one === fields.text('sprak'))
  if (!locale) throw new Invalid({ sprak: { key: 'my-pages.details.language-missing' } })
  return { email: fields.text('epost'), phone: fields.text('telefon'), locale }
}

const saveDetails = post(detailsUrl, {
  who: resident(),
  form: contactForm,
  do: changeContact,
  again: details,
  then: () => detailsUrl,
  notice: () => 'my-pages.notice.saved',
})

/** Mina sidor. `consulting` finds out for which organisations somebody may act, where that matters. */
export const myPagesRoutes = (consulting: Consulting): Route[] => [
  overview,
  ...organisationRoutes(consulting),
  ...consulting(byCase, [
    showCase,
    answer,
    sendMessage,
    showRefused,
    ...stepRoutes,
    showRecall,
    recall,
    markRead,
    letter,
    document,
    file,
    ...signingRoutes,
  ]),
  drafts,
  showHelp,
  help,
  readings,
  details,
  saveDetails,
]
