import { Invalid } from '../../../kernel/errors.ts'
import { bring } from '../../../kernel/http/bring.ts'
import type { Route } from '../../../kernel/http/exchange.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { download, get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { mapWorkshop } from '../../processes/index.ts'
import { lines, listFrom } from '../forms.ts'
import { unitChoices } from '../queries/service-view.ts'
import { commentRoutes } from './comment-routes.ts'
import { editRoutes } from './edit-routes.ts'
import { ImportMapPage } from './import-map-page.tsx'
import { fileSource, fileTypes, sendFile } from './map-files.ts'
import { MapsPage } from './maps-page.tsx'
import { NewMapPage } from './new-map-page.tsx'
import { publishRoutes } from './publish-routes.ts'
import { maps, mapUrl } from './urls.ts'

const { mapOf, mapsForBuilder, newMap } = mapWorkshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'

const showMaps = get(maps, {
  who,
  room,
  seen,
  load: async r => ({ maps: await mapsForBuilder(r), units: await unitChoices(r) }),
  page: MapsPage,
})

const units = { who, room, seen, load: unitChoices } as const
const showNew = get(`${maps}/ny`, { ...units, page: NewMapPage })
const showImport = get(`${maps}/importera`, { ...units, page: ImportMapPage })

const aboutFrom = (fields: Fields) => ({
  name: lines(fields.text('namn')),
  kind: fields.text('slag') === 'to-be' ? ('to-be' as const) : ('as-is' as const),
  unit: fields.text('enhet'),
})

const create = post(`${maps}/ny`, {
  who,
  form: fields => ({ ...aboutFrom(fields), roles: listFrom(fields, 'roller') }),
  do: newMap,
  again: showNew,
  then: id => mapUrl(id),
  notice: () => 'studio.maps.new-done',
})

const imported = bring(`${maps}/importera`, {
  who,
  file: { field: 'fil', limit: 10 * 1024 * 1024 },
  form: (bytes, fields) => {
    if (!bytes) throw new Invalid({ fil: { key: 'studio.maps.file-missing' } })
    return { ...aboutFrom(fields), roles: [], file: bytes }
  },
  do: newMap,
  again: showImport,
  then: id => mapUrl(id),
  notice: () => 'studio.maps.import-done',
})

/** What it shows is not a version: it is the map as it is drawn. */
const files = fileTypes.map(type =>
  download(`${maps}/:karta/karta.${type}`, {
    who,
    seen,
    load: async (r, { params }) => {
      const map = await mapOf(r, params.karta ?? '')
      const lead = r.t(`studio.maps.kind-${map.kind}`)
      return fileSource(r, type, { ...map, at: map.updatedAt, lead, filename: map.name })
    },
    send: sendFile,
  }),
)

export const mapRoutes: Route[] = [
  showMaps,
  showNew,
  create,
  showImport,
  imported,
  ...files,
  ...editRoutes,
  ...publishRoutes,
  ...commentRoutes,
]
