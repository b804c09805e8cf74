import { randomBytes } from 'node:crypto'
import { type Configuration, interactionPolicy, type JWK, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import {
  claim,
  loa,
  scope,
  signRequestParam,
  userMessageParam,
  userMessageSupported,
} from '../../kernel/auth/swedish-oidc.ts'
import { memoryAdapter } from './memory-adapter.ts'
import type { SignRequests } from './sign-requests.ts'
import { numberOf, type TestPerson } from './test-persons.ts'

/** A service that may send people here to sign in. */
export type EidClient = {
  id: string
  /** What the service calls itself to the person. */
  name: string
  /** Which test persons it is shown. */
  audience: 'residents' | 'staff'
  /** Compared letter by letter, as the standard demands. */
  redirectUris: string[]
  /** The public half of the key that it signs with. */
  publicKey: JWK
}

export type ProviderSettings = {
  issuer: string
  clients: EidClient[]
  persons: TestPerson[]
  /** The provider's own private key. */
  key: JWK
  codeSeconds: number
  requests: SignRequests
  showError: (ctx: KoaContextWithOIDC, error: { error: string; error_description?: string | undefined }) => void
}

/** Where a person picks whom to be, during one sign-in. */
export const pickerPath = '/valj/'

/** An OpenID provider with the claims, scopes and demands of the Swedish profile. */
export const createProvider = (settings: ProviderSettings): Provider => {
  const provider = new Provider(settings.issuer, configuration(settings))
  // No session is reused: each sign-in asks, as with an e-ID. Without this a second person would need script to go on.
  provider.use(async (ctx, next) => {
    const cookies = ctx.req.headers.cookie?.split('; ').filter(cookie => !/^_session(\.|=)/.test(cookie))
    if (cookies !== undefined) ctx.req.headers.cookie = cookies.join('; ')
    await next()
  })
  return provider
}

const configuration = (settings: ProviderSettings): Configuration => ({
  adapter: memoryAdapter(),
  clients: settings.clients.map(client => ({
    client_id: client.id,
    client_name: client.name,
    redirect_uris: client.redirectUris,
    jwks: { keys: [client.publicKey] },
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'ES256',
    grant_types: ['authorization_code'],
    response_types: ['code'],
  })),
  jwks: { keys: [settings.key] },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  clientAuthMethods: ['private_key_jwt'],
  pkce: { required: () => true },
  responseTypes: ['code'],
  scopes: ['openid', ...Object.values(scope)],
  acrValues: [loa.uncertified3, loa.loa1],
  claims: {
    acr: null,
    auth_time: null,
    iss: null,
    // The identities are in the ID token too, not only at the UserInfo endpoint. Swedish profile, claims 3.2 and 3.3
    openid: [
      'sub',
      claim.personalIdentityNumber,
      claim.coordinationNumber,
      claim.orgAffiliation,
      claim.userSignature,
      'given_name',
      'family_name',
      'name',
    ],
    [scope.sign]: [claim.userSignature],
    [scope.naturalPersonInfo]: ['given_name', 'family_name', 'name', 'birthdate'],
    [scope.naturalPersonNumber]: [claim.personalIdentityNumber, claim.coordinationNumber],
    [scope.naturalPersonOrgId]: ['name', claim.orgAffiliation, claim.orgName, claim.orgNumber],
  },
  discovery: { ui_locales_supported: ['sv', 'en'], claims_locales_supported: ['sv'], [userMessageSupported]: true },
  extraParams: { [userMessageParam]: null, [signRequestParam]: ctx => settings.requests.insist(ctx) },
  features: {
    devInteractions: { enabled: false },
    claimsParameter: { enabled: true },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    requestObjects: { enabled: true, assertJwtClaimsAndHeader: async (_, payload) => settings.requests.admit(payload) },
    resourceIndicators: { enabled: false },
    rpInitiatedLogout: { enabled: false },
  },
  interactions: { policy: signInPolicy(), url: (_, interaction) => `${pickerPath}${interaction.uid}` },
  loadExistingGrant: grantAll,
  findAccount: (_, key, token) => {
    const person = settings.persons.find(one => one.key === key)
    if (person === undefined) return undefined
    const nonce = token && 'nonce' in token ? token.nonce : undefined
    return {
      accountId: key,
      claims: async (use, scopes) => {
        const signature = use === 'id_token' ? settings.requests.signatureOf(nonce) : undefined
        return {
          sub: key,
          ...claimsOf(person, scopes.split(' ')),
          ...(signature === undefined ? {} : { [claim.userSignature]: signature }),
        }
      },
    }
  },
  expiresWithSession: async () => false,
  clientBasedCORS: () => false,
  renderError: (ctx, out) => settings.showError(ctx, out),
  ttl: {
    AuthorizationCode: settings.codeSeconds,
    AccessToken: 300,
    IdToken: 300,
    Grant: 3600,
    Interaction: 600,
    Session: 600,
  },
})

/** Consent is asked for where a request says so itself: for a signature. */
const signInPolicy = () => {
  const policy = interactionPolicy.base()
  const consent = policy.get('consent')
  for (const check of [...(consent?.checks ?? [])]) consent?.checks.remove(check.reason)
  return policy
}

// Nobody is asked to consent: a municipality's sign-in has its ground in law, not in consent.
const grantAll = async (ctx: KoaContextWithOIDC) => {
  const { client, account, provider } = ctx.oidc
  if (client === undefined || account === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId })
  grant.addOIDCScope([...ctx.oidc.requestParamScopes].join(' '))
  grant.addOIDCClaims([...ctx.oidc.requestParamClaims])
  await grant.save()
  return grant
}

const claimsOf = (person: TestPerson, scopes: string[]): Record<string, string> => {
  const isCoordination = 'coordinationNumber' in person && person.coordinationNumber !== undefined
  return {
    given_name: person.givenName,
    family_name: person.familyName,
    name: `${person.givenName} ${person.familyName}`,
    birthdate: person.birthDate.toString(),
    ...(scopes.includes(scope.naturalPersonNumber) && {
      [isCoordination ? claim.coordinationNumber : claim.personalIdentityNumber]: numberOf(person),
    }),
    ...(scopes.includes(scope.naturalPersonOrgId) && organisationOf(person)),
  }
}

const organisationOf = (person: TestPerson): Record<string, string> => ({
  ...(person.orgNumber !== undefined && { [claim.orgNumber]: person.orgNumber }),
  ...(person.orgName !== undefined && { [claim.orgName]: person.orgName }),
  ...(person.kind === 'officer' && { [claim.orgAffiliation]: `${person.staffId}@${person.orgNumber}` }),
})
