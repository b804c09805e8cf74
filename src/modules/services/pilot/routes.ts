import type { Route } from '../../../kernel/http/exchange.ts'
import { get, post } from '../../../kernel/http/routes.ts'
import { resident } from '../../../kernel/http/who.ts'
import { joinPath } from '../urls.ts'
import { JoinPage } from './join-page.tsx'
import { joinPilot, leavePilot } from './join-pilot.ts'
import { pilotsOfResident } from './pilots-of-resident.ts'

const show = get(joinPath, {
  who: resident(),
  load: (r, { query }) => pilotsOfResident(r, (query.get('kod') ?? '').slice(0, 40)),
  page: JoinPage,
})

const join = post(joinPath, {
  who: resident(),
  count: 'codesPerAddress',
  form: fields => fields.text('kod'),
  do: joinPilot,
  again: show,
  then: ({ to }) => to,
  notice: () => 'services.pilot.joined',
})

const leave = post(`${joinPath}/lamna`, {
  who: resident(),
  form: fields => fields.text('tjanst'),
  do: leavePilot,
  again: show,
  then: () => joinPath,
  notice: () => 'services.pilot.left',
})

/** Taking an invitation to try a service before others, and leaving it. */
export const pilotRoutes: Route[] = [show, join, leave]
