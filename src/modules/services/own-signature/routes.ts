import { randomBytes } from 'node:crypto'
import type { Signer } from '../../../kernel/auth/sign.ts'
import { ProviderUnavailable } from '../../../kernel/auth/sign-in-faults.ts'
import { Redirect, Refused, SignInNeeded } from '../../../kernel/errors.ts'
import type { Resident, Write } from '../../../kernel/hands.ts'
import { changeByForm } from '../../../kernel/http/change.ts'
import { consulted } from '../../../kernel/http/consult.ts'
import { cookie, readCookies } from '../../../kernel/http/cookies.ts'
import type { Again, Exchange, Route } from '../../../kernel/http/exchange.ts'
import { plain } from '../../../kernel/http/plain.ts'
import { see } from '../../../kernel/http/responses.ts'
import { anyone, resident } from '../../../kernel/http/who.ts'
import { prepareSigning, type ToBeSigned } from '../commands/prepare-signing.ts'
import { checkUrl, draftsUrl, signFaultUrl } from '../urls.ts'
import { sendSigned } from './send-signed.ts'
import { rememberSigning, takeSigning, type UnderWay } from './under-way.ts'

const pending = '__Host-torg-underskrift'
const answerPath = '/skriv-under/svar'

/** Signing by e-ID at the time of sending: away to the provider with what is to be signed, and back with the signature. */
export const ownSignatureRoutes = (signer: Signer, check: Check): Route[] => [
  {
    method: 'POST',
    path: '/e-tjanster/:service/ansokan/:draft/skriv-under',
    who: resident().says,
    kind: 'form',
    seen: 'a change',
    answer: x => begin(x, signer, check),
  },
  plain('GET', answerPath, anyone(), x => finish(x, signer)),
]

type Check = { again: (x: Exchange, again: Again) => Promise<Response> }

const begin = async (x: Exchange, signer: Signer, check: Check): Promise<Response> => {
  const at = { service: x.input.params.service ?? '', draft: x.input.params.draft ?? '' }
  let prepared: (ToBeSigned & { actor: Resident }) | undefined
  const response = await changeByForm(x, {
    who: resident(),
    form: fields => ({ read: fields.text('underlag'), knowsRisk: fields.text('risk') !== '' }),
    do: async (w: Write<Resident>, form) => {
      prepared = { ...(await prepareSigning(w, { ...at, ...form })), actor: w.actor }
    },
    again: check,
    kept: { page: check },
    answer: () => see(checkUrl(at.service, at.draft)),
  })
  if (!prepared) return response
  x.count('signInsPerAddress')
  // The provider is asked outside the transaction: nothing is locked while it thinks.
  const { actor, tbs, answersHash, message, signer: person } = prepared
  try {
    const { url, remembered } = await signer.start({
      redirectUri: `${x.origin}${answerPath}`,
      locale: x.here.locale,
      tbs,
      message,
      signer: person,
    })
    const token = randomBytes(32).toString('base64url')
    const under = { draft: at.draft, person: actor.id, remembered, tbs, message: message[x.here.locale], answersHash }
    await x.write(actor, w => rememberSigning(w, token, under))
    x.cookies.push(cookie(pending, token, { maxAge: 1800 }))
    return new Response(null, { status: 303, headers: { location: url, 'cache-control': 'no-store' } })
  } catch (fault) {
    if (fault instanceof ProviderUnavailable) return see(signFaultUrl(at.service, at.draft, 'unavailable'))
    throw fault
  }
}

const finish = async (x: Exchange, signer: Signer): Promise<Response> => {
  x.count('signInsPerAddress')
  const token = readCookies(x.request.headers.get('cookie')).get(pending)
  const state = new URL(x.request.url).searchParams.get('state') ?? ''
  const under = token ? await x.write({ kind: 'anyone' }, w => takeSigning(w, token, state)) : undefined
  if (!under) return see(draftsUrl)
  x.cookies.push(cookie(pending, '', { maxAge: 0 }))
  const { service, draft } = under
  const result = await signer.finish(new URL(x.request.url), under.remembered)
  if (!result.ok) return see(signFaultUrl(service, draft, result.why))
  // Whom it concerns is in the draft, and not in this address: the registers are asked as for a sending of it.
  const there = await consulted({ ...x, input: { ...x.input, params: { service, draft } } })
  const { actor } = await x.read({ kind: 'anyone' }, there.identify)
  if (actor.kind !== 'resident' || actor.id !== under.person) throw new SignInNeeded('resident')
  const { signed } = result
  return see(
    await x.write(actor, w => sendSigned(w, { under, signed, device: x.input.device }).catch(leadingOn(under))),
  )
}

/** What ends somewhere else is done: its work is kept. Where the right to send is gone since, the check page says so. */
const leadingOn =
  ({ service, draft }: UnderWay) =>
  (ending: unknown): string => {
    if (ending instanceof Redirect) return ending.to
    if (ending instanceof Refused) return signFaultUrl(service, draft, 'not-allowed')
    throw ending
  }
