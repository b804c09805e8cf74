import type { Write } from '../../kernel/hands.ts'
import type { Municipality } from '../../kernel/municipalities.ts'
import { readOrganisation } from '../organisation/index.ts'
import { readCalendars } from './booking/calendar.ts'
import { seedCalendars } from './booking/seed-calendars.ts'
import { correctActs } from './commands/correct-acts.ts'
import { publishServices } from './commands/publish-services.ts'
import { BrokenServices, type LoadedService, loadServices } from './load.ts'
import { exampleFaults } from './proof/load-examples.ts'
import { allQuestions } from './scope.ts'

/** The services in a municipality's folder, checked against its organisation. Throws BrokenServices with every fault at once. */
export const readServices = ({ folder }: Pick<Municipality, 'folder'>): LoadedService[] => {
  const { authorities } = readOrganisation(folder)
  const loaded = loadServices(
    folder,
    authorities.flatMap(authority => authority.units.map(unit => unit.slug)),
  )
  const faults = [...exampleFaults(loaded), ...calendarFaults(folder, loaded)]
  if (faults.length > 0) throw new BrokenServices(faults)
  return loaded
}

/** Offers what the folder holds. Again and again; what has not changed stays the version it is. */
export const seedServices = async (w: Write, services: readonly LoadedService[]): Promise<void> => {
  await publishServices(w, services)
  await correctActs(w)
  await seedCalendars(w, readCalendars(w.municipality.folder))
}

const calendarFaults = (folder: string, loaded: readonly LoadedService[]): string[] => {
  const known = readCalendars(folder).map(({ id }) => id)
  return loaded.flatMap(({ service }) =>
    allQuestions(service).flatMap(({ booking, fact }) =>
      booking === undefined || known.includes(booking.calendar)
        ? []
        : [
            `services/${service.slug}/service.json: facts.${fact}.calendar: there is no "${booking.calendar}" in calendars.json; write one of ${known.join(', ') || 'those that you write there'}`,
          ],
    ),
  )
}
