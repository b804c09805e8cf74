import { Invalid } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { get, post } from '../../kernel/http/routes.ts'
import { officer } from '../../kernel/http/who.ts'
import { pilots } from '../services/index.ts'
import { listFrom, numberFrom, slugOf } from './forms.ts'
import { PilotPage } from './pages/pilot-page.tsx'
import { pilotView } from './queries/pilot-view.ts'
import { pilotUrl, sketchUrl } from './urls.ts'

const who = officer('service.build')
const here = pilotUrl(':slug')

const show = get(here, {
  who,
  room: 'desk',
  seen: 'no personal data',
  load: (r, input) => pilotView(r, slugOf(input)),
  page: PilotPage,
})

const link = post(pilotUrl(':slug', 'lank'), {
  who,
  form: fields => ({ uses: numberFrom(fields, 'antal'), until: dayFrom(fields, 'till') }),
  do: (w, form, input) => pilots.inviteByLink(w, slugOf(input), form),
  again: show,
  then: (_, input) => pilotUrl(slugOf(input)),
  notice: () => 'studio.pilot.link-made',
})

const mail = post(pilotUrl(':slug', 'brev'), {
  who,
  form: fields => ({ addresses: addressesFrom(fields), until: dayFrom(fields, 'svara-till') }),
  do: (w, form, input) => pilots.inviteByMail(w, slugOf(input), form),
  again: show,
  then: (_, input) => pilotUrl(slugOf(input)),
  notice: () => 'studio.pilot.mailed',
})

const revoke = post(pilotUrl(':slug', 'aterkalla'), {
  who,
  form: fields => ({ invitation: fields.text('inbjudan'), members: fields.text('aven') === 'ja' }),
  do: (w, form, input) => pilots.revokeInvitation(w, slugOf(input), form),
  again: show,
  then: (_, input) => pilotUrl(slugOf(input)),
  notice: () => 'studio.pilot.revoked-notice',
})

const publish = post(pilotUrl(':slug', 'publicera'), {
  who,
  form: () => undefined,
  do: (w, _, input) => pilots.publishPilot(w, slugOf(input)),
  again: show,
  then: (_, input) => sketchUrl(slugOf(input), 'publicera'),
  notice: () => 'studio.pilot.published',
})

const close = post(pilotUrl(':slug', 'avsluta'), {
  who,
  form: () => undefined,
  do: (w, _, input) => pilots.closePilot(w, slugOf(input)),
  again: show,
  then: (_, input) => sketchUrl(slugOf(input), 'publicera'),
  notice: () => 'studio.pilot.closed',
})

/** One a line, or between commas as mail programs write them. */
const addressesFrom = (fields: Fields): string[] =>
  listFrom(fields, 'adresser').flatMap(line =>
    line
      .split(/[,;]/)
      .map(one => one.trim())
      .filter(one => one !== ''),
  )

const dayFrom = (fields: Fields, name: string): Temporal.PlainDate => {
  try {
    return Temporal.PlainDate.from(fields.text(name), { overflow: 'reject' })
  } catch {
    throw new Invalid({ [name]: { key: 'studio.service.day-wrong' } })
  }
}

/** The group that tries a service before everybody is offered it. */
export const pilotRoutes: Route[] = [show, link, mail, revoke, publish, close]
