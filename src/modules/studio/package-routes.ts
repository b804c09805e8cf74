import { Invalid, Missing } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import { bring } from '../../kernel/http/bring.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import { download, get } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { importSketch, NoPackage, publishedSketch, type Sketch, workshop } from '../services/index.ts'
import { slugOf } from './forms.ts'
import { ImportPage } from './pages/import-page.tsx'
import { sketchUrl, studio } from './urls.ts'

const { mayBuild, packed, sketchOf, unpacked } = workshop

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

const imported = bring(`${studio}/importera`, {
  who,
  file: { field: 'paket', limit: 2 * 1024 * 1024 },
  form: bytes => {
    if (!bytes) throw new Invalid({ paket: { key: 'studio.import.missing' } })
    return bytes
  },
  do: async (w, bytes) => {
    const sketch = await unpacked(bytes).catch((fault: unknown) => {
      if (fault instanceof NoPackage) throw new Invalid({ paket: { key: 'studio.import.wrong' } })
      throw fault
    })
    return importSketch(w, sketch)
  },
  again: showImport,
  then: slug => sketchUrl(slug),
  notice: () => 'studio.import.done',
})

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

export const packageRoutes: Route[] = [showImport, imported, exported]
