import { isId } from '../../kernel/ids.ts'
import { Missing } from '../../kernel/errors.ts'
import { fileForDownload } from '../../kernel/files/files.ts'
import { Readable } from 'node:stream'
import type { Route } from '../../kernel/http/exchange.ts'
import { download, get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { assignCase, askForCompletion, caseFileForOfficer, caseForOfficer, closeCase, markCaseRead, releaseCase, sendCaseMessage, takeCase, workList } from '../cases/index.ts'
import { decisionRoutes } from './decision-routes.ts'
import { filterFrom } from './filter.ts'
import { dueFrom, numberOf, revOf } from './forms.ts'
import { CasePage } from './pages/case-page.tsx'
import { CompletionPage } from './pages/completion-page.tsx'
import { WorkListPage } from './pages/work-list-page.tsx'
import { mayAsk } from './may-ask.ts'
import { caseUrl, desk } from './urls.ts'

const one = `${desk}/arenden/:number`

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
  seen: view => view.sights,
  load: async (r, input) => {
    const id = input.params['file'] ?? ''
    if (!isId(id)) throw new Missing('No such file')
    const { sights } = await caseFileForOfficer(r, numberOf(input), id)
    return { sights, file: await fileForDownload(r, id) }
  },
  send: ({ file }, x) => ({ body: Readable.toWeb(x.store.read(file.sha256)), type: file.type, filename: file.name }),
})
