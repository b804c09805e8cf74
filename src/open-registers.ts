// Those who are asked for whom somebody may act: the population register (Navet), and powers of attorney and signatories (Mina ombud); as set, or the bundled simulators.
import type { Logger } from 'pino'
import { openMinaOmbud, openSimulatedMinaOmbud } from './connectors/mina-ombud/open.ts'
import type { MinaOmbudSimulator } from './connectors/mina-ombud/simulator.ts'
import { createNavet, type NavetSettings } from './connectors/navet/client.ts'
import { custodyOf } from './connectors/navet/custody.ts'
import { startNavetSimulator } from './connectors/navet/simulator.ts'
import type { Config } from './kernel/config.ts'
import type { Route } from './kernel/http/exchange.ts'
import type { Municipality } from './kernel/municipalities.ts'
import { assertFree } from './kernel/ports.ts'
import type { PopulationRegister } from './modules/people/index.ts'
import type { Ports } from './modules/services/index.ts'

/** `routes` is what a register fetches of us; `simulated` is there to be told what to get wrong. */
export type OpenRegisters = { registers: Ports; routes: Route[]; simulated?: MinaOmbudSimulator }

/** Opens the registers that the settings ask for. `log` is told, in technical words that name nobody, when one gives no answer. */
export const openRegisters = async (
  { registers: { navet, minaOmbud } }: Config,
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
  log: Pick<Logger, 'warn'>,
): Promise<OpenRegisters> => {
  const population = await openPopulation(navet, say, onStop, why => log.warn(why))
  const warn = (words: object, message: string): void => log.warn(words, message)
  if (minaOmbud.real) {
    const { permissions, routes } = openMinaOmbud(minaOmbud.real, minaOmbud.engagements, warn)
    return { registers: { population, powers: permissions }, routes }
  }
  if (!minaOmbud.simulator) return { registers: { population }, routes: [] }
  await assertFree(minaOmbud.port, 'TORG_MINA_OMBUD_PORT')
  const { permissions, simulator } = await openSimulatedMinaOmbud(minaOmbud.port, warn)
  onStop(simulator.stop)
  say(`Mina ombud simulator (powers of attorney are invented): ${simulator.address}`)
  return { registers: { population, powers: permissions }, routes: [], simulated: simulator }
}

type NavetConfig = Config['registers']['navet']

const openPopulation = async (
  navet: NavetConfig,
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
  warn: (why: string) => void,
): Promise<PopulationRegister> => {
  const settingsOf = await navetSettings(navet, say, onStop)
  return {
    custodyOf: async (municipality, number, day) => {
      const settings = settingsOf(municipality)
      if (!settings) return { state: 'absent' }
      const custody = await custodyOf(createNavet(settings), number, day)
      if (custody.state === 'down') warn(custody.why)
      return custody
    },
  }
}

type SettingsOf = (municipality: Municipality) => NavetSettings | undefined

const navetSettings = async (
  navet: NavetConfig,
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
): Promise<SettingsOf> => {
  const { service } = navet
  if (service) {
    return municipality => {
      const orderId = service.orders[municipality.slug]
      const { url, certificate } = service
      return orderId
        ? { url, orgNumber: orgNumberOf(municipality), orderId, ...(certificate ? { certificate } : {}) }
        : undefined
    }
  }
  if (!navet.simulator) return () => undefined
  await assertFree(navet.port, 'TORG_NAVET_PORT')
  const { url, stop } = await startNavetSimulator({ askedFor: true, port: navet.port })
  onStop(stop)
  say(`Population register simulator (everybody in it is invented): ${url}`)
  return municipality => ({ url, orgNumber: orgNumberOf(municipality), orderId: '00000001-FO01-0001' })
}

/** As authorities write it to each other: 16 and the ten digits. */
const orgNumberOf = ({ organisationNumber }: Municipality): string => `16${organisationNumber.replace(/\D/g, '')}`
