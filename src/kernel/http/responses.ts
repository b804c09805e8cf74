import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as an answer. Never cached: it may be somebody's. */
export const html = (page: VNode, status = 200): Response =>
  new Response(markup(page), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })

/** A page as text: what is shown in a frame on another. */
export const markup = (page: VNode): string => `<!doctype html>${renderToString(page)}`

/** A few words to a script on the page. */
export type Said = { status: 200 | 409; text: string }

export const said = ({ status, text }: Said): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })

/** On to another page, by GET. Only within the site. */
export const see = (to: string): Response => {
  if (!isOwnPath(to)) throw new Error('A redirect goes to a path of this site')
  return new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } })
}

/** Whether a path from outside (`?till=`) is a plain path of this site and nothing that leads away from it. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path)

/** A problem of the API, RFC 9457. */
export const problem = (status: number, title: string, detail?: string, more: Record<string, unknown> = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title, status, ...(detail ? { detail } : {}), ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
