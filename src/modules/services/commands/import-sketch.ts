import { Invalid, Missing } from '../../../kernel/errors.ts'
import { type Officer, type Read, reading, type System, type Write } from '../../../kernel/hands.ts'
import { isId } from '../../../kernel/ids.ts'
import type { FormReport } from '../importing/forms.ts'
import { Names } from '../importing/names.ts'
import type { Topics } from '../sketch/check-sketch.ts'
import { type Fit, fitted, type Here, isStrange, type Strange, strangeIn } from '../sketch/fit-package.ts'
import { readSketch, type Sketch } from '../sketch/sketch.ts'
import { storeNew } from '../sketch/store-new.ts'
import { mayBuild } from '../sketch/stored-sketch.ts'
import { upgrade } from '../upgrade.ts'
import { takenSlugs } from './bring-form.ts'
import { keepBrought } from './keep-brought.ts'
import '../table.ts'

/**
 * Takes in a service from elsewhere as a sketch; where there is one by that name it takes its place. What names something that is not
 * here waits until it is said what that is. Gives the slug, or the id of what waits. Throws Invalid on `paket`.
 */
export const importSketch = async (
  w: Write<Officer>,
  sketch: Sketch,
  topics: Topics,
): Promise<{ slug: string } | { waiting: string }> => {
  await refuseTaken(w, sketch)
  if (!isStrange(strangeIn(sketch, hereOf(reading(w), topics)))) return { slug: await store(w, sketch) }
  return { waiting: await keepBrought(w, sketch) }
}

export type BroughtPackage = {
  id: string
  name: string
  sketch: Sketch
  strange: Strange
  /** Only of a form from elsewhere. */
  report: FormReport | undefined
}

/** One's own package that waits, and what of it is not here. Throws Missing. */
export const broughtPackage = async (r: Read<Officer>, id: string, topics: Topics): Promise<BroughtPackage> => {
  if (!isId(id)) throw new Missing('No such package')
  const row = await r.db
    .selectFrom('services.brought_package')
    .select(['body', 'texts', 'examples', 'beside', 'report'])
    .where('id', '=', id)
    .where('officer', '=', r.actor.id)
    .where('expires_at', '>', r.now)
    .executeTakeFirst()
  if (!row) throw new Missing('No such package')
  const sketch = readSketch(row.body, row.texts, row.examples, row.beside)
  return {
    id,
    name: nameOf(sketch),
    sketch,
    strange: strangeIn(sketch, hereOf(r, topics)),
    report: row.report ?? undefined,
  }
}

/** Takes in what waits, with what is meant here. Throws Invalid on `enhet`, `arendetyp` and `amnen`, Missing. Gives its slug. */
export const fitPackage = async (w: Write<Officer>, id: string, fit: Fit, topics: Topics): Promise<string> => {
  const r = reading(w)
  const { sketch, strange, report } = await broughtPackage(r, id, topics)
  const after = fitted(sketch, strange, fit)
  const left = strangeIn(after, hereOf(r, topics))
  if (isStrange(left) || after.body.subjects.length === 0)
    throw new Invalid({
      ...(left.unit ? { enhet: { key: 'services.sketch.choose-unit' } } : {}),
      ...(left.caseType ? { arendetyp: { key: 'services.sketch.choose-case-type' } } : {}),
      ...(left.subjects.length > 0 || after.body.subjects.length === 0
        ? { amnen: { key: 'services.sketch.choose-subject' } }
        : {}),
      ...(left.lifeSituations.length > 0 ? { situationer: { key: 'services.sketch.choose-situation' } } : {}),
    })
  await w.tx.deleteFrom('services.brought_package').where('id', '=', id).execute()
  // A form is never a new version of a service that is here: where one has taken its address meanwhile, it gets another.
  const slug = report ? new Names(await takenSlugs(w)).give(after.body.slug, '-') : after.body.slug
  return store(w, { ...after, body: { ...after.body, slug } })
}

/** The same from the command line, which asks for no rights. */
export const importPackage = (w: Write<System>, sketch: Sketch): Promise<void> => replace(w, sketch)

const store = async (w: Write<Officer>, sketch: Sketch): Promise<string> => {
  const { slug } = sketch.body
  await refuseTaken(w, sketch)
  await replace(w, sketch)
  return slug
}

const replace = async (w: Write, sketch: Sketch): Promise<void> => {
  const { slug } = sketch.body
  await w.tx.deleteFrom('services.trial').where('slug', '=', slug).execute()
  await w.tx.deleteFrom('services.sketch').where('slug', '=', slug).execute()
  await storeNew(w, { slug, sketch, did: 'import', about: nameOf(sketch), basedOn: undefined })
}

/** Somebody else's may not be written over by one that calls itself the same. */
const refuseTaken = async (w: Write<Officer>, { body: { slug } }: Sketch): Promise<void> => {
  const [sketch, version] = await Promise.all([
    w.tx.selectFrom('services.sketch').select('body').where('slug', '=', slug).executeTakeFirst(),
    w.tx
      .selectFrom('services.definition')
      .select('body')
      .where('slug', '=', slug)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  const there = sketch ?? version
  if (there && !mayBuild(w.actor, readSketch(upgrade(there.body), {}, []).body.unit))
    throw new Invalid({ paket: { key: 'services.sketch.import-taken', args: { slug } } })
}

const hereOf = (r: Read<Officer>, topics: Topics): Here => ({
  municipality: r.municipality,
  units: r.actor.grants.filter(({ right }) => right === 'service.build').map(({ unit }) => unit),
  topics,
})

const nameOf = ({ texts, body }: Sketch): string => texts.sv?.['service.name'] ?? body.slug
