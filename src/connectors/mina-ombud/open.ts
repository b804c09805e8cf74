import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Route } from '../../kernel/http/exchange.ts'
import { download } from '../../kernel/http/routes.ts'
import { anyone } from '../../kernel/http/who.ts'
import { newId } from '../../kernel/ids.ts'
import { createEngagements, type EngagementsSettings } from './engagements.ts'
import { createMinaOmbud, type MinaOmbudSettings } from './mina-ombud.ts'
import { createPermissions, type Permissions } from './permissions.ts'
import { publishedKey } from './published-key.ts'
import { type MinaOmbudSimulator, startMinaOmbudSimulator } from './simulator.ts'

type Warn = Parameters<typeof createPermissions>[1]

/** The registers as set. `key` is the private key that ID tokens are signed with. */
export const openMinaOmbud = (
  settings: Omit<MinaOmbudSettings, 'key'> & { key: JWK },
  engagements: EngagementsSettings | undefined,
  warn: Warn,
): { permissions: Permissions; routes: Route[] } => {
  const key = async (): Promise<JWK> => settings.key
  const minaOmbud = createMinaOmbud({ ...settings, key })
  const permissions = createPermissions({ minaOmbud, engagements: engagements && createEngagements(engagements) }, warn)
  return { permissions, routes: [publicKeys(settings.key)] }
}

/** The registers played by the simulator, which is started. Its keys are made when somebody first asks. */
export const openSimulatedMinaOmbud = async (
  port: number,
  warn: Warn,
): Promise<{ permissions: Permissions; simulator: MinaOmbudSimulator }> => {
  let made: Promise<Pair> | undefined
  const keys = (): Promise<Pair> => {
    made ??= newPair()
    return made
  }
  const who = { clientId: 'torg', clientSecret: newId(), issuer: 'http://torg.localhost', audience: 'mina-ombud' }
  const simulator = await startMinaOmbudSimulator({
    askedFor: true,
    port,
    party: { ...who, key: async () => (await keys()).publicKey },
  })
  const { url, tokenUrl, address } = simulator
  const minaOmbud = createMinaOmbud({
    ...who,
    url,
    tokenUrl,
    service: 'torg',
    key: async () => (await keys()).privateKey,
  })
  const engagements = createEngagements({ ...who, url: address, tokenUrl })
  return { permissions: createPermissions({ minaOmbud, engagements }, warn), simulator }
}

/** Where Mina ombud fetches the keys that our ID tokens are signed with: registered with it as part of connecting. */
const publicKeys = (key: JWK): Route =>
  download('/mina-ombud/jwks', {
    who: anyone(),
    load: () => ({ keys: [publishedKey(key)] }),
    send: set => ({ body: JSON.stringify(set), type: 'application/jwk-set+json' }),
  })

type Pair = { privateKey: JWK; publicKey: JWK }

const newPair = async (): Promise<Pair> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = newId()
  return { privateKey: { ...(await exportJWK(privateKey)), kid }, publicKey: { ...(await exportJWK(publicKey)), kid } }
}
