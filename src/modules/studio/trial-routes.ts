import { dayOf } from '../../kernel/clock.ts'
import { Invalid } from '../../kernel/errors.ts'
import type { Officer, Read } from '../../kernel/hands.ts'
import type { Input, Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, part, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { workshop } from '../services/index.ts'
import { slugOf } from './forms.ts'
import { BeginTrialPage, TrialPageOrEnd } from './pages/trial-pages.tsx'
import { roomOf } from './queries/room.ts'
import { studio } from './urls.ts'

const { FollowedItems, trials, trialUrl } = workshop

const who = officer('service.build')
const room = 'desk'
const seen = 'no personal data'
const one = `${studio}/:slug/prova`

const at = ({ params }: Input) => ({ slug: params.slug ?? '', trial: params.trial ?? '', page: params.page ?? '' })

const showBegin = get(one, {
  who,
  room,
  seen,
  load: async (r, input) => ({ room: await roomOf(r, slugOf(input)), today: dayOf(r.now) }),
  page: BeginTrialPage,
})

const begin = post(one, {
  who,
  form: fields => ({ birthDate: dayFrom(fields, 'fodd'), today: dayFrom(fields, 'dag') }),
  do: (w, form, input) => trials.begin(w, { slug: slugOf(input), ...form }),
  again: showBegin,
  then: (trial, input) => trialUrl(slugOf(input), trial),
})

const dayFrom = (fields: Fields, name: string): Temporal.PlainDate => {
  try {
    return Temporal.PlainDate.from(fields.text(name), { overflow: 'reject' })
  } catch {
    throw new Invalid({ [name]: { key: 'studio.service.day-wrong' } })
  }
}

/** A page's path leads through the rows that it lies in, as in the real journey. */
const page = `${one}/:trial/:page{.+}`

const load = async (r: Read<Officer>, input: Input) => ({
  room: await roomOf(r, slugOf(input)),
  trial: at(input).trial,
  shown: await trials.page(r, at(input)),
})

const showFirst = get(`${one}/:trial`, { who, room, seen, load, page: TrialPageOrEnd })
const showPage = get(page, { who, room, seen, load, page: TrialPageOrEnd })

const answer = post(page, {
  who,
  form: fields => fields,
  do: (w, fields, input) => trials.answer(w, { ...at(input), fields }),
  again: showPage,
  then: to => to,
})

/** What the script asks when an answer may bring up more. */
const follow = part(`${one}/:trial/:page{.+/foljder}`, {
  who,
  load: (r, fields, input) => {
    const place = at(input)
    return trials.follow(r, { ...place, page: place.page.slice(0, -'/foljder'.length), fields })
  },
  seen: view => view.sights,
  page: FollowedItems,
})

// Before what answers a page: the router takes the first that fits.
export const trialRoutes: Route[] = [showBegin, begin, showFirst, showPage, follow, answer]
