import { Invalid, Missing } from '../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../kernel/hands.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { type Edit, editSketch, edits, type Sketch, workshop } from '../services/index.ts'
import { insideOf, mustBeNamed, revOf, slugOf, wordsFrom } from './forms.ts'
import { HistoryPage } from './pages/history-page.tsx'
import { OutlinePage } from './pages/outline-page.tsx'
import { ChangePagePage, NewPagePage } from './pages/page-pages.tsx'
import { PlacePage } from './pages/place-page.tsx'
import { historyView } from './queries/history-view.ts'
import { placeView } from './queries/info-view.ts'
import { outlineView } from './queries/outline-view.ts'
import { newPageView, pageView } from './queries/page-view.ts'
import { sketchUrl, studio } from './urls.ts'

const { goBackTo, redoSketch, undoSketch } = workshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${studio}/:slug`

const showOutline = get(one, { who, room, seen, load: outlineView, page: OutlinePage })

/** One step up or down: `upp:sida:<record>:<id>`, `ner:sak:<record>:<item>`. */
const order = post(`${one}/ordning`, {
  who,
  form: fields => ({ rev: revOf(fields), edit: stepFrom(fields) }),
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: showOutline,
  then: (_, input) => sketchUrl(slugOf(input)),
})

const stepFrom = (fields: Fields): Edit => {
  const [way, what, record = '', ...rest] = fields.text('gor').split(':')
  const name = rest.join(':')
  const by = way === 'upp' ? -1 : 1
  if (what === 'sida') return edits.movePage({ record, id: name, by })
  // Dragged there: to a page, and after so many others.
  if (way === 'till' && what === 'sak') {
    const at = Number(fields.text('plats'))
    const place = Number.isInteger(at) && at >= 0 ? { at } : {}
    return edits.moveItem({ record, item: name, about: name, to: { page: fields.text('sida'), ...place } })
  }
  if (what === 'sak') return edits.moveItem({ record, item: name, about: name, to: { by } })
  throw new Missing('Nothing was pressed')
}

const undo = post(`${one}/angra`, {
  who,
  form: fields => ({ rev: revOf(fields), again: fields.text('gor') === 'om' }),
  do: (w, { rev, again }, input) => (again ? redoSketch : undoSketch)(w, { slug: slugOf(input), rev }),
  again: showOutline,
  then: (_, input) => sketchUrl(slugOf(input)),
  keeps: 'studio.conflict.saved',
})

const showNewPage = get(`${one}/sida-ny`, {
  who,
  room,
  seen,
  load: (r, input) => newPageView(r, input),
  page: NewPagePage,
})

const addPage = post(`${one}/sida-ny`, {
  who,
  form: (fields, input) => {
    const titles = mustBeNamed(wordsFrom(fields, 'rubrik'), 'rubrik')
    return {
      rev: revOf(fields),
      edit: edits.addPage({ record: insideOf(input), titles, section: sectionFrom(fields, input) }),
    }
  },
  do: (w, form, input) => made(w, form, input),
  again: showNewPage,
  then: ({ after, before }, input) => {
    const known = new Set(before.body.pages.map(page => page.id))
    const id = after.body.pages.find(page => !known.has(page.id))?.id
    return `${sketchUrl(slugOf(input))}${id === undefined ? '' : `?sida=${id}`}`
  },
  notice: () => 'studio.page.added',
  keeps: 'studio.conflict.saved',
})

const sectionFrom = (fields: Fields, input: Input): { name: string } | { words: Record<string, string> } => {
  const name = fields.text('avsnitt')
  if (name !== '' || insideOf(input) !== '') return { name }
  const words = wordsFrom(fields, 'nytt-avsnitt')
  if ((words.sv ?? '') === '') throw new Invalid({ 'nytt-avsnitt-sv': { key: 'studio.page.section-missing' } })
  return { words }
}

const made = (
  w: Write<Officer>,
  form: { rev: number; edit: Edit },
  input: Input,
): Promise<{ before: Sketch; after: Sketch }> => editSketch(w, { slug: slugOf(input), ...form })

const showPage = get(`${one}/sida/:page`, {
  who,
  room,
  seen,
  load: (r, input) => pageView(r, input),
  page: ChangePagePage,
})

const changePage = post(`${one}/sida/:page`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const rev = revOf(fields)
    const { page, record } = await pageView(reading(w), input, rev)
    const when = fields.text('nar')
    return made(
      w,
      {
        rev,
        edit: edits.changePage({
          record,
          id: page.id,
          address: fields.text('address').toLowerCase(),
          titles: wordsFrom(fields, 'rubrik'),
          leads: wordsFrom(fields, 'ingress'),
          section: sectionFrom(fields, input),
          when: when === '' ? undefined : when,
          known: (['name', 'age'] as const).filter(what => fields.all('kant').includes(what)),
        }),
      },
      input,
    )
  },
  again: showPage,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const removePage = post(`${one}/sida-bort`, {
  who,
  form: (fields, input) => ({
    rev: revOf(fields),
    edit: edits.removePage({ record: insideOf(input), id: fields.text('sida') }),
  }),
  do: made,
  again: showOutline,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.page.removed',
  keeps: 'studio.conflict.saved',
})

const showPlace = get(`${one}/placera`, { who, room, seen, load: (r, input) => placeView(r, input), page: PlacePage })

/** To another page, and under a condition: two changes, since they are two things. */
const place = post(`${one}/placera`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const rev = revOf(fields)
    const { record, item, label, page, when } = await placeView(reading(w), input, rev)
    const slug = slugOf(input)
    const to = fields.text('sida')
    const shown = fields.text('nar') === '' ? undefined : fields.text('nar')
    if (to !== page)
      await editSketch(w, { slug, rev, edit: edits.moveItem({ record, item, about: label, to: { page: to } }) })
    if (shown !== when)
      await editSketch(w, { slug, rev, edit: edits.showItem({ record, item, about: label, when: shown }) })
  },
  again: showPlace,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const showHistory = get(`${one}/historik`, { who, room, seen, load: historyView, page: HistoryPage })

const goBack = post(`${one}/historik`, {
  who,
  form: fields => ({ rev: revOf(fields), to: Number(fields.text('till')) || 0 }),
  do: (w, form, input) => goBackTo(w, { slug: slugOf(input), ...form }),
  again: showHistory,
  then: (_, input) => sketchUrl(slugOf(input)),
  notice: () => 'studio.history.done',
  keeps: 'studio.conflict.saved',
})

export const outlineRoutes: Route[] = [
  showOutline,
  order,
  undo,
  showNewPage,
  addPage,
  showPage,
  changePage,
  removePage,
  showPlace,
  place,
  showHistory,
  goBack,
]
