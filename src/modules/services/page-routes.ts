import { Redirect } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { aside, get, type Input, part, post, upload } from '../../kernel/http/routes.ts'
import { residentOrVisitor } from '../../kernel/http/who.ts'
import { formatTime } from '../../kernel/texts/format.ts'
import { byDraft, byPage } from './behalf/concerns.ts'
import type { Consulting } from './behalf/consult-registers.ts'
import { deepest } from './build-scope.ts'
import { keepTyped } from './commands/keep-typed.ts'
import { removeRow } from './commands/remove-row.ts'
import { savePage } from './commands/save-page.ts'
import { AskPage } from './pages/ask-page.tsx'
import { FollowedItems } from './pages/followed-items.tsx'
import { RemoveRowPage } from './pages/remove-row-page.tsx'
import { followedPage } from './queries/followed-page.ts'
import { pageForResident } from './queries/page-for-resident.ts'
import { rowForResident } from './queries/row-for-resident.ts'
import { uploadRules } from './queries/upload-rules.ts'
import { countRefused } from './statistics/refused.ts'
import { pageUrl } from './urls.ts'

const draft = '/e-tjanster/:service/ansokan/:draft'

/** The pages of a draft by how deep they lie: a page of the service, of a row, of a row in a row. */
const depths = Array.from({ length: deepest + 1 }, (_, depth) => depth)

/** `:page/:row1/:page1` */
const pathAt = (depth: number): string =>
  [':page', ...Array.from({ length: depth }, (_, i) => `:row${i + 1}/:page${i + 1}`)].join('/')

/** Path parameters by name; the router has made sure that they are there. */
const at = ({ params, query, device }: Input) => {
  const inner = depths.slice(1).flatMap(depth => [params[`row${depth}`], params[`page${depth}`]])
  return {
    service: params.service ?? '',
    draft: params.draft ?? '',
    page: [params.page, ...inner].filter(part => part !== undefined).join('/'),
    row: params.row ?? '',
    device,
    fromCheck: query.get('fran') === 'kontrollera',
    moreCame: query.get('nytt') === 'ja',
    slotTaken: query.get('tid') === 'tagen',
    rowsFrom: Math.max(0, Number.parseInt(query.get('rader') ?? '0', 10) || 0),
  }
}

const atDepth = (depth: number, consulting: Consulting): Route[] => {
  const here = `${draft}/${pathAt(depth)}`

  const showPage = get(`${here}`, {
    who: residentOrVisitor(),
    load: (r, input) => pageForResident(r, at(input)),
    seen: view => view.sights,
    page: AskPage,
  })

  const save = post(`${here}`, {
    who: residentOrVisitor(),
    form: fields => fields,
    do: (w, fields, input) => savePage(w, { ...at(input), fields }),
    again: showPage,
    then: ({ to }) => to,
    refused: countRefused,
  })

  const keep = aside(`${here}/skrivet`, {
    who: residentOrVisitor(),
    form: fields => fields,
    do: (w, fields, input) => keepTyped(w, { ...at(input), fields }),
    say: ({ kept }, { here: { t, now, locale } }) =>
      kept
        ? { status: 200, text: t('services.ask.saved-at', { time: formatTime(now, locale) }) }
        : { status: 409, text: t('services.ask.newer') },
  })

  const follow = part(`${here}/foljder`, {
    who: residentOrVisitor(),
    load: (r, fields, input) => followedPage(r, { ...at(input), fields }),
    seen: view => view.sights,
    page: FollowedItems,
  })

  const saveFile = upload(`${here}/fil`, {
    who: residentOrVisitor(),
    countVisitors: 'uploadsPerAddress',
    files: (r, input) => uploadRules(r, at(input)),
    form: fields => fields,
    do: (w, fields, input) => savePage(w, { ...at(input), fields }),
    again: showPage,
    then: ({ to }) => to,
    refused: countRefused,
  })

  // Where the browser stands after a file was refused: opened again by its address, it is the question.
  const showFile = get(`${here}/fil`, {
    who: residentOrVisitor(),
    load: (_r, input) => {
      const { service, draft, page } = at(input)
      throw new Redirect(pageUrl(service, draft, page))
    },
    page: AskPage,
  })

  // Before the page: the router takes the first that fits.
  return [
    ...consulting(byPage, [showFile, showPage, save]),
    // What is only typed is kept every few seconds: the register of the population is not asked as often.
    ...consulting(byDraft, [keep]),
    ...consulting(byPage, [follow, saveFile]),
  ]
}

/** Taking away a row from the list on a page. */
const rowsAtDepth = (depth: number): Route[] => {
  const path = `${draft}/${pathAt(depth)}/:row/ta-bort`
  const show = get(path, {
    who: residentOrVisitor(),
    load: (r, input) => rowForResident(r, at(input)),
    seen: view => view.sights,
    page: RemoveRowPage,
  })
  const remove = post(path, {
    who: residentOrVisitor(),
    form: () => undefined,
    do: (w, _, input) => removeRow(w, at(input)),
    again: show,
    then: ({ to }) => to,
    notice: () => 'services.row.removed',
  })
  return [show, remove]
}

/** `consulting` finds out for whom somebody may act, and of which children they have the custody where one is asked for. */
export const pageRoutes = (consulting: Consulting): Route[] => [
  ...consulting(byDraft, depths.slice(0, -1).flatMap(rowsAtDepth)),
  ...depths.flatMap(depth => atDepth(depth, consulting)),
]
