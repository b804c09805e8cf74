import { leaveBrowser, senderCookie, visitorCookie, visitorSeconds } from '../../kernel/auth/visitor.ts'
import { cookie, readCookies } from '../../kernel/http/cookies.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { get, type Input, post } from '../../kernel/http/routes.ts'
import { anyone, resident } from '../../kernel/http/who.ts'
import { beginWithoutSignIn } from './commands/begin-without-sign-in.ts'
import { goOnWithCode } from './commands/go-on-with-code.ts'
import { takeOverDraft } from './commands/take-over-draft.ts'
import { CodePage } from './pages/code-page.tsx'
import { TakeOverPage } from './pages/take-over-page.tsx'
import { WithoutSignInPage } from './pages/without-sign-in-page.tsx'
import { startForVisitor } from './queries/start-for-visitor.ts'
import { toTakeOver } from './queries/to-take-over.ts'
import { codeUrl, leaveUrl, pageUrl } from './urls.ts'

const at = ({ params }: Input) => ({ service: params.service ?? '', draft: params.draft ?? '' })

const secretIs = (token: string, name = visitorCookie): string => cookie(name, token, { maxAge: visitorSeconds })

const showBegin = get('/e-tjanster/:service/utan-inloggning', {
  who: anyone(),
  load: (r, input) => startForVisitor(r, at(input).service),
  page: WithoutSignInPage,
})

const begin = post('/e-tjanster/:service/utan-inloggning', {
  who: anyone(),
  count: 'visitsPerAddress',
  form: () => undefined,
  do: (w, _, input) => beginWithoutSignIn(w, at(input).service, input.device),
  again: showBegin,
  then: ({ draft, page }, input) => pageUrl(at(input).service, draft, page),
  cookies: ({ token }) => (token === undefined ? [] : [secretIs(token)]),
})

const showCode = get(codeUrl, { who: anyone(), load: () => undefined, page: CodePage })

const goOn = post(codeUrl, {
  who: anyone(),
  count: 'codesPerAddress',
  form: fields => fields.text('kod'),
  do: goOnWithCode,
  again: showCode,
  then: ({ to }) => to,
  cookies: ({ cookie: name, token }) => [secretIs(token, name)],
})

const secrets = [visitorCookie, senderCookie]

const leaveWith = (tokens: string[]): Route =>
  post(leaveUrl, {
    who: anyone(),
    form: () => undefined,
    do: async w => {
      for (const token of tokens) await leaveBrowser(w, token)
    },
    again: showCode,
    then: () => '/',
    notice: () => 'services.saved.left',
    cookies: () => secrets.map(name => cookie(name, '', { maxAge: 0 })),
  })

const leave: Route = {
  ...leaveWith([]),
  answer: x => {
    const held = readCookies(x.request.headers.get('cookie'))
    return leaveWith(secrets.flatMap(name => held.get(name) ?? [])).answer(x)
  },
}

const showTakeOver = get('/e-tjanster/:service/ansokan/:draft/ta-over', {
  who: resident(),
  load: (r, input) => toTakeOver(r, at(input)),
  page: TakeOverPage,
})

const takeOver = post('/e-tjanster/:service/ansokan/:draft/ta-over', {
  who: resident(),
  form: () => undefined,
  do: (w, _, input) => takeOverDraft(w, at(input)),
  again: showTakeOver,
  then: ({ to }) => to,
  notice: () => 'services.take-over.done',
})

/** Beginning without signing in, going on from another device, and making it one's own. */
export const visitorRoutes: Route[] = [showBegin, begin, showCode, goOn, leave, showTakeOver, takeOver]
