import { countries } from './countries.ts'
import { municipalities } from './municipalities.ts'
import type { NamedList } from './named-list.ts'

export const listNames = ['countries', 'municipalities'] as const

/** The lists that a definition may name instead of its own choices. */
export const namedLists: Record<(typeof listNames)[number], NamedList> = { countries, municipalities }
