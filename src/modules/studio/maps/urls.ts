/** The maps that people draw. */
export const maps = '/studio/kartor'

export const mapUrl = (id: string, part = ''): string => `${maps}/${id}${part === '' ? '' : `/${part}`}`

/** A step, an answer or a role. */
export const partUrl = (id: string, part: string): string => mapUrl(id, `steg/${encodeURIComponent(part)}`)

/** What is put on a flow. */
export const addUrl = (id: string, flow: string): string => mapUrl(id, `lagg-till/${encodeURIComponent(flow)}`)

/** The place of something in the outline. */
export const anchorOf = (part: string): string => `i-${part}`

export const outlineUrl = (id: string, part?: string): string =>
  `${mapUrl(id)}#${part === undefined ? 'disposition' : encodeURIComponent(anchorOf(part))}`

/** What has been said of a step. */
export const commentsUrl = (id: string, part: string): string => `${partUrl(id, part)}/synpunkter`

/** One comment, with what has been answered. */
export const commentUrl = (id: string, comment: string): string => mapUrl(id, `synpunkter/${comment}`)

/** What differs between two states of a map: numbers of versions, or `nu` for what is drawn. */
export const differenceUrl = (id: string, from: number, to: number | 'nu'): string =>
  `${mapUrl(id, 'skillnad')}?fran=${from}&till=${to}`
