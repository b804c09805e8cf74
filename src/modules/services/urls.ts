/** The addresses of the journey, written once. */
export const serviceUrl = (slug: string): string => `/e-tjanster/${slug}`

export const startUrl = (slug: string): string => `${serviceUrl(slug)}/ansokan`

export const pageUrl = (slug: string, draft: string, page: string): string => `${startUrl(slug)}/${draft}/${page}`

export const checkUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'kontrollera')

export const savedUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'sparat')

export const removeUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'ta-bort')

/** Where one reads what a new version means for what one has begun. */
export const newVersionUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'ny-version')

/** Where a row is taken away; `row` leads to it through its page. */
export const removeRowUrl = (slug: string, draft: string, row: string): string => `${pageUrl(slug, draft, row)}/ta-bort`

/** Where what is typed on a page is kept meanwhile. */
export const typedUrl = (slug: string, draft: string, page: string): string => `${pageUrl(slug, draft, page)}/skrivet`

export const receiptUrl = (submission: string): string => `/kvitto/${submission}`

/** Where a person's drafts are. */
export const draftsUrl = '/mina-sidor/utkast'

/** In the query of a question page: back to the check afterwards. */
export const fromCheck = 'fran=kontrollera'
