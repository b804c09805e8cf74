/** The tiers of the house, lowest first: a module opens only the doors of lower ones (docs/house.md). */
export const tiers = [
  ['people', 'organisation', 'documents', 'places'],
  ['messages', 'signing', 'processes', 'integrations'],
  ['cases', 'bookings'],
  ['services', 'needs', 'plan', 'participation', 'meetings', 'sensors', 'homes', 'archive', 'comparison'],
  ['site', 'my-pages', 'desk', 'studio', 'open-data', 'admin'],
]

/** Pairs on the same tier that may open each other's door, each with its reason. */
export const neighbours: Record<string, string> = {}

const tierOf = (module: string): number => tiers.findIndex(tier => tier.includes(module))

/** Why a file may not import what it imports; undefined when it may. Both are paths from the root. */
export const whyNot = (from: string, to: string): string | undefined => {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (here.area === 'root')
    return there.area === 'module' && !isDoor(to) && !mountedBy.test(to)
      ? "only a module's door, routes, API and seed are known to the whole"
      : undefined
  if (there.area === 'root') return 'nothing imports what puts the program together'
  if (here.area === 'kernel') return there.area === 'kernel' ? undefined : 'the kernel knows nobody but itself'
  if (here.area === 'ui')
    return there.area === 'ui' || there.area === 'kernel' ? undefined : 'the face knows the kernel and itself'
  if (here.area === 'connector')
    return there.area === 'kernel' || there.area === 'ui' || here.name === there.name
      ? undefined
      : 'a connector knows the kernel, the face and itself'
  if (there.area === 'connector') return 'a connector is a port: it is handed in, not imported'
  if (there.area !== 'module' || here.name === there.name) return undefined
  if (!isDoor(to)) return `only the door of ${there.name} may be opened: index.ts`
  const [own, other] = [tierOf(here.name), tierOf(there.name)]
  if (own < 0 || other < 0) return `${own < 0 ? here.name : there.name} stands in no tier of test/house/tiers.ts`
  if (other > own) return `${there.name} stands above ${here.name}: what must flow upwards flows as an event`
  if (other === own && neighbours[`${here.name} -> ${there.name}`] === undefined)
    return `${there.name} stands on the same tier as ${here.name}, and the pair is not listed with a reason`
  return undefined
}

type Place = { area: 'kernel' | 'ui' | 'connector' | 'module' | 'root'; name: string }

const placeOf = (path: string): Place => {
  const [, area = '', name = ''] = path.split('/')
  if (area === 'kernel' || area === 'ui') return { area, name: area }
  if (area === 'connectors') return { area: 'connector', name }
  return area === 'modules' ? { area: 'module', name } : { area: 'root', name: '' }
}

const isDoor = (path: string): boolean => /^src\/modules\/[^/]+\/index\.ts$/.test(path)

/** What `src/*.ts` mounts besides doors: the tables of URLs, the seeds, the page for faults and the sign-in. */
const mountedBy = /^src\/modules\/[^/]+\/(routes|api|seed|jobs|listens|sign-in)\.tsx?$|\/site\/pages\/fault-page\.tsx$/
