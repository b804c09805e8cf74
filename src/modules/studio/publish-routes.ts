import { Invalid } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { cancelPublication, publishSketch, rollBackTo, withdrawService, workshop } from '../services/index.ts'
import { revOf, slugOf } from './forms.ts'
import { PublishPage } from './pages/publish-page.tsx'
import { type Ports, topicNames } from './ports.ts'
import { publishView } from './queries/publish-view.ts'
import { pilotUrl, sketchUrl, studio } from './urls.ts'

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${studio}/:slug`

export const publishRoutes = (ports: Ports): Route[] => {
  const show = get(`${one}/publicera`, {
    who,
    room,
    seen,
    load: (r, input) => publishView(r, input, ports),
    page: PublishPage,
  })

  const publish = post(`${one}/publicera`, {
    who,
    form: fields => ({
      rev: revOf(fields),
      to: fields.text('vem') === 'pilot' ? ('pilot' as const) : ('all' as const),
      at: timeFrom(fields),
    }),
    do: async (w, form, input) => {
      await publishSketch(w, { slug: slugOf(input), ...form, topics: topicNames(ports, w.municipality) })
      return form.to
    },
    again: show,
    then: (to, input) => (to === 'pilot' ? pilotUrl(slugOf(input)) : sketchUrl(slugOf(input), 'publicera')),
    notice: to => (to === 'pilot' ? 'studio.pilot.begun' : 'studio.publish.done'),
    keeps: 'studio.conflict.published',
  })

  const rollBack = post(`${one}/version`, {
    who,
    form: fields => Number(fields.text('version')) || 0,
    do: (w, version, input) => rollBackTo(w, slugOf(input), version),
    again: show,
    then: (_, input) => sketchUrl(slugOf(input), 'publicera'),
    notice: () => 'studio.publish.rolled-back',
  })

  const withdraw = post(`${one}/avpublicera`, {
    who,
    form: () => undefined,
    do: (w, _, input) => withdrawService(w, slugOf(input)),
    again: show,
    then: (_, input) => sketchUrl(slugOf(input), 'publicera'),
    notice: () => 'studio.publish.withdrawn',
  })

  const cancel = post(`${one}/avbryt`, {
    who,
    form: () => undefined,
    do: (w, _, input) => cancelPublication(w, slugOf(input)),
    again: show,
    then: (_, input) => sketchUrl(slugOf(input), 'publicera'),
    notice: () => 'studio.publish.cancelled',
  })

  const look = post(`${one}/titta`, {
    who,
    form: () => undefined,
    do: (w, _, input) => workshop.askToLook(w, slugOf(input)),
    again: show,
    then: (_, input) => `${sketchUrl(slugOf(input), 'publicera')}#tillganglighet`,
    notice: () => 'studio.looks.asked',
  })

  return [show, look, publish, rollBack, withdraw, cancel]
}

/** When it is to be offered; now, where no day is written. Throws Invalid on `dag` and `tid`. */
const timeFrom = (fields: Fields): Temporal.Instant | undefined => {
  const day = fields.text('dag')
  const time = fields.text('tid') || '00:00'
  if (day === '') return undefined
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Invalid({ dag: { key: 'studio.publish.day-wrong' } })
  if (!/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(time)) throw new Invalid({ tid: { key: 'studio.publish.time-wrong' } })
  try {
    const at = Temporal.PlainTime.from(time.replace('.', ':').padStart(5, '0'))
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: at }).toInstant()
  } catch {
    // 30 February.
    throw new Invalid({ dag: { key: 'studio.publish.day-wrong' } })
  }
}
