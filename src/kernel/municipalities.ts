import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { readDrawing } from './drawing.ts'
import { readShaped } from './shape-words.ts'
import type { Locale } from './texts/texts.ts'

/** A municipality as its folder in `municipalities/` says it. Found by host name; `id` is in every row it owns. */
export type Municipality = {
  id: string
  /** Folder name: `almvik`. */
  slug: string
  name: string
  /** As in "Almviks kommun". */
  formalName: string
  code: string
  organisationNumber: string
  hosts: string[]
  /** Colours as `#rrggbb`; `mark` is the drawing itself, as SVG. */
  brand: { main: string; accent: string; mark: string }
  locales: Locale[]
  contact: { phone: string; email: string; address: string; hours: Record<Locale, string> }
  /** Absolute path of its folder. */
  folder: string
}

/**
 * Reads every `municipalities/<slug>/municipality.json`. `root` is the repository.
 * Throws once with every fault: file, place and what to write instead.
 */
export const loadMunicipalities = (root: string): Municipality[] => {
  const faults: string[] = []
  const folder = join(root, 'municipalities')
  const slugs = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort()
    : []
  if (slugs.length === 0) faults.push('municipalities/ is empty; make a folder with a municipality.json in it')
  const found = slugs.flatMap(slug => readOne(root, join(folder, slug), slug, faults))
  faults.push(...taken(found, 'id', one => [one.id]), ...taken(found, 'hosts', one => one.hosts))
  if (faults.length > 0) throw new Error(`The municipalities can't be used:\n${faults.map(f => `  ${f}`).join('\n')}`)
  return found
}

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'write a colour as "#1f6f5c", in small letters')
const text = z.string().trim().min(1, 'write something here')

const shape = z.strictObject({
  $schema: z.string().optional(),
  id: z.uuid('write a UUID in small letters'),
  name: text,
  formalName: text,
  code: z.string().regex(/^\d{4}$/, 'write the four digits of the municipality code'),
  organisationNumber: z.string().regex(/^\d{6}-\d{4}$/, 'write the organisation number as "212000-1234"'),
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]+$/, 'write a host name in small letters, without port'))
    .min(1, 'write at least one host name that it answers at'),
  brand: z.strictObject({
    main: colour,
    accent: colour,
    mark: z.string().regex(/^[a-z0-9-]+\.svg$/, 'write the name of an SVG file beside municipality.json'),
  }),
  locales: z
    .array(z.enum(['sv', 'en'], 'write "sv" or "en"'))
    .refine(all => all[0] === 'sv', 'write "sv" first: Swedish is always there')
    .refine(all => new Set(all).size === all.length, 'write each language once'),
  contact: z.strictObject({
    phone: text,
    email: z.email('write an e-mail address'),
    address: text,
    hours: z.strictObject({ sv: text, en: text }),
  }),
})

const readOne = (root: string, folder: string, slug: string, faults: string[]): Municipality[] => {
  const path = join(folder, 'municipality.json')
  const shown = relative(root, path)
  const read = readShaped(path, shown, shape, faults)
  if (!read) return []
  const { $schema: _, brand, ...rest } = read
  const drawing = join(folder, brand.mark)
  if (!existsSync(drawing)) {
    faults.push(`${shown}: brand.mark: there is no file ${relative(root, drawing)}; draw one, or write the right name`)
    return []
  }
  const mark = readDrawing(drawing, relative(root, drawing), faults)
  return [{ ...rest, slug, brand: { ...brand, mark }, folder }]
}

/** What must be one municipality's alone and is several's. */
const taken = (all: Municipality[], place: string, values: (one: Municipality) => string[]): string[] => {
  const owners = new Map<string, string[]>()
  for (const one of all) for (const value of values(one)) owners.set(value, [...(owners.get(value) ?? []), one.slug])
  return [...owners]
    .filter(([, slugs]) => slugs.length > 1)
    .map(
      ([value, slugs]) =>
        `municipalities/${slugs[1]}/municipality.json: ${place}: "${value}" is already ${slugs[0]}'s; write another`,
    )
}
