import { z } from 'zod'
import { Invalid, Missing } from '../../kernel/errors.ts'
import { type Officer, reading, type Write } from '../../kernel/hands.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { editSketch, edits, workshop } from '../services/index.ts'
import { revOf, slugOf } from './forms.ts'
import { ExamplesPage } from './pages/examples-page.tsx'
import { examplesView } from './queries/examples-view.ts'
import { roomOf } from './queries/room.ts'
import { sketchUrl, studio } from './urls.ts'

const { trials } = workshop

const who = officer('service.build')
const one = `${studio}/:slug`

type Json = Parameters<typeof edits.setExamples>[0][number]

const show = get(`${one}/exempel`, {
  who,
  room: 'desk',
  seen: 'no personal data',
  load: (r, input) => examplesView(r, input),
  page: ExamplesPage,
})

const all = z.array(z.looseObject({ name: z.string() }).and(z.record(z.string(), z.json())))

const write = post(`${one}/exempel`, {
  who,
  form: fields => {
    try {
      const examples = all.parse(JSON.parse(fields.text('exempel') || '[]'))
      return { rev: revOf(fields), edit: edits.setExamples(examples) }
    } catch {
      // Not JSON, or not a list of examples with names.
      throw new Invalid({ exempel: { key: 'studio.example.wrong' } })
    }
  },
  do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
  again: show,
  then: (_, input) => sketchUrl(slugOf(input), 'exempel'),
  notice: () => 'studio.saved-notice',
  keeps: 'studio.conflict.saved',
})

const accept = post(`${one}/exempel-forslag`, {
  who,
  form: fields => ({ rev: revOf(fields), name: fields.text('namn') }),
  do: async (w, { rev, name }, input) => {
    const { examples } = await examplesView(reading(w), input, rev)
    const accepted = examples?.suggested.find(example => example.name === name)
    if (!accepted) throw new Missing('Nothing is suggested by that name')
    await add(w, input, rev, z.json().parse(JSON.parse(JSON.stringify(accepted))))
  },
  again: show,
  then: (_, input) => sketchUrl(slugOf(input), 'exempel'),
  notice: () => 'studio.example.added',
})

const remove = post(`${one}/exempel-bort`, {
  who,
  form: fields => ({ rev: revOf(fields), name: fields.text('namn') }),
  do: async (w, { rev, name }, input) => {
    const { sketch } = await roomOf(reading(w), slugOf(input), rev)
    const left = sketch.examples.filter(example => nameOf(example) !== name)
    await editSketch(w, { slug: slugOf(input), rev, edit: edits.setExamples(left) })
  },
  again: show,
  then: (_, input) => sketchUrl(slugOf(input), 'exempel'),
  notice: () => 'studio.example.removed',
})

const keepTrial = post(`${one}/exempel-fran-prov`, {
  who,
  form: fields => ({ rev: revOf(fields), trial: fields.text('prov'), name: fields.text('namn') }),
  do: async (w, { rev, trial, name }, input) => {
    const slug = slugOf(input)
    const { sketch } = await roomOf(reading(w), slug, rev)
    const free = freeName(name || w.t('studio.example.unnamed'), sketch.examples.map(nameOf))
    await add(w, input, rev, await trials.asExample(reading(w), { slug, trial, name: free }))
  },
  again: show,
  then: (_, input) => sketchUrl(slugOf(input), 'exempel'),
  notice: () => 'studio.example.added',
})

const add = async (w: Write<Officer>, input: Input, rev: number, example: Json): Promise<void> => {
  const { sketch } = await roomOf(reading(w), slugOf(input), rev)
  await editSketch(w, { slug: slugOf(input), rev, edit: edits.setExamples([...sketch.examples, example]) })
}

const nameOf = (example: Json): string =>
  typeof example === 'object' && example !== null && !Array.isArray(example) ? String(example.name) : ''

/** Each example has a name of its own. */
const freeName = (name: string, taken: readonly string[]): string => {
  let free = name
  for (let n = 2; taken.includes(free); n += 1) free = `${name} (${n})`
  return free
}

export const exampleRoutes: Route[] = [show, write, accept, remove, keepTrial]
