// What Torg talks to outside the house: the e-ID, the staff's sign-in, the registers, and the mail server; real ones as set, or the bundled simulators.
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Outside } from './app.ts'
import { startEidSimulator } from './connectors/eid/simulator.ts'
import { startMailbox } from './connectors/mailbox/mailbox.ts'
import { mailboxRoutes } from './connectors/mailbox/routes.ts'
import { clientKey } from './kernel/auth/keys.ts'
import { createSignIn, type SignIn } from './kernel/auth/oidc.ts'
import type { ProviderAccess } from './kernel/auth/provider.ts'
import { createSigner, type Signer } from './kernel/auth/sign.ts'
import { residentScope, staffScope } from './kernel/auth/swedish-oidc.ts'
import type { Config, Provider } from './kernel/config.ts'
import { createMailer } from './kernel/mail/mail.ts'
import type { Municipality } from './kernel/municipalities.ts'
import { assertFree } from './kernel/ports.ts'
import { type OpenRegisters, openRegisters } from './open-registers.ts'
import { galleryRoutes } from './ui/gallery.tsx'

type Parts = Pick<Outside, 'mailer' | 'registers' | 'signIns' | 'signer' | 'formTargets' | 'more'>

/** Opens what the settings ask for. What is started is handed to `onStop`. */
export const openOutside = async (
  config: Config,
  municipalities: Municipality[],
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
  log: Pick<Logger, 'warn'>,
): Promise<Parts & Pick<OpenRegisters, 'simulated'>> => {
  const { signIns, signer, issuers } = await openSignIns(config, municipalities, say, onStop)
  const { mailer, folder } = await openMail(config, say, onStop)
  onStop(async () => mailer.close())
  const { routes, ...registers } = await openRegisters(config, say, onStop, log)
  return {
    mailer,
    signIns,
    signer,
    formTargets: issuers,
    ...registers,
    more: [...routes, ...(folder ? mailboxRoutes(folder) : []), ...(config.demo ? galleryRoutes : [])],
  }
}

const openSignIns = async (
  config: Config,
  municipalities: Municipality[],
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
): Promise<{ signIns: Outside['signIns']; signer: Signer; issuers: string[] }> => {
  const { resident, staff, simulator, port } = config.eid
  const simulated =
    simulator && !(resident && staff) ? await startSimulator(config, municipalities, port, onStop) : undefined
  if (simulated) say(`e-ID simulator (a test, anybody can be anybody): ${simulated.issuer}`)
  const accessOf = (provider: Provider | undefined, name: 'resident' | 'staff'): ProviderAccess => {
    if (provider) return provider
    if (!simulated) throw new Error(`Nobody can sign in: there is no provider for ${name}`)
    return { issuer: simulated.issuer, clientId: clientIds[name], key: simulated.key, allowHttp: true }
  }
  const signInOf = (provider: Provider | undefined, name: 'resident' | 'staff'): SignIn =>
    createSignIn({ ...accessOf(provider, name), scope: scopes[name] })
  const issuers = [resident?.issuer, staff?.issuer, simulated?.issuer].flatMap(issuer =>
    issuer ? [new URL(issuer).origin] : [],
  )
  return {
    signIns: { resident: signInOf(resident, 'resident'), officer: signInOf(staff, 'staff') },
    signer: createSigner(accessOf(resident, 'resident')),
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
    hosts.flatMap(host => ['/logga-in/svar', '/skriv-under/svar'].map(path => `http://${host}:${config.port}${path}`)),
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
