import { publishedMaps } from '../../processes/index.ts'

/** Processes compared, for those who build. */
export const compared = '/studio/jamfor'

export const comparedUrl = (isPublic: boolean, slug = '', merged = false): string =>
  `${isPublic ? publishedMaps : compared}${slug === '' ? '' : `/${slug}`}${merged ? '?vy=samman' : ''}`
