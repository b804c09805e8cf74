/** Processes compared, for those who build. */
export const compared = '/studio/jamfor'

/** The same for everybody: those that are published. */
export const published = '/sa-andras-det'

export const comparedUrl = (isPublic: boolean, slug = '', merged = false): string =>
  `${isPublic ? published : compared}${slug === '' ? '' : `/${slug}`}${merged ? '?vy=samman' : ''}`
