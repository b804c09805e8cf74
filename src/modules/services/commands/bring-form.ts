import { Invalid } from '../../../kernel/errors.ts'
import type { Officer, Write } from '../../../kernel/hands.ts'
import { reservedSlugs } from '../definition.ts'
import type { BesideBytes, Taken } from '../importing/forms.ts'
import { readBeside } from '../importing/read-beside.ts'
import { readSketch, type Sketch } from '../sketch/sketch.ts'
import { upgrade } from '../upgrade.ts'
import { keepBrought } from './keep-brought.ts'
import '../table.ts'

/**
 * Reads a form from elsewhere (form.io, XGov, JSON Schema), with files of translations beside it. It waits, with what became of it, until somebody has seen that and says what
 * it belongs to. Gives the id of what waits. Throws Invalid on `paket`.
 */
export const bringForm = async (
  w: Write<Officer>,
  bytes: Uint8Array,
  beside: readonly BesideBytes[] = [],
): Promise<string> => {
  if (bytes.length > mostBytes) throw new Invalid({ paket: { key: 'services.form.too-large' } })
  const taken = await readBeside(bytes, await takenSlugs(w), beside)
  if (!taken) throw new Invalid({ paket: { key: 'services.form.too-slow' } })
  const { line } = taken
  if (!line.ok) throw new Invalid({ paket: { key: faultOf(line.error ?? '') } })
  const sketch = unfilled(sketchFrom(taken))
  const { questions, pages, conditions, converted, approximated, refused } = line
  return keepBrought(w, sketch, { questions, pages, conditions, converted, approximated, refused })
}

/** The addresses that services here have, and those that mean something else in the studio. */
export const takenSlugs = async (w: Write<Officer>): Promise<string[]> => {
  const [sketches, versions] = await Promise.all([
    w.tx.selectFrom('services.sketch').select('slug').execute(),
    w.tx.selectFrom('services.definition').select('slug').distinct().execute(),
  ])
  return [...reservedSlugs, ...sketches.map(({ slug }) => slug), ...versions.map(({ slug }) => slug)]
}

const mostBytes = 1024 * 1024

const faultOf = (error: string) =>
  error.startsWith('is not JSON')
    ? ('services.form.not-json' as const)
    : error.startsWith('is none of')
      ? ('services.form.unknown' as const)
      : ('services.form.broken' as const)

const sketchFrom = ({ files }: Taken): Sketch => {
  const named = files.map(({ path, text }) => [path.slice(path.indexOf('/') + 1), JSON.parse(text)] as const)
  const texts = named.flatMap(([name, table]) => {
    const language = /^texts\/(\w+)\.json$/.exec(name)?.[1]
    return language === undefined ? [] : [[language, table] as const]
  })
  const [, body] = named.find(([name]) => name === 'service.json') ?? []
  return readSketch(upgrade(body), Object.fromEntries(texts), [])
}

/** Without the words that stand for what the form knows nothing of: what is empty stops the publishing, what looks written does not. */
const unfilled = ({ body, texts, examples }: Sketch): Sketch => {
  const stands = (text: string | undefined): boolean => /^Fyll i /.test(text ?? '')
  const open = Object.entries(texts.sv ?? {}).flatMap(([key, text]) =>
    key.startsWith('service.') && stands(text) ? [key] : [],
  )
  return {
    body: {
      ...body,
      legalBasis: body.legalBasis.filter(one => !stands(one)),
      retention: stands(body.retention.decision) ? { ...body.retention, decision: '' } : body.retention,
    },
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, table]) => [
        language,
        Object.fromEntries(Object.entries(table).filter(([key]) => !open.includes(key))),
      ]),
    ),
    examples,
  }
}
