import { reading } from '../../../kernel/hands.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { mapWorkshop } from '../../processes/index.ts'
import { revOf } from '../forms.ts'
import { AddPage } from './add-page.tsx'
import { addFrom, named, namedFrom, pressed } from './change-form.ts'
import { factsFrom } from './facts-form.ts'
import { MapPage } from './map-page.tsx'
import { addView, mapView, partView } from './map-view.ts'
import { PartPage } from './part-page.tsx'
import { RolePage } from './role-page.tsx'
import { maps, outlineUrl } from './urls.ts'

const { editMap, undoMapChange } = mapWorkshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${maps}/:karta`
const keeps = 'studio.conflict.saved'

const idOf = ({ params }: Input): string => params.karta ?? ''
const partOf = ({ params }: Input): string => params.steg ?? ''

const showMap = get(one, { who, room, seen, load: mapView, page: MapPage })
const showAdd = get(`${one}/lagg-till/:flode`, { who, room, seen, load: addView, page: AddPage })
const showPart = get(`${one}/steg/:steg`, { who, room, seen, load: partView, page: PartPage })
const showRole = get(`${one}/roll`, { who, room, seen, load: mapView, page: RolePage })

const press = post(`${one}/andra`, {
  who,
  form: fields => ({ rev: revOf(fields), change: pressed(fields) }),
  do: async (w, form, input) => {
    await editMap(w, { id: idOf(input), ...form })
    return form.change.do === 'move' ? form.change.id : undefined
  },
  again: showMap,
  then: (part, input) => outlineUrl(idOf(input), part),
  notice: part => (part === undefined ? 'studio.maps.removed' : 'studio.maps.moved'),
  keeps: 'studio.maps.not-done',
})

const undo = post(`${one}/angra`, {
  who,
  form: revOf,
  do: (w, rev, input) => undoMapChange(w, { id: idOf(input), rev }),
  again: showMap,
  then: (_, input) => outlineUrl(idOf(input)),
  notice: () => 'studio.maps.undone',
  keeps: 'studio.maps.not-done',
})

const addPart = post(`${one}/lagg-till/:flode`, {
  who,
  form: (fields, { params }) => ({ rev: revOf(fields), change: addFrom(fields, params.flode ?? '') }),
  do: (w, form, input) => editMap(w, { id: idOf(input), ...form }),
  again: showAdd,
  then: ([made], input) => outlineUrl(idOf(input), made),
  notice: () => 'studio.maps.added',
  keeps,
})

const addRole = post(`${one}/roll`, {
  who,
  form: fields => ({ rev: revOf(fields), pool: fields.text('organisation'), text: named(fields, 'text') }),
  do: (w, { rev, pool, text }, input) => editMap(w, { id: idOf(input), rev, change: { do: 'add-lane', pool, text } }),
  again: showRole,
  then: (_, input) => outlineUrl(idOf(input)),
  notice: () => 'studio.maps.added',
  keeps,
})

const rename = post(`${one}/steg/:steg`, {
  who,
  form: (fields, input) => ({ rev: revOf(fields), changes: namedFrom(fields, partOf(input)) }),
  do: async (w, { rev, changes }, input) => {
    for (const change of changes) await editMap(w, { id: idOf(input), rev, change })
  },
  again: showPart,
  then: (_, input) => outlineUrl(idOf(input), partOf(input)),
  notice: () => 'studio.saved-notice',
  keeps,
})

const addAnswer = post(`${one}/steg/:steg/svar`, {
  who,
  form: fields => ({ rev: revOf(fields), text: named(fields, 'svar') }),
  do: (w, { rev, text }, input) =>
    editMap(w, { id: idOf(input), rev, change: { do: 'answer', question: partOf(input), text } }),
  again: showPart,
  then: (_, input) => outlineUrl(idOf(input), partOf(input)),
  notice: () => 'studio.maps.added',
  keeps,
})

const setFacts = post(`${one}/steg/:steg/uppgifter`, {
  who,
  form: fields => fields,
  do: async (w, fields, input) => {
    const { part } = await partView(reading(w), input)
    const facts = factsFrom(fields, part.is === 'node' ? part.facts : {})
    await editMap(w, { id: idOf(input), rev: revOf(fields), change: { do: 'facts', id: partOf(input), facts } })
  },
  again: showPart,
  then: (_, input) => outlineUrl(idOf(input), partOf(input)),
  notice: () => 'studio.saved-notice',
  keeps,
})

export const editRoutes: Route[] = [
  showMap,
  showAdd,
  showPart,
  showRole,
  press,
  undo,
  addPart,
  addRole,
  rename,
  addAnswer,
  setFacts,
]
