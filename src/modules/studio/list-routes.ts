import type { Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { newSketch, openSketch, removeSketch, servicesForBuilder, type Template, workshop } from '../services/index.ts'
import { slugOf, wordsFrom } from './forms.ts'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { caseTypeChoices, unitChoices } from './queries/service-view.ts'
import { sketchUrl, studio } from './urls.ts'

const { templates } = workshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'

const showList = get(studio, {
  who,
  room,
  seen,
  load: async r => ({
    services: await servicesForBuilder(r),
    units: Object.fromEntries((await unitChoices(r)).map(({ value, label }) => [value, label])),
  }),
  page: ListPage,
})

const showNew = get(`${studio}/ny`, {
  who,
  room,
  seen,
  load: async r => ({
    units: await unitChoices(r),
    caseTypes: caseTypeChoices(r),
    services: (await servicesForBuilder(r)).flatMap(({ slug, name, versions }) =>
      versions > 0 ? [{ value: slug, label: name }] : [],
    ),
  }),
  page: NewPage,
})

const create = post(`${studio}/ny`, {
  who,
  form: fields => ({
    names: wordsFrom(fields, 'namn'),
    act: actFrom(fields),
    unit: fields.text('enhet'),
    caseType: fields.text('arendetyp'),
    ...beginningFrom(fields),
  }),
  do: newSketch,
  again: showNew,
  then: slug => sketchUrl(slug),
  notice: () => 'studio.new.done',
})

const open = post(`${studio}/:slug/oppna`, {
  who,
  form: () => undefined,
  do: (w, _, input) => openSketch(w, slugOf(input)),
  again: showList,
  then: (_, input) => sketchUrl(slugOf(input)),
})

const remove = post(`${studio}/:slug/ta-bort`, {
  who,
  form: () => undefined,
  do: (w, _, input) => removeSketch(w, slugOf(input)),
  again: showList,
  then: () => studio,
  notice: () => 'studio.list.removed',
})

const actFrom = (fields: Fields) =>
  (['application', 'report', 'opinion'] as const).find(act => act === fields.text('slag')) ?? 'application'

const beginningFrom = (fields: Fields): { template: Template; copyOf: string | undefined } => {
  const chosen = fields.text('borjan')
  const copy = chosen === 'copy' && fields.text('kopia') !== '' ? fields.text('kopia') : undefined
  return { template: templates.find(one => one === chosen) ?? 'none', copyOf: copy }
}

export const listRoutes: Route[] = [showList, showNew, create, open, remove]
