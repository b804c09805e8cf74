import { Invalid, Missing } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import { bring } from '../../kernel/http/bring.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import { download, get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { NoPackage, publishedSketch, type Sketch, workshop } from '../services/index.ts'
import { slugOf } from './forms.ts'
import { FitPage } from './pages/fit-page.tsx'
import { ImportPage } from './pages/import-page.tsx'
import { type Ports, topicNames } from './ports.ts'
import { fitView } from './queries/fit-view.ts'
import { sketchUrl, studio } from './urls.ts'

const { bringForm, fitPackage, importSketch, looksLikeForm, mayBuild, packed, sketchOf, unpacked } = workshop

const who = officer('service.build')

const exported = download(`${studio}/:slug/paket.zip`, {
  who,
  seen: 'no personal data',
  load: sketchOrVersion,
  send: async sketch => ({
    body: await packed(sketch),
    type: 'application/zip',
    filename: `${sketch.body.slug}.zip`,
  }),
})

const showImport = get(`${studio}/importera`, {
  who,
  room: 'desk',
  seen: 'no personal data',
  load: () => undefined,
  page: ImportPage,
})

const imported = (ports: Ports): Route =>
  bring(`${studio}/importera`, {
    who,
    file: { field: 'paket', limit: 2 * 1024 * 1024, more: { field: 'oversattningar', most: 8 } },
    form: (bytes, _fields, _input, more) => {
      if (!bytes) throw new Invalid({ paket: { key: 'studio.import.missing' } })
      if (more.length > 0 && !looksLikeForm(bytes))
        throw new Invalid({ oversattningar: { key: 'studio.import.no-translations' } })
      return { bytes, more }
    },
    do: async (w, { bytes, more }) => {
      if (looksLikeForm(bytes)) return { waiting: await bringForm(w, bytes, more) }
      const sketch = await unpacked(bytes).catch((fault: unknown) => {
        if (fault instanceof NoPackage)
          throw new Invalid({ paket: { key: `studio.import.${fault.why}`, args: { file: fault.file } } })
        throw fault
      })
      return importSketch(w, sketch, topicNames(ports, w.municipality))
    },
    again: showImport,
    then: brought => ('slug' in brought ? sketchUrl(brought.slug) : `${studio}/importera/${brought.waiting}`),
    notice: brought => ('slug' in brought ? 'studio.import.done' : undefined),
  })

const fitting = (ports: Ports): Route[] => {
  const show = get(`${studio}/importera/:paket`, {
    who,
    room: 'desk',
    seen: 'no personal data',
    load: (r, { params }) => fitView(r, params.paket ?? '', ports),
    page: FitPage,
  })

  const fit = post(`${studio}/importera/:paket`, {
    who,
    form: fields => ({
      unit: fields.text('enhet'),
      caseType: fields.text('arendetyp'),
      subjects: fields.all('amnen').filter(one => one !== ''),
      lifeSituations: fields.all('situationer').filter(one => one !== ''),
    }),
    do: (w, form, { params }) => fitPackage(w, params.paket ?? '', form, topicNames(ports, w.municipality)),
    again: show,
    then: slug => sketchUrl(slug),
    notice: () => 'studio.import.done',
  })
  return [show, fit]
}

/** The work, where there is any; otherwise what was published last. */
async function sketchOrVersion(r: Read<Officer>, input: Input): Promise<Sketch> {
  try {
    return (await sketchOf(r, slugOf(input))).sketch
  } catch (fault) {
    if (!(fault instanceof Missing)) throw fault
    return published(r, slugOf(input))
  }
}

const published = async (r: Read<Officer>, slug: string): Promise<Sketch> => {
  const sketch = await publishedSketch(r, slug)
  if (!mayBuild(r.actor, sketch.body.unit)) throw new Missing('No such service')
  return sketch
}

export const packageRoutes = (ports: Ports): Route[] => [showImport, imported(ports), ...fitting(ports), exported]
