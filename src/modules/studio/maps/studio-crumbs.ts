import type { Context } from '../../../kernel/http/context.ts'
import type { StoredMap } from '../../processes/index.ts'
import { studio } from '../urls.ts'
import { maps, mapUrl } from './urls.ts'

/** The way to a page of the maps, or of one map. */
export const crumbs = (c: Context, title?: string, map?: StoredMap) => [
  { text: c.t('studio.title'), href: studio },
  title === undefined ? { text: c.t('studio.maps.title') } : { text: c.t('studio.maps.title'), href: maps },
  ...(map ? [{ text: map.name, href: mapUrl(map.id) }] : []),
  ...(title === undefined ? [] : [{ text: title }]),
]
