import type { TextKey } from '../texts/keys.ts'
import { cookie, noticeCookie } from './cookies.ts'

/** A sentence for the next page with what it names: short plain words, for the one who sent the form alone. */
export type NoticeWith = { key: TextKey; args: Record<string, string> }

/** The cookie that carries a sentence over a redirect, for a minute at most: `key`, or `key?name=value`. */
export const keepNotice = (said: TextKey | NoticeWith): string => {
  const value = typeof said === 'string' ? said : `${said.key}?${new URLSearchParams(said.args)}`
  return cookie(noticeCookie, value, { maxAge: 60 })
}

/** What the cookie says; undefined where it says nothing that we could have written. */
export const readNotice = (kept: string | undefined): { key: string; args: Record<string, string> } | undefined => {
  const [key = '', args = ''] = (kept ?? '').split('?')
  if (!/^[a-z-]+(\.[a-z0-9-]+)+$/.test(key)) return undefined
  return { key, args: Object.fromEntries(new URLSearchParams(args)) }
}
