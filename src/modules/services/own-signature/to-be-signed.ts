import { createHash } from 'node:crypto'
import { canonical } from '../../../kernel/events/leaf.ts'
import { isLocale } from '../../../kernel/texts/languages.ts'
import type { Locale } from '../../../kernel/texts/texts.ts'
import { type OnBehalf, type PrincipalForSelf, shownOrganisationNumber } from '../../people/index.ts'
import { answerWord } from '../answer-words.ts'
import type { OpenDraft } from '../draft.ts'
import type { Asking } from '../question.ts'
import type { Walk } from '../walked.ts'

/** What the applicant signs with these answers, by fact; nothing where no question says so. */
export const statementsIn = (walk: Walk, inWords: Asking): Record<string, string> => {
  const { pages, relevant } = walk
  const ask = { ...inWords, given: givenIn(walk, inWords) }
  return Object.fromEntries(
    pages.flatMap(({ asked }) =>
      asked.flatMap(question => {
        const stored = relevant[question.key]
        const statement = stored === undefined || stored === null ? undefined : question.signs(stored, ask)
        return statement === undefined ? [] : [[question.fact, statement]]
      }),
    ),
  )
}

/** What is answered to the questions that are asked now, in words. */
export const givenIn = ({ pages, relevant }: Walk, ask: Asking): ReadonlyMap<string, string> =>
  new Map(
    pages.flatMap(({ asked }) =>
      asked.flatMap(question => {
        const stored = relevant[question.key]
        return stored === undefined || stored === null ? [] : [[question.fact, question.show(stored, ask).join(', ')]]
      }),
    ),
  )

/** SHA-256 of the answers that count, and of the version that they answer, in canonical form. */
export const answersHash = (answered: { definition: string; answers: unknown }): string =>
  createHash('sha256').update(canonical(answered)).digest('hex')

/**
 * What is signed: the statement, the service, the hash of all the answers, and for whom, where that is not who signs. Canonical JSON, so that
 * it can be made anew.
 */
export const tbsOf = (draft: OpenDraft, organisationNumber: string): { tbs: string; hash: string } => {
  const { id, service, walk, ask, onBehalf } = draft
  const hash = answersHash({ definition: service.hash, answers: walk.relevant })
  const statements = statementsIn(walk, ask)
  return {
    hash,
    tbs: canonical({
      answers: hash,
      definition: service.hash,
      draft: id,
      ...(onBehalf ? { for: signedFor(onBehalf) } : {}),
      municipality: organisationNumber,
      service: service.slug,
      statements,
    }),
  }
}

/** An organisation by its name and number; a child by our own id of it, so that no number leaves the house. */
const signedFor = ({ principal }: OnBehalf): Record<string, string> =>
  principal.kind === 'organisation'
    ? { organisation: principal.number, name: principal.name }
    : { child: principal.person }

/** By what the answers are known where there is no room for a whole hash. */
export const checksumOf = ({ service, walk }: Pick<OpenDraft, 'service' | 'walk'>): string =>
  shortly(answersHash({ definition: service.hash, answers: walk.relevant }))

const shortly = (hash: string): string => hash.slice(0, 16)

/** What the person reads at the e-ID, in the language of the pages, or in that in which the service was filled in where it is another. */
export const messageOf = ({ service, walk, ask, principal }: OpenDraft, hash: string): { sv: string; en: string } => {
  const inLanguage = (locale: Locale): string => {
    const words = isLocale(ask.words.language) ? service.words(locale) : ask.words
    return [
      ...(principal ? [`${answerWord(locale, 'signed-for')}: ${forWhom(principal, locale)}`] : []),
      ...Object.values(statementsIn(walk, { ...ask, locale, words })),
      words.text('service.name'),
      `${answerWord(locale, 'checksum')}: ${shortly(hash)}`,
    ].join('\n')
  }
  return { sv: inLanguage('sv'), en: inLanguage('en') }
}

/** The provider of the e-ID is told no name of who is protected. */
const forWhom = (principal: PrincipalForSelf, locale: Locale): string => {
  if (principal.kind === 'organisation') return `${principal.name}, ${shownOrganisationNumber(principal.number)}`
  if (principal.protectedIdentity) return answerWord(locale, 'protected-child')
  const born = principal.birthYear === undefined ? '' : `, ${answerWord(locale, 'born')} ${principal.birthYear}`
  return `${principal.name}${born}`
}
