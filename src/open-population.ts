// The population register: Navet, as set, or the bundled simulator.
import { createNavet, type NavetSettings } from './connectors/navet/client.ts'
import { custodyOf } from './connectors/navet/custody.ts'
import { startNavetSimulator } from './connectors/navet/simulator.ts'
import type { Config } from './kernel/config.ts'
import type { Municipality } from './kernel/municipalities.ts'
import { assertFree } from './kernel/ports.ts'
import type { PopulationRegister } from './modules/people/index.ts'

/** Opens the register that the settings ask for. `warn` is told, in technical words that name nobody, when it gives no answer. */
export const openPopulation = async (
  config: Config,
  say: (line: string) => void,
  onStop: (stop: () => Promise<void>) => void,
  warn: (line: string) => void,
): Promise<PopulationRegister> => {
  const settingsOf = await navetSettings(config, say, onStop)
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
  { navet }: Config,
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
