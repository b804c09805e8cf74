import type { Route } from '../../../kernel/http/exchange.ts'
export const logRoutes: Route[] = []
