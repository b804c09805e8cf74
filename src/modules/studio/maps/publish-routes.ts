import type { Officer, Read } from '../../../kernel/hands.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { mapWorkshop } from '../../processes/index.ts'
import { lines, revOf } from '../forms.ts'
import { mapView } from './map-view.ts'
import { PublishMapPage, type PublishMapView } from './publish-map-page.tsx'
import { maps, mapUrl } from './urls.ts'
import { DifferencePage, VersionPage, VersionsPage } from './version-pages.tsx'
import { differenceView, versionsView, versionView } from './version-view.ts'

const { publishMap, versionsForBuilder, withdrawMap } = mapWorkshop

const who = officer('service.build')
const common = { who, room: 'desk', seen: 'no personal data' } as const
const one = `${maps}/:karta`

const idOf = ({ params }: Input): string => params.karta ?? ''

const publishView = async (r: Read<Officer>, input: Input): Promise<PublishMapView> => {
  const view = await mapView(r, input)
  return { ...view, versions: await versionsForBuilder(r, view.map.id) }
}

const showPublish = get(`${one}/publicera`, { ...common, load: publishView, page: PublishMapPage })

const publish = post(`${one}/publicera`, {
  who,
  form: fields => ({ rev: revOf(fields), note: lines(fields.text('anmarkning')) }),
  do: (w, form, input) => publishMap(w, { id: idOf(input), ...form }),
  again: showPublish,
  then: (_, input) => mapUrl(idOf(input), 'publicera'),
  notice: version => ({ key: 'studio.maps.published-done', args: { n: String(version) } }),
  keeps: 'studio.maps.published-not',
  kept: { page: showPublish, at: 'anmarkning', words: 'studio.maps.published-not' },
})

const withdraw = post(`${one}/avpublicera`, {
  who,
  form: () => undefined,
  do: (w, _, input) => withdrawMap(w, idOf(input)),
  again: showPublish,
  then: (_, input) => mapUrl(idOf(input), 'publicera'),
  notice: () => 'studio.maps.withdrawn',
})

const showVersions = get(`${one}/versioner`, { ...common, load: versionsView, page: VersionsPage })
const showVersion = get(`${one}/versioner/:version`, { ...common, load: versionView, page: VersionPage })
const showDifference = get(`${one}/skillnad`, { ...common, load: differenceView, page: DifferencePage })

export const publishRoutes: Route[] = [showPublish, publish, withdraw, showVersions, showVersion, showDifference]
