import * as fields from './config-fields.ts'

/** The powers of attorney of others: Mina ombud, and beside it who signs for organisations. A missing one is simulated if that is asked for. */
export type MinaOmbudConfig = {
  real?: {
    url: string
    tokenUrl: string
    clientId: string
    clientSecret: string
    key: fields.PrivateKey
    service: string
    issuer: string
    audience: string
  }
  engagements?: { url: string; tokenUrl: string; clientId: string; clientSecret: string }
  simulator: boolean
  port: number
}

type Read = <T>(name: string, field: fields.Field<T>) => T | undefined

/** Reads the settings of Mina ombud. All of a register or nothing of it: what is missing is added to `faults`. */
export const minaOmbudConfig = (
  read: Read,
  { simulate, production }: { simulate: boolean; production: boolean },
  faults: string[],
): MinaOmbudConfig => {
  const url = read('TORG_MINA_OMBUD_URL', fields.issuer)
  const access = credentials('TORG_MINA_OMBUD', url, read, faults)
  const key = read('TORG_MINA_OMBUD_KEY', fields.rsaKey)
  if (url && !key) faults.push(`TORG_MINA_OMBUD_KEY is missing; it is needed together with TORG_MINA_OMBUD_URL.`)
  const issuer = read('TORG_MINA_OMBUD_ISSUER', fields.text)
  if (url && !issuer) faults.push(`TORG_MINA_OMBUD_ISSUER is missing; it is needed together with TORG_MINA_OMBUD_URL.`)
  const engagementsUrl = read('TORG_ENGAGEMENTS_URL', fields.issuer)
  const engagements = credentials('TORG_ENGAGEMENTS', engagementsUrl, read, faults)
  const service = read('TORG_MINA_OMBUD_SERVICE', fields.serviceName) ?? 'torg'
  const audience = read('TORG_MINA_OMBUD_AUDIENCE', fields.text) ?? 'mina-ombud'
  const simulator = read('TORG_MINA_OMBUD_SIMULATOR', fields.yesOrNo) ?? (simulate && !url)
  if (simulator && production)
    faults.push(
      'TORG_MINA_OMBUD_SIMULATOR is "1", but the simulator invents powers of attorney and does not run with NODE_ENV=production.',
    )
  if (simulator && url) faults.push('TORG_MINA_OMBUD_SIMULATOR is "1", and TORG_MINA_OMBUD_URL is given: choose one.')
  return {
    ...(access && key && issuer ? { real: { ...access, key, service, issuer, audience } } : {}),
    ...(engagements ? { engagements } : {}),
    simulator,
    port: read('TORG_MINA_OMBUD_PORT', fields.port) ?? 3003,
  }
}

/** An address and how to prove who we are there, by client credentials. The secret is in the environment or in a file. */
const credentials = (prefix: string, url: string | undefined, read: Read, faults: string[]) => {
  const tokenUrl = read(`${prefix}_TOKEN_URL`, fields.issuer)
  const clientId = read(`${prefix}_CLIENT_ID`, fields.text)
  const written = read(`${prefix}_CLIENT_SECRET`, fields.secret)
  const filed = read(`${prefix}_CLIENT_SECRET_FILE`, fields.secretFile)
  if (written !== undefined && filed !== undefined)
    faults.push(`Give one of ${prefix}_CLIENT_SECRET and ${prefix}_CLIENT_SECRET_FILE, not both.`)
  const clientSecret = filed ?? written
  const parts = { URL: url, TOKEN_URL: tokenUrl, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret }
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  if (given.length > 0 && given.length < 4)
    for (const [name, value] of Object.entries(parts))
      if (value === undefined)
        faults.push(
          `${prefix}_${name} is missing; it is needed together with ${given.map(([one]) => `${prefix}_${one}`).join(', ')}.`,
        )
  if (url === undefined || tokenUrl === undefined || clientId === undefined || clientSecret === undefined)
    return undefined
  return { url: url.replace(/\/$/, ''), tokenUrl, clientId, clientSecret }
}
