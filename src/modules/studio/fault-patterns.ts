import type { TextKey } from '../../kernel/texts/keys.ts'
import { settingWords } from './setting-words.ts'

/**
 * What the check of a definition says to who writes its files, and the words for who builds it here: the first that fits. A test goes
 * through everything that the check can say.
 */
export const faultPatterns: readonly (readonly [pattern: RegExp, key: TextKey])[] = [
  [/^another language has this text/, 'studio.fault.other-language'],
  [/^nothing asks for this text/, 'studio.fault.text-unused'],
  [/can't be filled in here/, 'studio.fault.placeholder'],
  [/^is not a text that can be shown/, 'studio.fault.braces'],
  [/^is asked for on no page/, 'studio.fault.no-page'],
  [/is asked for on the page/, 'studio.fault.twice'],
  [/^there is no fact/, 'studio.fault.no-fact'],
  [/^there is no condition/, 'studio.fault.no-condition'],
  [/^there is no purpose/, 'studio.fault.no-purpose'],
  [/^there is no unit/, 'studio.fault.no-unit'],
  [/^there is no section/, 'studio.fault.no-section'],
  [/^there is no question type/, 'studio.fault.no-type'],
  [/^there is no question /, 'studio.fault.no-question'],
  [/^there is no setting/, 'studio.fault.no-setting'],
  [/content\/site\.json/, 'studio.fault.no-topic'],
  [/^decisions\//, 'studio.fault.no-template'],
  [/^write whole öre/, 'studio.fault.fee-amount'],
  [/^write what lets the municipality take the fee/, 'studio.fault.fee-basis'],
  [/can't stand in a row/, 'studio.fault.not-in-row'],
  [/calendar in calendars\.json/, 'studio.fault.no-calendar'],
  [/^nobody at/, 'studio.fault.no-staff'],
  [/^nobody signs for somebody else/, 'studio.fault.helper-signs'],
  [/has the numberPrefix/, 'studio.fault.prefix-taken'],
  [/must stand alone on its page/, 'studio.fault.file-alone'],
  [/asked here or later/, 'studio.fault.later'],
  [/given here or later/, 'studio.fault.calculated-later'],
  [/goes round in a circle/, 'studio.fault.circle'],
  [/is not true or false/, 'studio.fault.not-boolean'],
  [/at character/, 'studio.fault.feel'],
  [/rests on questions in the form/, 'studio.fault.refused-facts'],
  [/another co-signer is called/, 'studio.fault.signer-same'],
  [/is no fact of the type/, 'studio.fault.signer-fact'],
  [/nobody would be asked to sign/, 'studio.fault.signer-optional'],
  [/stands in another group than/, 'studio.fault.signer-group'],
  [/nobody can sign what they may not read/, 'studio.fault.signer-sees'],
  [/a fact has the same name/, 'studio.fault.same-name'],
  [/another page is called/, 'studio.fault.same-page'],
  [/choose another name/, 'studio.fault.reserved'],
  [/write a name in camelCase/, 'studio.fault.name'],
  [/small letters a-z, digits and hyphens/, 'studio.fault.slug'],
  [/comes before opens/, 'studio.fault.closes'],
  [/is more than max \(/, 'studio.fault.min-max'],
  [/is more than there are choices/, 'studio.fault.min-choices'],
  [/comes after notAfter/, 'studio.fault.not-after'],
  [/is more than maxLength/, 'studio.fault.length'],
  [/groups may stand in groups/, 'studio.fault.too-deep'],
  [/Swedish must be among/, 'studio.fault.swedish'],
  [/write 2; a definition in format 1/, 'studio.fault.format'],
  [/at least one subject/, 'studio.fault.subjects'],
  [/at least one step/, 'studio.fault.steps'],
  [/at least one fact|at least one page/, 'studio.fault.empty-page'],
  [/write the name of a fact, \{/, 'studio.fault.item'],
  [/gives the municipality the right/, 'studio.fault.legal-basis'],
  [/at least two choices/, 'studio.fault.choices'],
  [/write each choice once/, 'studio.fault.choices-twice'],
  [/at most 5000 choices/, 'studio.fault.choices-many'],
  [/either "choices" or "list"/, 'studio.fault.choices-or-list'],
  [/each row and each column once/, 'studio.fault.table-twice'],
  [/one of pdf, jpeg/, 'studio.fault.file-kinds'],
  [/"bankgiro", "plusgiro"/, 'studio.fault.giro'],
  [/hours and minutes as/, 'studio.fault.time'],
  [/"today-18y"/, 'studio.fault.day-limit'],
  [/write a day/, 'studio.fault.day'],
  [
    /regular expression|tried in too many ways|repeats a group|refers back to a group|looks ahead|at most 300 characters/,
    'studio.fault.pattern',
  ],
  [/a number of years from 0 to 100/, 'studio.fault.retention'],
  [/two to five capital letters/, 'studio.fault.prefix'],
  [/^write at least 1 letters/, 'studio.fault.empty'],
  [/^(is missing; )?write one of/, 'studio.fault.one-of'],
  [/^is missing/, 'studio.fault.missing'],
  [/^write (at least|more than) /, 'studio.fault.few'],
  [/^write (at most|less than) /, 'studio.fault.many'],
  [/^write an e-mail address/, 'studio.fault.email'],
]

/** The same of examples, which are written by hand. */
export const examplePatterns: readonly (readonly [pattern: RegExp, key: TextKey])[] = [
  [/^(there is no|has no rule|is no question with choices)/, 'studio.fault.example-name'],
  [/another example is called/, 'studio.fault.example-same'],
  [/is calculated and never answered/, 'studio.fault.example-calculated'],
  [/a list of rows|with the answers of the row/, 'studio.fault.example-rows'],
  [/"born"|write a day/, 'studio.fault.example-day'],
]

/** What a setting is called where it is asked for; undefined where it is asked for nowhere. */
export const settingName = (path: string, type: string | undefined): TextKey | undefined => {
  const name = path.split(/[.[]/).findLast(part => /^[a-z]/i.test(part)) ?? ''
  const own = type === undefined ? undefined : settingWords(type, name).label
  return own === undefined || own === 'studio.setting.other' ? aboutNames[name] : own
}

const aboutNames: Record<string, TextKey> = {
  unit: 'studio.service.unit',
  caseType: 'studio.service.case-type',
  numberPrefix: 'studio.service.prefix',
  subjects: 'studio.service.subjects',
  lifeSituations: 'studio.service.situations',
  legalBasis: 'studio.service.legal-basis',
  years: 'studio.service.retention',
  decision: 'studio.service.retention-decision',
  appealRegime: 'studio.service.appeal',
  handlingTimeDays: 'studio.service.days',
  draftDays: 'studio.service.draft-days',
  opens: 'studio.service.opens',
  closes: 'studio.service.closes',
  languages: 'studio.service.languages',
  refusedWhen: 'studio.service.refused-when',
  purposes: 'studio.service.purposes',
  next: 'studio.service.next',
}
