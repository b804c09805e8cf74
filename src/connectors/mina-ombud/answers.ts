import { importJWK, type JWK, jwtVerify } from 'jose'
import { z } from 'zod'
import { claims } from './protocol.ts'
import { organisationAs, type Register } from './register.ts'
import { organisationWith, type TestPower, testOrganisations } from './test-organisations.ts'

/** Who may ask, and how the ID tokens are checked: what Mina ombud registers of a connected party. */
export type Party = {
  clientId: string
  clientSecret: string
  issuer: string
  audience: string
  key: () => Promise<JWK>
}

export type Reply = { status: number; body: unknown; type?: string }

/** An error of Mina ombud: RFC 7807. */
export const problem = (
  status: number,
  kind: 'basic' | 'auth' | 'network' | 'validation',
  instance: string,
): Reply => ({
  status,
  type: 'application/problem+json',
  body: {
    type: `urn:dfm:error:${kind}`,
    instance,
    status,
    title: instance,
    timestamp: Temporal.Now.instant().toString(),
    source: 'formedlare',
  },
})

const asked = z.object({
  tredjeman: z.string().regex(/^\d{10}$/),
  fullmaktshavare: z.object({ id: z.string(), typ: z.enum(['pnr', 'samnr', 'orgnr', 'gdnr']) }),
  fullmaktsgivarroll: z.array(z.enum(['PRIVAT', 'ORGANISATION'])).optional(),
  behorigheter: z.array(z.string()).optional(),
  page: z.object({ page: z.number().default(0), size: z.number().default(20) }).default({ page: 0, size: 20 }),
})

type Question = { body: unknown; service: string | undefined; idToken: string | undefined }

/** `POST /sok/behorigheter`: what the holder may do, one context for each giver. */
export const permissions = async (register: Register, party: Party, question: Question): Promise<Reply> => {
  const { mood } = register
  if (mood === 'down') return problem(503, 'network', 'network.timeout')
  if (mood === 'inactive') return problem(403, 'auth', 'tredjeman.inaktiv')
  if (!/^[a-zA-Z0-9._-]+$/.test(question.service ?? '')) return problem(400, 'validation', 'validation.client')
  const parsed = asked.safeParse(question.body)
  if (!parsed.success) return problem(400, 'validation', 'validation.client')
  const { tredjeman, fullmaktshavare, behorigheter, page } = parsed.data
  const user = await userOf(party, question.idToken)
  if (user === undefined) return problem(401, 'auth', 'auth.error')
  // The scope is user:self: one asks of oneself only.
  if (user !== fullmaktshavare.id) return problem(403, 'auth', 'anvandare.obehorig')
  if (mood === 'problem') {
    const { body } = problem(500, 'network', 'network.error')
    return { status: 200, body: { kontext: [], page: pageOf(page, 0), problem: { [tredjeman]: body } } }
  }
  const byGiver = Map.groupBy(register.powersOf(user, tredjeman), power => power.organisation)
  const contexts = [...byGiver].flatMap(([giver, powers]) => {
    const codes = latestOf(powers).filter(({ kod }) => behorigheter?.includes(kod) ?? true)
    return codes.length === 0 ? [] : [{ giver, codes }]
  })
  contexts.sort((a, b) => organisationWith(a.giver).name.localeCompare(organisationWith(b.giver).name, 'sv'))
  const shown = contexts.slice(page.page * page.size, (page.page + 1) * page.size)
  const holder = mood === 'somebody-else' ? { ...fullmaktshavare, id: '199001019802' } : fullmaktshavare
  const at = Temporal.Now.instant().subtract({ hours: mood === 'stale' ? 5 : 0 })
  return {
    status: 200,
    body: {
      kontext: await Promise.all(
        shown.map(({ giver, codes }) =>
          register.sign({
            tredjeman,
            fullmaktsgivare: organisationAs(giver),
            fullmaktsgivarroll: 'ORGANISATION',
            fullmaktshavare: [{ ...holder, namn: 'Testperson' }],
            behorigheter: codes,
            tidpunkt: at.toString(),
          }),
        ),
      ),
      page: pageOf(page, contexts.length),
    },
  }
}

const pageOf = ({ page, size }: { page: number; size: number }, total: number) => ({
  number: page,
  size,
  totalElements: total,
  totalPages: Math.ceil(total / size),
})

/** Where several powers give the same, the one that is valid from the latest day is named. */
const latestOf = (powers: TestPower[]): { kod: string; fullmakt: string }[] => {
  const ordered = [...powers].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  const byCode = new Map(ordered.flatMap(power => power.codes.map(code => [code, power.id] as const)))
  return [...byCode].map(([kod, fullmakt]) => ({ kod, fullmakt }))
}

/** The number in a valid ID token. */
const userOf = async ({ key, issuer, audience }: Party, token: string | undefined): Promise<string | undefined> => {
  if (token === undefined) return undefined
  const verified = await jwtVerify(token, await importJWK(await key(), 'RS256'), {
    issuer,
    audience,
    algorithms: ['RS256', 'RS384', 'RS512'],
    requiredClaims: ['sub'],
  }).catch(() => undefined)
  const number = verified?.payload[claims.personal] ?? verified?.payload[claims.coordination]
  return typeof number === 'string' ? number : undefined
}

/** `GET /{municipality}/engagements/person/{number}`: what a person is in organisations; 404 for nothing. */
export const engagementsOf = (person: string): Reply => {
  const found = testOrganisations.engagements.filter(one => one.person === person)
  if (found.length === 0) return { status: 404, body: { title: 'Not Found', status: 404 } }
  return {
    status: 200,
    body: found.map(({ organisation, roles, alone }) => {
      const { number, name, form, formShort } = organisationWith(organisation)
      return {
        organizationNumber: number,
        name,
        form,
        formShort,
        roles,
        isAuthorizedSignatory: alone,
        isSoleTrader: null,
      }
    }),
  }
}
