import type { Write } from '../../kernel/hands.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { readOrganisation } from '../organisation/index.ts'
import { publishServices } from './commands/publish-services.ts'
import { type LoadedService, loadServices } from './load.ts'

/** The services in a municipality's folder, checked against its organisation. Throws BrokenServices with every fault at once. */
export const readServices = ({ folder }: Pick<Municipality, 'folder'>): LoadedService[] => {
  const { authorities } = readOrganisation(folder)
  return loadServices(
    folder,
    authorities.flatMap(authority => authority.units.map(unit => unit.slug)),
  )
}

/** Offers what the folder holds. Again and again; what has not changed stays the version it is. */
export const seedServices = async (w: Write, services: readonly LoadedService[]): Promise<void> => {
  await publishServices(w, services)
}
