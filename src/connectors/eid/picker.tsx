import type { IncomingMessage } from 'node:http'
import { errors, type InteractionResults, type KoaContextWithOIDC, type Provider } from 'oidc-provider'
import { loa, userMessageParam } from '../../kernel/auth/swedish-oidc.ts'
import { dayOf, systemClock } from '../../kernel/clock.ts'
import { EndedPage, ErrorPage } from './dead-end-page.tsx'
import { asDocument } from './frame.tsx'
import { type Failure, failures, PickerPage } from './picker-page.tsx'
import { type EidClient, pickerPath } from './provider.ts'
import type { SignRequests } from './sign-requests.ts'
import { signStep } from './sign-step.tsx'
import { contentPolicy } from './style.ts'
import type { TestPerson } from './test-persons.ts'
import { userMessage } from './user-message.ts'
import { localeOf } from './words.ts'

type Context = Parameters<Parameters<Provider['use']>[0]>[0]

/** Puts the page where a person is picked in front of the provider. */
export const addPicker = (
  provider: Provider,
  clients: EidClient[],
  persons: TestPerson[],
  requests: SignRequests,
): void => {
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith(pickerPath)) return next()
    if (ctx.method !== 'GET' && ctx.method !== 'POST') return ctx.throw(405)
    const form = ctx.method === 'POST' ? await readForm(ctx.req) : new URLSearchParams()
    const wished = form.get('lang') ?? ctx.URL.searchParams.get('lang')
    const interaction = await provider.interactionDetails(ctx.req, ctx.res).catch(lost)
    const params = interaction?.params ?? {}
    const client = clients.find(one => one.id === params.client_id)
    if (interaction === undefined || client === undefined) {
      return answer(ctx, 410, asDocument(<EndedPage locale={localeOf(wished ?? ctx.get('accept-language'))} />))
    }
    const locale = localeOf(wished ?? textOf(params.ui_locales))
    const shown = persons.filter(person => person.kind === (client.audience === 'staff' ? 'officer' : 'resident'))
    const home = new URL('/', textOf(params.redirect_uri))

    if (form.get('fail') === 'ended') {
      await interaction.destroy()
      const back = { service: client.name, url: home.href }
      return answer(ctx, 200, asDocument(<EndedPage locale={locale} back={back} />))
    }
    const { nonce, claims } = params
    const signing = await signStep(form, { nonce, claims, shown, requests, service: client.name, locale })
    if (signing && 'page' in signing) return answer(ctx, 200, asDocument(signing.page), [home.origin])
    const result = signing?.result ?? resultOf(form, shown)
    if (result !== undefined) {
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }))
      ctx.status = 303
      return
    }
    const page = (
      <PickerPage
        locale={locale}
        audience={client.audience}
        service={client.name}
        message={userMessage(textOf(params[userMessageParam]), locale)}
        signs={requests.of(nonce) !== undefined}
        persons={shown}
        today={dayOf(systemClock.now())}
      />
    )
    answer(ctx, 200, asDocument(page), [home.origin])
  })
}

/** The page for requests that the provider refuses without sending the person back. */
export const showError = (
  ctx: KoaContextWithOIDC,
  out: { error: string; error_description?: string | undefined },
): void => {
  const locale = localeOf(textOf(ctx.query.ui_locales) ?? ctx.get('accept-language'))
  // The provider's own word for a sign-in that it no longer knows.
  const page =
    ctx.oidc.route === 'resume' ? (
      <EndedPage locale={locale} />
    ) : (
      <ErrorPage locale={locale} error={out.error} description={out.error_description} />
    )
  answer(ctx, ctx.status, asDocument(page))
}

const answer = (ctx: Context, status: number, document: string, backTo: string[] = []): void => {
  ctx.status = status
  ctx.set('Content-Security-Policy', contentPolicy(backTo))
  ctx.set('Cache-Control', 'no-store')
  ctx.set('Referrer-Policy', 'no-referrer')
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.type = 'html'
  ctx.body = document
}

/** What the provider is to answer; undefined when nothing that the page offers was chosen. */
const resultOf = (form: URLSearchParams, shown: TestPerson[]): InteractionResults | undefined => {
  const failure = failures.find(one => one === form.get('fail'))
  if (failure !== undefined && failure !== 'too-low' && failure !== 'ended') return errorsOf[failure]
  const person = failure === 'too-low' ? shown[0] : shown.find(one => one.key === form.get('person'))
  if (person === undefined) return undefined
  const acr = failure === 'too-low' ? loa.loa1 : loa.uncertified3
  return { login: { accountId: person.key, acr, remember: false } }
}

const errorsOf: Record<Exclude<Failure, 'too-low' | 'ended'>, InteractionResults> = {
  cancel: { error: 'access_denied', error_description: 'The person cancelled' },
  'time-out': { error: 'login_required', error_description: 'The person did not sign in in time' },
  error: { error: 'server_error', error_description: 'Something is broken' },
  busy: { error: 'temporarily_unavailable', error_description: 'Too many sign-ins at once' },
}

const lost = (error: unknown): undefined => {
  if (!(error instanceof errors.SessionNotFound)) throw error
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const maxForm = 4096

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > maxForm) throw new errors.InvalidRequest('the form is too large', 413)
  }
  return new URLSearchParams(text)
}
