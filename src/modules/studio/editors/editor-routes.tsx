import { Invalid } from '../../../kernel/errors.ts'
import { bring } from '../../../kernel/http/bring.ts'
import type { Input, Route } from '../../../kernel/http/exchange.ts'
import type { Fields } from '../../../kernel/http/fields.ts'
import { get } from '../../../kernel/http/routes.ts'
import { officer } from '../../../kernel/http/who.ts'
import { decisionWorkshop, mapWorkshop } from '../../processes/index.ts'
import { crumbs as decisionCrumbs } from '../decisions/crumbs.ts'
import { decisions, decisionUrl } from '../decisions/urls.ts'
import { revOf } from '../forms.ts'
import { crumbs as mapCrumbs } from '../maps/studio-crumbs.ts'
import { maps, mapUrl } from '../maps/urls.ts'
import { EditorPage } from './editor-page.tsx'

const { mapOf, saveMapFile } = mapWorkshop

const { decisionOf, dmnForEditor, saveDecisionFile } = decisionWorkshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const limit = 10 * 1024 * 1024
const ofMap = ({ params }: Input): string => params.karta ?? ''
const ofDecision = ({ params }: Input): string => params.beslut ?? ''

const showMap = get(`${maps}/:karta/redigerare`, {
  who,
  room,
  seen,
  load: (r, input) => mapOf(r, ofMap(input)),
  page: (map, c) => (
    <EditorPage
      c={c}
      kind="bpmn"
      name={map.name}
      xml={map.xml}
      rev={map.rev}
      plain={mapUrl(map.id)}
      download={mapUrl(map.id, 'karta.bpmn')}
      action={mapUrl(map.id, 'redigerare')}
      crumbs={mapCrumbs(c, c.t('studio.editor.title', { kind: 'bpmn' }), map)}
    />
  ),
})

const showDecision = get(`${decisions}/:beslut/redigerare`, {
  who,
  room,
  seen,
  load: (r, input) => decisionOf(r, ofDecision(input)),
  page: (decision, c) => (
    <EditorPage
      c={c}
      kind="dmn"
      name={decision.name}
      xml={dmnForEditor(decision.xml)}
      rev={decision.rev}
      plain={decisionUrl(decision.id)}
      download={decisionUrl(decision.id, 'beslut.dmn')}
      action={decisionUrl(decision.id, 'redigerare')}
      crumbs={decisionCrumbs(c, c.t('studio.editor.title', { kind: 'dmn' }), decision)}
    />
  ),
})

const formOf = (bytes: Uint8Array | undefined, fields: Fields) => {
  if (!bytes) throw new Invalid({ fil: { key: 'studio.editor.nothing' } })
  return { rev: revOf(fields), file: new TextDecoder().decode(bytes) }
}

/** The script of the page sends what is drawn, and shows what comes back: the same gates as a form. */
const saveMap = bring(`${maps}/:karta/redigerare`, {
  who,
  file: { field: 'fil', limit },
  form: formOf,
  do: (w, form, input) => saveMapFile(w, { id: ofMap(input), ...form }),
  again: showMap,
  then: (_, input) => mapUrl(ofMap(input), 'redigerare'),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.editor.kept',
})

const saveDecision = bring(`${decisions}/:beslut/redigerare`, {
  who,
  file: { field: 'fil', limit },
  form: formOf,
  do: (w, form, input) => saveDecisionFile(w, { id: ofDecision(input), ...form }),
  again: showDecision,
  then: (_, input) => decisionUrl(ofDecision(input), 'redigerare'),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.editor.kept',
})

export const editorRoutes: Route[] = [showMap, showDecision, saveMap, saveDecision]
