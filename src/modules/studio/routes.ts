import type { Route } from '../../kernel/http/exchange.ts'
import { blockRoutes } from './blocks/block-routes.ts'
import { compareRoutes } from './compare/compare-routes.ts'
import { conditionRoutes } from './condition-routes.ts'
import { decisionRoutes } from './decisions/decision-routes.ts'
import { editorRoutes } from './editors/editor-routes.tsx'
import { exampleRoutes } from './example-routes.ts'
import { listRoutes } from './list-routes.ts'
import { mapRoutes } from './maps/map-routes.ts'
import { outlineRoutes } from './outline-routes.ts'
import { packageRoutes } from './package-routes.ts'
import { pilotRoutes } from './pilot-routes.ts'
import type { Ports } from './ports.ts'
import { publishRoutes } from './publish-routes.ts'
import { publishedRoutes } from './published/published-routes.ts'
import { questionRoutes } from './question-routes.ts'
import { howRoutes } from './runs/how-routes.ts'
import { runRoutes } from './runs/run-routes.ts'
import { serviceRoutes } from './service-routes.ts'
import { trialRoutes } from './trial-routes.ts'
import { watchRoutes } from './watch/watch-routes.ts'

/** The room where services are built. `ports` is what it is handed of the rooms beside it. */
export const studioRoutes = (ports: Ports): Route[] => [
  ...listRoutes,
  // Before what is found by the name of a service.
  ...compareRoutes,
  ...blockRoutes(ports),
  ...mapRoutes,
  ...howRoutes,
  ...runRoutes,
  ...watchRoutes,
  ...publishedRoutes,
  ...decisionRoutes,
  ...editorRoutes,
  ...packageRoutes(ports),
  ...outlineRoutes,
  ...questionRoutes,
  ...conditionRoutes,
  ...serviceRoutes(ports),
  ...publishRoutes(ports),
  ...pilotRoutes,
  ...trialRoutes,
  ...exampleRoutes,
]
