/** What somebody holds or sits at, as coarsely as can be: enough to see where a page is hard to use, too little to know anybody by. */
export type Device = 'phone' | 'desk'

/** From what the browser says of itself. A tablet counts as a phone: it is touched, and its keyboard covers the page. */
export const deviceOf = (headers: Headers): Device => {
  if (headers.get('sec-ch-ua-mobile') === '?1') return 'phone'
  return /Mobi|Android|iPhone|iPad|Tablet/i.test(headers.get('user-agent') ?? '') ? 'phone' : 'desk'
}
