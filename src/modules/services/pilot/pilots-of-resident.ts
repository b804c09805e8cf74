import type { Read, Resident } from '../../../kernel/hands.ts'
import { wordsFor } from '../asking.ts'
import { shownServices } from '../published.ts'
import { serviceUrl } from '../urls.ts'

export type PilotsOfResident = {
  /** The code of the link that one came by. */
  code: string
  services: { slug: string; name: string; href: string }[]
}

/** The services that one tries before others, and the way in to one more. */
export const pilotsOfResident = async (r: Read<Resident>, code: string): Promise<PilotsOfResident> => ({
  code,
  services: (await shownServices(r)).flatMap(service =>
    service.pilot
      ? [
          {
            slug: service.slug,
            name: wordsFor(service, r).text('service.name'),
            href: serviceUrl(service.slug),
          },
        ]
      : [],
  ),
})
