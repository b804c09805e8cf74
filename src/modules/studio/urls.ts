export const studio = '/studio'

/** A part of the work on one service. `inside` is the group whose rows it is about. */
export const sketchUrl = (slug: string, part = '', inside = ''): string =>
  `${studio}/${slug}${part === '' ? '' : `/${part}`}${inside === '' ? '' : `?i=${encodeURIComponent(inside)}`}`

export const pageUrl = (slug: string, record: string, page: string): string =>
  sketchUrl(slug, `sida/${encodeURIComponent(page)}`, record)

export const factUrl = (slug: string, path: string): string => sketchUrl(slug, `fraga/${encodeURIComponent(path)}`)

export const infoUrl = (slug: string, record: string, name: string): string =>
  sketchUrl(slug, `info/${encodeURIComponent(name)}`, record)

export const conditionUrl = (slug: string, record: string, name: string): string =>
  sketchUrl(slug, `villkor/${encodeURIComponent(name)}`, record)

/** The group that tries a service before everybody is offered it. */
export const pilotUrl = (slug: string, part = ''): string =>
  sketchUrl(slug, `provgrupp${part === '' ? '' : `/${part}`}`)

/** How the service is used: a page of the desk. */
export const numbersUrl = (slug: string): string => `/handlaggning/tjanster/${slug}/statistik`

/** The outline with a page in the preview. */
export const previewUrl = (
  slug: string,
  at: { record: string; page: string; language?: string; wrong?: boolean },
): string => {
  const query = new URLSearchParams({
    sida: at.page,
    ...(at.record === '' ? {} : { i: at.record }),
    ...(at.language === undefined || at.language === 'sv' ? {} : { sprak: at.language }),
    ...(at.wrong ? { lage: 'fel' } : {}),
  })
  return `${sketchUrl(slug)}?${query}#forhandsvisning`
}
