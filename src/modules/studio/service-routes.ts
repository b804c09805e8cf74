import { reading } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { editSketch, edits } from '../services/index.ts'
import { aboutEdit } from './about-form.ts'
import { aboutUrl } from './about-parts.ts'
import { languages, lines, revOf, slugOf } from './forms.ts'
import { AboutPage } from './pages/about-page.tsx'
import { TextsPage } from './pages/texts-page.tsx'
import type { Ports } from './ports.ts'
import { roomOf } from './queries/room.ts'
import { aboutView, partOf } from './queries/service-view.ts'
import { textsView } from './queries/texts-view.ts'
import { sketchUrl, studio } from './urls.ts'

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${studio}/:slug`

export const serviceRoutes = (ports: Ports): Route[] => {
  const about = [`${one}/tjansten`, `${one}/tjansten/:del`].flatMap(path => {
    const show = get(path, { who, room, seen, load: (r, input) => aboutView(r, input, ports), page: AboutPage })
    const change = post(path, {
      who,
      form: fields => fields,
      do: async (w, fields, input) => {
        const rev = revOf(fields)
        const { sketch } = await roomOf(reading(w), slugOf(input), rev)
        await editSketch(w, { slug: slugOf(input), rev, edit: aboutEdit(partOf(input), fields, sketch) })
      },
      again: show,
      then: (_, input) => aboutUrl(slugOf(input), partOf(input)),
      notice: () => 'studio.saved-notice',
      keeps: 'studio.conflict.saved',
    })
    return [show, change]
  })

  const showTexts = get(`${one}/texter`, { who, room, seen, load: textsView, page: TextsPage })

  const changeTexts = post(`${one}/texter`, {
    who,
    form: fields => {
      const keys = [...new Set(fields.names().flatMap(name => /^t\.(.+)-(?:sv|en)$/.exec(name)?.[1] ?? []))]
      const texts = Object.fromEntries(
        languages.map(language => [
          language,
          Object.fromEntries(keys.map(key => [key, lines(fields.text(`t.${key}-${language}`))])),
        ]),
      )
      return { rev: revOf(fields), edit: edits.setTexts(texts) }
    },
    do: (w, form, input) => editSketch(w, { slug: slugOf(input), ...form }),
    again: showTexts,
    then: (_, input) =>
      `${sketchUrl(slugOf(input), 'texter')}${input.query.get('visa') === 'saknas' ? '?visa=saknas' : ''}`,
    notice: () => 'studio.saved-notice',
    keeps: 'studio.conflict.saved',
  })

  return [...about, showTexts, changeTexts]
}
