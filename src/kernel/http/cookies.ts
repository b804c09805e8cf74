import type { TextKey } from '../texts/keys.ts'
import { isLocale, type Language } from '../texts/languages.ts'
import type { Locale } from '../texts/texts.ts'

export const readCookies = (header: string | null): Map<string, string> =>
  new Map(
    (header ?? '').split(';').flatMap(pair => {
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const] : []
    }),
  )

const year = 365 * 24 * 60 * 60

/** Remembers the language that pages are shown in. */
const languageCookie = (locale: Locale): string => cookie('sprak', locale, { maxAge: year })

/** Remembers the language that services are shown in where they have it; none where it is that of the pages. */
const speechCookie = (language: Language | undefined): string =>
  cookie(speechName, language ?? '', { maxAge: language ? year : 0 })

export const speechName = 'tjanstesprak'

/** A language that was chosen: one of the pages' own, or one that only services have beside them. */
export const choiceCookies = (language: Language): string[] =>
  isLocale(language) ? [languageCookie(language), speechCookie(undefined)] : [speechCookie(language)]

/** Names the sentence to show on the next page. */
export const noticeCookie = '__Host-besked'

/** What those are told who were signed out under a form. */
export const signedOut = {
  lost: 'kernel.fault.signed-out',
  kept: 'kernel.fault.signed-out-kept',
  back: 'kernel.fault.signed-out-back',
} as const satisfies Record<string, TextKey>

/** Whether a sentence tells of something to look out for, not of something done. */
export const isWarning = (key: string): boolean => Object.values<string>(signedOut).includes(key)

/** A cookie as a header. Always `Secure`, which browsers also take over plain http to localhost. */
export const cookie = (name: string, value: string, options: { maxAge?: number } = {}): string =>
  [
    `${name}=${value}`,
    'Path=/',
    'Secure',
    'HttpOnly',
    'SameSite=Lax',
    ...(options.maxAge === undefined ? [] : [`Max-Age=${options.maxAge}`]),
  ].join('; ')
