import type { StoppedAlike } from '../../processes/index.ts'

/** How it goes with the cases that run on maps. */
export const watched = '/studio/drift'

/** One version of a map. */
export const watchedUrl = (definition: string, part = ''): string =>
  `${watched}/${definition}${part === '' ? '' : `/${part}`}`

/** What has stopped, and one of it. */
export const stoppedUrl = (id?: string): string => `${watched}/stopp${id === undefined ? '' : `/${id}`}`

/** All that has stopped alike. */
export const alikeUrl = ({ definition, node, rule }: StoppedAlike): string =>
  `${watched}/stopp/lika?${new URLSearchParams({ karta: definition, steg: node, regel: rule })}`

/** A start by the clock that did not go. */
export const startUrl = (map: string, node: string): string =>
  `${watched}/stopp/start?${new URLSearchParams({ karta: map, steg: node })}`
