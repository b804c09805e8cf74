import type { Route } from '../../kernel/http/exchange.ts'
import { get, type Input, post } from '../../kernel/http/routes.ts'
import { resident } from '../../kernel/http/who.ts'
import { endHelp } from './commands/end-help.ts'
import { inviteHelper } from './commands/invite-helper.ts'
import { invitationCode } from './help.ts'
import { HelpPage } from './pages/help-page.tsx'
import { helpForOwner } from './queries/help-for-owner.ts'
import { helpUrl } from './urls.ts'

const help = '/e-tjanster/:service/ansokan/:draft/ta-hjalp'

/** In the address of the page after a code was given: no new one stands beside it. */
const given = 'gett'

const at = ({ params }: Input) => ({ service: params.service ?? '', draft: params.draft ?? '' })

const show = get(help, {
  who: resident(),
  load: (r, input) => helpForOwner(r, { ...at(input), given: input.query.has(given) }),
  page: HelpPage,
})

const give = post(help, {
  who: resident(),
  form: fields => ({
    may: fields.text('far'),
    code: fields.has('lott') ? invitationCode(fields.text('_csrf'), fields.text('lott')) : '',
    number: fields.text('personnummer'),
    knowsRisk: fields.text('risk') === 'ja',
  }),
  do: (w, invitation, input) => inviteHelper(w, { ...at(input), invitation }),
  again: show,
  then: (_, input) => `${helpUrl(at(input).service, at(input).draft)}?${given}=ja`,
  notice: ({ code }) => ({ key: 'services.help.given', args: { code } }),
})

const end = post(`${help}/avsluta`, {
  who: resident(),
  form: fields => fields.text('vem'),
  do: (w, who, input) => endHelp(w, { draft: at(input).draft, help: who }),
  again: show,
  then: ({ mine }, input) => (mine ? helpUrl(at(input).service, at(input).draft) : '/mina-sidor/utkast'),
  notice: () => 'services.help.ended',
})

/** Letting somebody in to one's draft, and taking that back. */
export const helpRoutes: Route[] = [show, give, end]
