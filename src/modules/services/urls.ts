/** The addresses of the journey, written once. */
export const serviceUrl = (slug: string): string => `/e-tjanster/${slug}`

/** The service as a form to print. */
export const paperFormUrl = (slug: string): string => `${serviceUrl(slug)}/blankett.pdf`

export const startUrl = (slug: string): string => `${serviceUrl(slug)}/ansokan`

export const pageUrl = (slug: string, draft: string, page: string): string => `${startUrl(slug)}/${draft}/${page}`

/** The task list of a service whose sections are tasks. */
export const tasksUrl = (slug: string, draft: string): string => pageUrl(slug, draft, tasksPage)

export const tasksPage = 'uppgifter'

export const checkUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'kontrollera')

export const savedUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'sparat')

export const removeUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'ta-bort')

/** Where a row is taken away; `row` leads to it through its page. */
export const removeRowUrl = (slug: string, draft: string, row: string): string => `${pageUrl(slug, draft, row)}/ta-bort`

/** Where what is typed on a page is kept meanwhile. */
export const typedUrl = (slug: string, draft: string, page: string): string => `${pageUrl(slug, draft, page)}/skrivet`

/** Where the script asks what stands on a page with what is typed on it. */
export const followUrl = (slug: string, draft: string, page: string): string => `${pageUrl(slug, draft, page)}/foljder`

export const receiptUrl = (submission: string): string => `/kvitto/${submission}`

/** Where one says how it went. */
export const feedbackUrl = (submission: string): string => `${receiptUrl(submission)}/hur-gick-det`

/** Where a person's drafts are. */
export const draftsUrl = '/mina-sidor/utkast'

/** In the query of a question page: back to the check afterwards. */
export const fromCheck = 'fran=kontrollera'
