import { Invalid, Missing } from '../../../kernel/errors.ts'
import { type Officer, type Read, reading, type Write } from '../../../kernel/hands.ts'
import { type Act, reservedSlugs } from '../definition.ts'
import { besideOfVersion } from '../sketch/beside.ts'
import { blankSketch } from '../sketch/blank.ts'
import { slugFrom } from '../sketch/naming.ts'
import { readSketch, type Sketch, withTexts } from '../sketch/sketch.ts'
import { storeNew } from '../sketch/store-new.ts'
import { lockSketch, mayBuild, sketchOf } from '../sketch/stored-sketch.ts'
import { pagesOf, type Template } from '../sketch/templates.ts'
import { perLanguage, type Words } from '../sketch/text-input.ts'
import { upgrade } from '../upgrade.ts'
import '../pilot/table.ts'
import '../table.ts'

export type NewService = {
  names: Words
  act: Act
  unit: string
  caseType: string
  template: Template
  /** Another service to begin as a copy of. */
  copyOf: string | undefined
}

/** Begins a new service: with the usual, from a template, or as a copy. Throws Invalid on `namn-sv`. Gives its slug. */
export const newSketch = async (w: Write<Officer>, input: NewService): Promise<string> => {
  const name = input.names.sv?.trim() ?? ''
  if (name === '') throw new Invalid({ 'namn-sv': { key: 'services.sketch.name-missing' } })
  if (!mayBuild(w.actor, input.unit)) throw new Invalid({ enhet: { key: 'services.sketch.choose-unit' } })
  const r = reading(w)
  const { slugs, prefixes } = await namesTaken(r)
  const slug = slugFrom(name, [...slugs, ...reservedSlugs], 'tjanst')
  const numberPrefix = prefixFrom(name, prefixes)
  const begun =
    input.copyOf === undefined
      ? pagesOf[input.template].reduce(
          (sketch, edit) => edit.apply(sketch),
          blankSketch({ ...input, slug, numberPrefix }),
        )
      : copied(await latestOf(r, input.copyOf), slug, numberPrefix, input)
  await storeNew(w, { slug, sketch: begun, did: 'begin', about: name, basedOn: undefined })
  return slug
}

/** Opens a published service for change; a sketch that is there already is opened as it is. Throws Missing. */
export const openSketch = async (w: Write<Officer>, slug: string): Promise<void> => {
  const r = reading(w)
  const there = await r.db.selectFrom('services.sketch').select('slug').where('slug', '=', slug).executeTakeFirst()
  if (there) {
    await sketchOf(r, slug)
    return
  }
  const { sketch, version } = await latestOf(r, slug)
  await storeNew(w, { slug, sketch, did: 'begin', about: sketch.texts.sv?.['service.name'] ?? slug, basedOn: version })
}

/** Takes a sketch away. What was published of it stays, and its history too. */
export const removeSketch = async (w: Write<Officer>, slug: string): Promise<void> => {
  await lockSketch(w, slug)
  await w.tx.deleteFrom('services.trial').where('slug', '=', slug).execute()
  await w.tx.deleteFrom('services.sketch').where('slug', '=', slug).execute()
}

/** The version that a group tries, or the one offered, or the newest of a service that is neither. Throws Missing, also for those of other units. */
const latestOf = async (r: Read<Officer>, slug: string): Promise<{ sketch: Sketch; version: number }> => {
  const row = await r.db
    .selectFrom('services.definition as d')
    .leftJoin('services.offer as o', join => join.onRef('o.slug', '=', 'd.slug').onRef('o.version', '=', 'd.version'))
    .leftJoin('services.pilot as p', join =>
      join.onRef('p.slug', '=', 'd.slug').onRef('p.version', '=', 'd.version').on('p.closed_at', 'is', null),
    )
    .select(['d.version', 'd.body', 'd.texts', 'd.examples', 'd.beside', 'o.origin'])
    .where('d.slug', '=', slug)
    .orderBy(eb => eb.case().when('p.version', 'is', null).then(1).else(0).end())
    .orderBy(eb => eb.case().when('o.version', 'is', null).then(1).else(0).end())
    .orderBy('d.version', 'desc')
    .executeTakeFirst()
  const sketch = row && readSketch(upgrade(row.body), row.texts, row.examples, besideOfVersion(r, slug, row))
  if (!row || !sketch || !mayBuild(r.actor, sketch.body.unit)) throw new Missing('No such service')
  return { sketch, version: row.version }
}

const copied = ({ sketch }: { sketch: Sketch }, slug: string, numberPrefix: string, input: NewService): Sketch => {
  const { names, unit, caseType, act } = input
  return withTexts(
    { ...sketch, body: { ...sketch.body, slug, numberPrefix, unit, caseType, act } },
    perLanguage(names, 'service.name'),
  )
}

const namesTaken = async (r: Read<Officer>): Promise<{ slugs: string[]; prefixes: string[] }> => {
  const [published, sketches] = await Promise.all([
    r.db.selectFrom('services.definition').select(['slug', 'body']).execute(),
    r.db.selectFrom('services.sketch').select(['slug', 'body', 'texts', 'examples']).execute(),
  ])
  const prefix = (body: unknown): string[] => {
    const read = readSketch(upgrade(body), {}, [])
    return [read.body.numberPrefix]
  }
  return {
    slugs: [...published, ...sketches].map(row => row.slug),
    prefixes: [...published, ...sketches].flatMap(row => prefix(row.body)),
  }
}

/** Three letters of the name that no other service has: SOM, then SOB … */
const prefixFrom = (name: string, taken: string[]): string => {
  const letters = name.toUpperCase().replaceAll(/[^A-ZÅÄÖ]/g, '')
  for (let last = 2; last < letters.length; last += 1) {
    const prefix = `${letters.slice(0, 2)}${letters[last]}`
    if (!taken.includes(prefix)) return prefix
  }
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const start = letters.slice(0, 2).padEnd(2, 'X')
  return [...alphabet].map(letter => `${start}${letter}`).find(prefix => !taken.includes(prefix)) ?? ''
}
