import { mapUrl, partUrl } from '../maps/urls.ts'

/** How a step is done. */
export const howUrl = (map: string, step: string): string => `${partUrl(map, step)}/gor`

/** A question of a step, by its name; a new one without. */
export const askUrl = (map: string, step: string, name?: string): string =>
  name === undefined ? `${howUrl(map, step)}/ny` : `${howUrl(map, step)}/fraga/${encodeURIComponent(name)}`

/** When an answer is the way that is taken. */
export const wayUrl = (map: string, answer: string): string => `${partUrl(map, answer)}/nar`

/** Who a role is. */
export const whoUrl = (map: string, role: string): string => `${partUrl(map, role)}/vem`

/** Letting cases go by a map. */
export const runUrl = (map: string, service = ''): string =>
  `${mapUrl(map, 'kor')}${service === '' ? '' : `?tjanst=${encodeURIComponent(service)}`}`

/** Moving the cases of a version to the newest. */
export const moveUrl = (map: string, service: string, from: number): string =>
  `${mapUrl(map, 'kor/flytta')}?tjanst=${encodeURIComponent(service)}&fran=${from}`

/** Which answers of a service a map may use. */
export const answersUrl = (map: string, service: string): string =>
  `${mapUrl(map, 'kor/svar')}?tjanst=${encodeURIComponent(service)}`
