import { readPage } from './page.ts'

/** Whether an address is the one that the test named. A star stands for one segment. */
export const leads = (at: URL, hop: string | RegExp, origin: string): boolean => {
  const whole = at.origin === origin ? at.pathname + at.search : at.href
  if (hop instanceof RegExp) return hop.test(whole)
  if (hop.includes('?')) return whole === hop
  const path = at.origin === origin ? at.pathname : at.origin + at.pathname
  const escaped = hop.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+')
  return new RegExp(`^${escaped}$`).test(path)
}

/** What an unexpected answer says, for the message of the failed test. */
export const excerpt = async (at: URL, answer: Response): Promise<string> => {
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html'))
    return `: ${(await answer.text()).slice(0, 300)}`
  const shown = readPage(at, answer.status, await answer.text())
  return `: "${shown.heading}" ${shown.errors.join(' | ')} ${shown.errors.length === 0 ? shown.text.slice(0, 300) : ''}`
}

/** What must stand on the envelope of every page. */
export const headerFaults = (answer: Response): string[] => {
  const policy = answer.headers.get('content-security-policy') ?? ''
  return [
    ...(/default-src 'none'/.test(policy) &&
    /frame-ancestors 'none'/.test(policy) &&
    !/unsafe|\*|https?:\/\/(?!127\.0\.0\.1|localhost)/.test(policy)
      ? []
      : [`the content security policy is ${policy || 'missing'}`]),
    ...(answer.headers.get('x-content-type-options') === 'nosniff' ? [] : ['nosniff is missing']),
    ...(/no-store/.test(answer.headers.get('cache-control') ?? '') ? [] : ['a page may be kept by caches']),
  ]
}
