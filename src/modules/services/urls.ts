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

/** The same, where what was to be sent is no longer what was read there. */
export const notAsReadUrl = (slug: string, draft: string): string => `${checkUrl(slug, draft)}?${notAsReadIn}`

export const notAsReadIn = 'andrat'

/** The same, with why nothing was signed. */
export const signFaultUrl = (slug: string, draft: string, why: SignFault): string =>
  `${checkUrl(slug, draft)}?${signFaultIn}=${why}`

export const signFaultIn = 'underskrift'
export const signFaults = [
  'not-allowed',
  'cancelled',
  'timeout',
  'unavailable',
  'other-person',
  'failed',
  'changed',
  'needed',
] as const
export type SignFault = (typeof signFaults)[number]

/** Where one chooses another time, when somebody else got the one that one had chosen. */
export const slotTakenUrl = (slug: string, draft: string, page: string): string =>
  `${pageUrl(slug, draft, page)}?${fromCheck}&tid=tagen`

export const savedUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'sparat')

export const removeUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'ta-bort')

/** Where one says that what was begun before signing in is one's own. */
export const takeOverUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'ta-over')

/** Where the owner lets somebody in to help. */
export const helpUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'ta-hjalp')

/** Where help is ended. */
export const endHelpUrl = (slug: string, draft: string): string => `${helpUrl(slug, draft)}/avsluta`

/** Where one begins without signing in. */
export const withoutSignInUrl = (slug: string): string => `${serviceUrl(slug)}/utan-inloggning`

/** Where a code is typed to go on from another device. */
export const codeUrl = '/utkast/kod'

/** Where this browser is made to forget what was begun. */
export const leaveUrl = '/utkast/lamna'

/** Where one signs in to go on at a page. */
export const signInUrl = (to: string): string => `/logga-in?till=${encodeURIComponent(to)}`

/** Where one reads what a new version means for what one has begun. */
export const newVersionUrl = (slug: string, draft: string): string => pageUrl(slug, draft, 'ny-version')

/** Where a row is taken away; `row` leads to it through its page. */
export const removeRowUrl = (slug: string, draft: string, row: string): string => `${pageUrl(slug, draft, row)}/ta-bort`

/** Where what is typed on a page is kept meanwhile. */
export const typedUrl = (slug: string, draft: string, page: string): string => `${pageUrl(slug, draft, page)}/skrivet`

/** Where the script asks what stands on a page with what is typed on it. */
export const followUrl = (slug: string, draft: string, page: string): string => `${pageUrl(slug, draft, page)}/foljder`

export const receiptUrl = (submission: string): string => `/kvitto/${submission}`

/** What was sent without signing in: the receipt, how it goes and what is answered. */
export const senderUrl = (submission: string): string => `${receiptUrl(submission)}/arende`

/** Where the code is typed that opens it. */
export const senderCodeUrl = '/kvitto/kod'

export const sentElsewhereIn = 'skickat'

/** The same, for a device that has the draft of what another has sent. */
export const sentElsewhereUrl = `${senderCodeUrl}?${sentElsewhereIn}`

/** Where somebody who has signed in says that it is theirs. */
export const claimUrl = (submission: string): string => `${senderUrl(submission)}/mina-sidor`

/** Where one says how it went. */
export const feedbackUrl = (submission: string): string => `${receiptUrl(submission)}/hur-gick-det`

/** Where whoever holds a receipt sees whether it is true. */
export const verifyUrl = '/kvitto/verifiera'

/** The same for one receipt. */
export const verifyReceiptUrl = (number: string, hash: string): string =>
  `${verifyUrl}?nummer=${encodeURIComponent(number)}&summa=${hash}`

/** Where one takes an invitation to try a service before others. */
export const joinPath = '/provgrupp'

/** The same with the code filled in. */
export const joinUrl = (code: string): string => `${joinPath}?kod=${code}`

/** Where a person's drafts are. */
export const draftsUrl = '/mina-sidor/utkast'

/** In the query of a question page: its own answers brought up more to answer on it. */
export const moreCame = 'nytt=ja'

/** In the query of a question page: back to the check afterwards. */
export const fromCheck = 'fran=kontrollera'
