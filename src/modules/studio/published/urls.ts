import { mapWorkshop } from '../../processes/index.ts'

const { drawnMaps } = mapWorkshop

/** A map that everybody may read. */
export const publicMapUrl = (address: string, part = ''): string =>
  `${drawnMaps}/${encodeURIComponent(address)}${part === '' ? '' : `/${part}`}`

/** A step of it. */
export const publicStepUrl = (address: string, step: string): string =>
  publicMapUrl(address, `steg/${encodeURIComponent(step)}`)

/** A file of a version: `bpmn`, `svg`, `pdf`, `png`. */
export const publicFileUrl = (address: string, version: number, type: string): string =>
  `${publicMapUrl(address, `karta.${type}`)}?version=${version}`
