import { Missing } from '../../kernel/errors.ts'
import { languageCookie } from '../../kernel/http/cookies.ts'
import type { Exchange } from '../../kernel/http/exchange.ts'
import { isOwnPath, see } from '../../kernel/http/responses.ts'

/** Remembers the language and goes back to the page that one was on: `/sprak/en?till=/sok%3Fq%3Djobb`. */
export const chooseLanguage = (x: Exchange): Response => {
  const locale = x.here.municipality.locales.find(one => one === x.input.params.locale)
  if (!locale) throw new Missing('No such language')
  const to = x.input.query.get('till') ?? '/'
  x.cookies.push(languageCookie(locale))
  return see(isOwnPath(to) ? to : '/')
}
