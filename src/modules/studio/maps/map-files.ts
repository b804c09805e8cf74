import { createHash } from 'node:crypto'
import { Missing } from '../../../kernel/errors.ts'
import type { Read } from '../../../kernel/hands.ts'
import type { Sent } from '../../../kernel/http/routes.ts'
import { renderPdf } from '../../../kernel/pdf/render-pdf.ts'
import { renderPng } from '../../../kernel/png/render-png.ts'
import { unitBySlug } from '../../organisation/index.ts'
import { drawFile, readBpmn } from '../../processes/index.ts'
import { type MapPaper, mapPaper } from './map-paper.ts'

/** The kinds of files that a map is taken away as. */
export const fileTypes = ['pdf', 'png', 'svg', 'bpmn'] as const

export type FileType = (typeof fileTypes)[number]

/** What a file is made of, read in the transaction; it is made outside of it. */
export type FileSource = { type: FileType; xml: string; filename: string; paper: MapPaper | undefined }

type Named = { xml: string; name: string; unit: string; at: Temporal.Instant; lead: string; filename: string }

/** Throws Missing where there is no such kind of file. */
export const fileSource = async (r: Read, asked: string, map: Named): Promise<FileSource> => {
  const type = fileTypes.find(one => one === asked)
  if (!type) throw new Missing('No such file')
  const { xml, name, at, lead } = map
  const unit = type === 'pdf' ? ((await unitBySlug(r, map.unit))?.name[r.locale] ?? '') : ''
  const paper = type === 'pdf' ? mapPaper(r, { name, lead, unit, at, file: await readBpmn(xml) }) : undefined
  return { type, xml, filename: `${map.filename}.${type}`, paper }
}

export const sendFile = async ({ type, xml, filename, paper }: FileSource): Promise<Sent> => {
  if (type === 'bpmn') return { body: xml, type: 'application/xml; charset=utf-8', filename }
  if (paper)
    return { body: await kept(JSON.stringify(paper), () => renderPdf('map', paper)), type: 'application/pdf', filename }
  const svg = drawFile(await readBpmn(xml))
  if (type === 'png') return { body: await kept(svg, () => renderPng(svg, widthOf(svg))), type: 'image/png', filename }
  return { body: svg, type: 'image/svg+xml; charset=utf-8', filename }
}

/** Twice as large as on the screen, so that it can be printed; very wide maps no wider than this. */
const widest = 8000

const widthOf = (svg: string): number =>
  Math.min(widest, Math.ceil(2 * Number(/ width="([\d.]+)"/.exec(svg)?.[1] ?? 1000)))

// Anybody may ask for them, and making them takes a while: the newest are kept, whatever they were made from.
const files = new Map<string, Promise<Uint8Array>>()
const most = 40

const kept = (source: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
  const key = createHash('sha256').update(source).digest('base64url')
  const known = files.get(key)
  if (known) return known
  const made = make()
  const oldest = files.keys().next()
  if (files.size >= most && !oldest.done) files.delete(oldest.value)
  files.set(key, made)
  // What failed is tried again.
  made.catch(() => files.delete(key))
  return made
}
