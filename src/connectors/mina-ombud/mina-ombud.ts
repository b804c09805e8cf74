import { importJWK, type JWK, SignJWT } from 'jose'
import { type Ask, type Credentials, createAsk, read } from './asking.ts'
import { createVerify } from './embedded-signature.ts'
import { claims, contextShape, errorShape, searchShape } from './protocol.ts'
import { RegisterFault } from './register-fault.ts'

/** How to reach Mina ombud, and how to prove who we are and who asks. */
export type MinaOmbudSettings = Credentials & {
  /** `https://…/dfm/formedlare/v2` */
  url: string
  /** Signs the ID tokens: a private RSA key of 2048 bits or more, with `kid`. Mina ombud fetches the public half from us. */
  key: () => Promise<JWK>
  /** The name that the e-service is called by there: letters, digits, `.`, `_`, `-`. */
  service: string
  /** As agreed with Mina ombud. */
  issuer: string
  audience: string
  timeoutSeconds?: number
}

/** A person as a register knows one: 12 digits. `subject` is what we call them, and says nothing to others. */
export type Holder = { number: string; kind: 'personal' | 'coordination'; subject: string }

/** What somebody may do for an organisation by a power of attorney. Its number has ten digits. */
export type Power = {
  organisation: { number: string; name: string }
  code: string
  powerOfAttorney: string
  at: Temporal.Instant
}

export type MinaOmbud = {
  /** What the person may do for organisations at `thirdParty` (ten digits) now. Throws RegisterFault. */
  powersOf: (holder: Holder, thirdParty: string) => Promise<Power[]>
}

export const createMinaOmbud = (settings: MinaOmbudSettings): MinaOmbud => {
  const milliseconds = (settings.timeoutSeconds ?? 5) * 1000
  const ask = createAsk({ scope: 'user:self', ...settings }, milliseconds)
  const verify = createVerify(settings.url, milliseconds)
  return {
    powersOf: async (holder, thirdParty) => {
      const idToken = await idTokenFor(settings, holder)
      const powers: Power[] = []
      for (let page = 0; page < mostPages; page++) {
        const found = await search(ask, settings, { holder, thirdParty, page, idToken })
        for (const one of found.kontext) powers.push(...powersIn(await verify(thirdParty, one), holder, thirdParty))
        if (page + 1 >= found.page.totalPages) return powers
      }
      throw new RegisterFault('fault', `More than ${mostPages} pages of permissions`)
    },
  }
}

const mostPages = 50

/** An ID token of a few minutes: the number, and no name. */
const idTokenFor = async (settings: MinaOmbudSettings, holder: Holder): Promise<string> => {
  const key = await settings.key()
  return new SignJWT({ [claims[holder.kind]]: holder.number })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(key.kid ? { kid: key.kid } : {}) })
    .setSubject(holder.subject)
    .setIssuer(settings.issuer)
    .setAudience(settings.audience)
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(await importJWK(key, 'RS256'))
}

type Question = { holder: Holder; thirdParty: string; page: number; idToken: string }

const search = async (
  ask: Ask,
  { url, service }: MinaOmbudSettings,
  { holder, thirdParty, page, idToken }: Question,
) => {
  const answer = await ask(`${url}/sok/behorigheter`, {
    method: 'POST',
    headers: { 'x-service-name': service, 'x-id-token': idToken },
    body: {
      tredjeman: thirdParty,
      fullmaktshavare: { id: holder.number, typ: holder.kind === 'personal' ? 'pnr' : 'samnr' },
      fullmaktsgivarroll: ['ORGANISATION'],
      page: { page, size: 100 },
    },
  })
  if (!answer.ok) throw await faultOf(answer)
  const found = await read(answer, searchShape, 'Permissions')
  // Told beside an answer that is then not whole: "no permission" would be a guess.
  const problem = found.problem?.[thirdParty]
  if (problem) throw new RegisterFault('fault', `Permissions: ${problem.instance ?? 'a problem at the third party'}`)
  return found
}

const faultOf = async (answer: Response): Promise<RegisterFault> => {
  const told = errorShape.safeParse(await answer.json().catch(() => undefined))
  const words = told.success ? told.data.instance : 'without words'
  return new RegisterFault(answer.status >= 500 ? 'fault' : 'refused', `Permissions: ${answer.status}, ${words}`)
}

/** A context is a certificate that could be anybody's and of any day: it must be of this person, this third party and just now. */
const powersIn = (signed: Record<string, unknown>, holder: Holder, thirdParty: string): Power[] => {
  const parsed = contextShape.safeParse(signed)
  if (!parsed.success) throw new RegisterFault('fault', 'Permissions: a context of an unknown shape')
  const { tredjeman, fullmaktsgivare, fullmaktsgivarroll, fullmaktshavare, behorigheter, tidpunkt } = parsed.data
  if (tredjeman !== thirdParty || !fullmaktshavare.some(({ id }) => id === holder.number))
    throw new RegisterFault('untrusted', "Permissions: somebody else's context")
  const age = Temporal.Now.instant().since(tidpunkt).total('seconds')
  if (age > oldest || age < -oldest) throw new RegisterFault('untrusted', `Permissions: a context of ${tidpunkt}`)
  // A sole trader is a person, and persons are not acted for by this way.
  if (fullmaktsgivarroll !== 'ORGANISATION' || fullmaktsgivare.typ !== 'orgnr') return []
  const organisation = { number: fullmaktsgivare.id, name: fullmaktsgivare.namn }
  return behorigheter.map(({ kod, fullmakt }) => ({ organisation, code: kod, powerOfAttorney: fullmakt, at: tidpunkt }))
}

/** Seconds. Their clock and ours may differ a little. */
const oldest = 300
