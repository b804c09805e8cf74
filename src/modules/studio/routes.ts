import type { Route } from '../../kernel/http/exchange.ts'
import { conditionRoutes } from './condition-routes.ts'
import { listRoutes } from './list-routes.ts'
import { outlineRoutes } from './outline-routes.ts'
import type { Ports } from './ports.ts'
import { publishRoutes } from './publish-routes.ts'
import { questionRoutes } from './question-routes.ts'
import { serviceRoutes } from './service-routes.ts'

/** The room where services are built. `ports` is what it is handed of the rooms beside it. */
export const studioRoutes = (ports: Ports): Route[] => [
  ...listRoutes,
  ...outlineRoutes,
  ...questionRoutes,
  ...conditionRoutes,
  ...serviceRoutes(ports),
  ...publishRoutes(ports),
]
