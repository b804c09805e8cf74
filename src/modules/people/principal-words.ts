import type { Translate } from '../../kernel/texts/texts.ts'
import { shownOrganisationNumber } from './organisation-number.ts'
import type { PrincipalForSelf } from './queries/principal.ts'

/** Whom somebody acts for, in words: "Moa Lind, född 2017", or an organisation with its number. */
export const principalInWords = (t: Translate, principal: PrincipalForSelf): string => {
  if (principal.kind === 'organisation') return `${principal.name} (${shownOrganisationNumber(principal.number)})`
  const { name, birthYear } = principal
  return birthYear === undefined ? name : t('people.principal.born', { name, year: String(birthYear) })
}
