// What Torg talks to outside the house: the e-ID, the staff's sign-in, Mina ombud, and the mail server; real ones as set, or the bundled simulators.
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Outside } from './app.ts'
import { startEidSimulator } from './connectors/eid/simulator.ts'
import { startMailbox } from './connectors/mailbox/mailbox.ts'
import { mailboxRoutes } from './connectors/mailbox/routes.ts'
import { openMinaOmbud, openSimulatedMinaOmbud } from './connectors/mina-ombud/open.ts'
import type { MinaOmbudSimulator } from './connectors/mina-ombud/simulator.ts'
import { clientKey } from './kernel/auth/keys.ts'
import { createSignIn, type SignIn } from './kernel/auth/oidc.ts'
import { residentScope, staffScope } from './kernel/auth/swedish-oidc.ts'
import type { Config, Provider } from './kernel/config.ts'
import { createMailer } from './kernel/mail/mail.ts'
import type { Municipality } from './kernel/municipalities.ts'
import { assertFree } from './kernel/ports.ts'
import { galleryRoutes } from './ui/gallery.tsx'

type Parts = Pick<Outside, 'mailer' | 'signIns' | 'formTargets' | 'registers' | 'more'>

/** Opens what the settings ask for. What is started is handed to `onStop`. */
export const openOutside = async (
  config: Config,
  municipalities: Municipality[],
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
  log: Pick<Logger, 'warn'>,
): Promise<Parts & { simulated?: MinaOmbudSimulator }> => {
  const { signIns, issuers } = await openSignIns(config, municipalities, say, onStop)
  const { routes = [], ...permissions } = await openPermissions(config, say, onStop, log)
  const { mailer, folder } = await openMail(config, say, onStop)
  onStop(async () => mailer.close())
  return {
    mailer,
    signIns,
    formTargets: issuers,
    ...permissions,
    more: [...routes, ...(folder ? mailboxRoutes(folder) : []), ...(config.demo ? galleryRoutes : [])],
  }
}

/** For whom others may act: nobody for anybody, where neither Mina ombud nor its simulator is there. */
const openPermissions = async (
  { minaOmbud: { real, engagements, simulator, port } }: Config,
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
  log: Pick<Logger, 'warn'>,
) => {
  const warn = (words: object, message: string): void => log.warn(words, message)
  if (real) {
    const { permissions, routes } = openMinaOmbud(real, engagements, warn)
    return { registers: permissions, routes }
  }
  if (!simulator) return {}
  await assertFree(port, 'TORG_MINA_OMBUD_PORT')
  const { permissions, simulator: simulated } = await openSimulatedMinaOmbud(port, warn)
  onStop(simulated.stop)
  say(`Mina ombud simulator (powers of attorney are invented): ${simulated.address}`)
  return { registers: permissions, simulated }
}

const openSignIns = async (
  config: Config,
  municipalities: Municipality[],
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
): Promise<{ signIns: Outside['signIns']; issuers: string[] }> => {
  const { resident, staff, simulator, port } = config.eid
  const simulated =
    simulator && !(resident && staff) ? await startSimulator(config, municipalities, port, onStop) : undefined
  if (simulated) say(`e-ID simulator (a test, anybody can be anybody): ${simulated.issuer}`)
  const signInOf = (provider: Provider | undefined, name: 'resident' | 'staff'): SignIn => {
    if (provider) return createSignIn({ ...provider, scope: scopes[name] })
    if (!simulated) throw new Error(`Nobody can sign in: there is no provider for ${name}`)
    return createSignIn({
      issuer: simulated.issuer,
      clientId: clientIds[name],
      key: simulated.key,
      scope: scopes[name],
      allowHttp: true,
    })
  }
  const issuers = [resident?.issuer, staff?.issuer, simulated?.issuer].flatMap(issuer =>
    issuer ? [new URL(issuer).origin] : [],
  )
  return {
    signIns: { resident: signInOf(resident, 'resident'), officer: signInOf(staff, 'staff') },
    issuers: [...new Set(issuers)],
  }
}

const clientIds = { resident: 'torg-residents', staff: 'torg-staff' }
const scopes = { resident: residentScope, staff: staffScope }

const startSimulator = async (
  config: Config,
  municipalities: Municipality[],
  port: number,
  onStop: (stop: () => Promise<void>) => void,
) => {
  await assertFree(port, 'TORG_EID_PORT')
  const { privateKey, publicKey } = await clientKey(config.data, 'eid-simulator')
  const redirectUris = municipalities.flatMap(({ hosts }) =>
    hosts.map(host => `http://${host}:${config.port}/logga-in/svar`),
  )
  const { issuer, stop } = await startEidSimulator({
    askedFor: config.eid.simulator,
    port,
    clients: [
      { id: clientIds.resident, name: 'Torg', audience: 'residents', redirectUris, publicKey },
      { id: clientIds.staff, name: 'Torg', audience: 'staff', redirectUris, publicKey },
    ],
  })
  onStop(stop)
  return { issuer, key: privateKey }
}

const openMail = async (config: Config, say: (line: string) => void, onStop: (stop: () => Promise<void>) => void) => {
  const { smtpUrl, from, mailboxPort } = config.mail
  if (smtpUrl) return { mailer: createMailer({ smtpUrl, from }), folder: undefined }
  // A demonstration only: otherwise mail must not end in a folder unnoticed.
  await assertFree(mailboxPort, 'TORG_MAILBOX_PORT')
  const folder = join(config.data, 'mailbox')
  const { url, stop } = await startMailbox({ port: mailboxPort, folder })
  onStop(stop)
  say(`Mail goes to the bundled mailbox: ${folder}`)
  return { mailer: createMailer({ smtpUrl: url, from }), folder: config.demo ? folder : undefined }
}
