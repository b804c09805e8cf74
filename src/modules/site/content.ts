import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { readDrawing } from '../../kernel/drawing.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { readShaped } from '../../kernel/shape-words.ts'
import { type Statement, statementShape } from './statement.ts'

const text = z.string().trim().min(1, 'write something here')
const words = z.strictObject({ sv: text, en: text })
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it with a-z, 0-9 and single hyphens, as in "bygga-bo"')

/** What a subject or a life situation can be shown with. */
const topicIcons = [
  'backpack',
  'bicycle',
  'book',
  'briefcase',
  'building',
  'child',
  'coins',
  'group',
  'hand',
  'handshake',
  'heart',
  'house',
  'palette',
  'plant',
  'recycle',
  'star',
  'sun',
] as const

const topic = z.strictObject({
  slug,
  icon: z.enum(topicIcons, `write one of ${topicIcons.join(', ')}`),
  name: words,
  text: words,
  /** Other words that people look for it with. */
  words: words.optional(),
  /** Of a life situation: whether it is one of a business. CPSV-AP 3.2.0 tells the two apart. */
  event: z.enum(['life', 'business']).optional(),
})

const siteShape = z.strictObject({
  $schema: z.string().optional(),
  front: z.strictObject({
    title: words,
    lead: words,
    drawing: z.string().regex(/^[a-z0-9-]+\.svg$/, 'write the name of an SVG file beside site.json'),
  }),
  subjects: z.array(topic).min(1, 'write at least one subject'),
  lifeSituations: z.array(topic),
})

const pageShape = z.strictObject({
  $schema: z.string().optional(),
  title: words,
  lead: words,
  words: words.optional(),
  subjects: z.array(slug),
  lifeSituations: z.array(slug),
  sections: z.array(z.strictObject({ heading: words, text: words })).min(1, 'write at least one section'),
})

export type Topic = z.infer<typeof topic>
export type ContentPage = z.infer<typeof pageShape> & { slug: string }

/** All that a municipality says on its site besides its services. `drawing` is the front page's picture as SVG. */
export type Site = {
  front: { title: Words; lead: Words; drawing: string }
  subjects: Topic[]
  lifeSituations: Topic[]
  pages: ContentPage[]
  statement: Record<'sv' | 'en', Statement>
}

type Words = z.infer<typeof words>

const known = new Map<string, Site>()

/** The site of a municipality, read once. Throws as `readSite` does; the seed reads it before anybody is served. */
export const siteOf = (municipality: Pick<Municipality, 'folder'>): Site => {
  const found = known.get(municipality.folder) ?? readSite(municipality.folder)
  known.set(municipality.folder, found)
  return found
}

/** Reads `content/` of a municipality's folder. Throws once with every fault: file, place and what to write instead. */
export const readSite = (folder: string): Site => {
  const faults: string[] = []
  const content = join(folder, 'content')
  const site = parsed(join(content, 'site.json'), siteShape, folder, faults)
  const pages = existsSync(join(content, 'pages')) ? readdirSync(join(content, 'pages')).filter(isJson).sort() : []
  const read = pages.flatMap(file => {
    const page = parsed(join(content, 'pages', file), pageShape, folder, faults)
    return page ? [{ ...page, slug: basename(file, '.json') }] : []
  })
  const sv = parsed(join(content, 'accessibility.sv.json'), statementShape, folder, faults)
  const en = parsed(join(content, 'accessibility.en.json'), statementShape, folder, faults)
  const drawing = site ? drawingOf(join(content, site.front.drawing), folder, faults) : ''
  if (site) faults.push(...misfits(site, read, shown(join(content, 'site.json'), folder)))
  if (faults.length > 0 || !site || !sv || !en) {
    throw new Error(`The content can't be used:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
  }
  return { ...site, front: { ...site.front, drawing }, pages: read, statement: { sv, en } }
}

const isJson = (file: string): boolean => file.endsWith('.json')

const shown = (path: string, folder: string): string => relative(join(folder, '..', '..'), path)

const parsed = <T>(path: string, shape: z.ZodType<T>, folder: string, faults: string[]): T | undefined =>
  readShaped(path, shown(path, folder), shape, faults)

const drawingOf = (path: string, folder: string, faults: string[]): string => {
  if (!existsSync(path)) {
    faults.push(`${shown(path, folder)}: is missing; draw it, or write the right name in site.json`)
    return ''
  }
  return readDrawing(path, shown(path, folder), faults)
}

const misfits = (site: z.infer<typeof siteShape>, pages: ContentPage[], file: string): string[] => {
  const subjects = site.subjects.map(one => one.slug)
  const situations = site.lifeSituations.map(one => one.slug)
  const twice = (place: string, slugs: string[]) =>
    slugs
      .filter((one, at) => slugs.indexOf(one) !== at)
      .map(one => `${file}: ${place}: "${one}" is there twice; take one away or rename it`)
  const unknown = (page: string, place: string, slugs: string[], among: string[]) =>
    slugs
      .filter(one => !among.includes(one))
      .map(one => `${page}: ${place}: there is no "${one}" in site.json; write one of ${among.join(', ')}`)
  return [
    ...twice('subjects', subjects),
    ...twice('lifeSituations', situations),
    ...pages.flatMap(page => [
      ...unknown(`${dirname(file)}/pages/${page.slug}.json`, 'subjects', page.subjects, subjects),
      ...unknown(`${dirname(file)}/pages/${page.slug}.json`, 'lifeSituations', page.lifeSituations, situations),
    ]),
  ]
}
