import { Missing } from '../../kernel/errors.ts'
import { choiceCookies } from '../../kernel/http/cookies.ts'
import type { Exchange } from '../../kernel/http/exchange.ts'
import { isOwnPath, see } from '../../kernel/http/responses.ts'
import { isLanguage, isLocale } from '../../kernel/texts/languages.ts'

/** Remembers the language and goes back to the page that one was on: `/sprak/en?till=/sok%3Fq%3Djobb`. */
export const chooseLanguage = (x: Exchange): Response => {
  const language = x.input.params.locale ?? ''
  const { locales } = x.here.municipality
  if (!isLanguage(language) || (isLocale(language) && !locales.includes(language)))
    throw new Missing('No such language')
  const to = x.input.query.get('till') ?? '/'
  x.cookies.push(...choiceCookies(language))
  return see(isOwnPath(to) ? to : '/')
}
