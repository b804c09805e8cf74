import type { TextKey } from '../../kernel/texts/keys.ts'
import { fieldId } from '../../ui/components/field.ts'
import { serviceTexts } from './about-form.ts'
import { type AboutPart, aboutUrl } from './about-parts.ts'
import { settingName } from './fault-patterns.ts'

/** The fields of the pages about the service, by the first names of what they write in the definition. */
const fields: readonly (readonly [path: string, part: AboutPart, field: string])[] = [
  ['act', 'om', 'slag'],
  ['subjects', 'om', 'amnen'],
  ['lifeSituations', 'om', 'livssituationer'],
  ['applicant.refusedWhen', 'sokande', 'nekas'],
  ['applicant.anonymous', 'sokande', 'inloggning'],
  ['applicant.organisation', 'sokande', 'behorighet'],
  ['applicant.guardian', 'sokande', 'barn-under'],
  ['applicant', 'sokande', 'soker'],
  ['unit', 'handlaggning', 'enhet'],
  ['caseType', 'handlaggning', 'arendetyp'],
  ['numberPrefix', 'handlaggning', 'prefix'],
  ['handlingTimeDays', 'handlaggning', 'dagar'],
  ['serviceLevel', 'handlaggning', 'raknas-fran'],
  ['draftDays', 'handlaggning', 'utkastdagar'],
  ['opens', 'handlaggning', 'oppnar'],
  ['closes', 'handlaggning', 'stanger'],
  ['coSigners', 'underskrifter', 'skriver.-sv'],
  ['fees', 'avgifter', 'kostar'],
  ['legalBasis', 'lag', 'rattslig-grund'],
  ['retention.years', 'lag', 'gallras'],
  ['retention.decision', 'lag', 'gallringsbeslut'],
  ['appealRegime', 'lag', 'overklagande'],
  ['purposes', 'lag', 'ny.andamal-sv'],
  ['next', 'sedan', 'ny.steg-sv'],
  ['languages', 'sprak', 'sprak'],
]

const names: Record<string, TextKey> = {
  act: 'studio.new.act',
  fees: 'studio.fee.title',
  serviceLevel: 'studio.level.legend',
  purposes: 'studio.service.purposes',
  'applicant.refusedWhen': 'studio.service.refused-when',
  'applicant.anonymous': 'studio.service.anonymous',
  'applicant.organisation': 'studio.applicant.permission',
  'applicant.guardian': 'studio.applicant.under',
  applicant: 'studio.applicant.kinds',
}

/** Which page about the service, what the field is called there, and its address. */
export type AboutPlace = { part: AboutPart; name: TextKey | undefined; href: string }

/** Where something of the definition is written on the pages about the service. */
export const aboutPlace = (slug: string, path: string): AboutPlace => {
  const [first, part = 'om', field] =
    fields.find(([one]) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`)) ?? []
  if (field === undefined || first === undefined) return { part, name: undefined, href: aboutUrl(slug, part) }
  return {
    part,
    name: names[first] ?? settingName(first, undefined),
    href: `${aboutUrl(slug, part)}#${fieldId(field)}`,
  }
}

/** The texts of what there are several of: the fields that they are written in, by the first and the last names of their keys. */
const several: readonly (readonly [key: RegExp, part: AboutPart, field: (name: string) => string, words: TextKey])[] = [
  [/^next\.([^.]+)\.title$/, 'sedan', name => `steg.${name}`, 'studio.step.title'],
  [/^next\.([^.]+)\.text$/, 'sedan', name => `mer.${name}`, 'studio.step.title'],
  [/^fee\.([^.]+)\.label$/, 'avgifter', name => `avgift.${name}`, 'studio.fee.title'],
  [/^fee\.([^.]+)\.paid$/, 'avgifter', name => `betalas.${name}`, 'studio.fee.title'],
  [/^fee\.([^.]+)\.text$/, 'avgifter', name => `om-avgiften.${name}`, 'studio.fee.title'],
  [/^signer\.([^.]+)\.label$/, 'underskrifter', name => `skriver.${name}`, 'studio.signer.who'],
  [/^signer\.([^.]+)\.statement$/, 'underskrifter', name => `forsakran.${name}`, 'studio.signer.what'],
  [/^refused\.(.+)$/, 'sokande', name => `nekad.${name}`, 'studio.service.refused'],
  [/^purpose\.(.+)$/, 'lag', name => `andamal.${name}`, 'studio.service.purposes'],
  [/^applicant\.(person)$/, 'sokande', () => 'text.applicant', 'studio.applicant.self'],
]

/** The same of a text of the service, by its key in the texts and its language. */
export const aboutTextPlace = (slug: string, key: string, language: 'sv' | 'en'): AboutPlace => {
  const own = serviceTexts.find(one => key === `service.${one.key}`)
  if (own)
    return {
      part: own.part,
      name: `studio.service.text-${own.key}`,
      href: `${aboutUrl(slug, own.part)}#${fieldId(`text.${own.key}-${language}`)}`,
    }
  const found = several.find(([pattern]) => pattern.test(key))
  if (!found) return { part: 'om', name: undefined, href: aboutUrl(slug, 'om') }
  const [pattern, part, field, name] = found
  const of = pattern.exec(key)?.[1] ?? ''
  return { part, name, href: `${aboutUrl(slug, part)}#${fieldId(`${field(of)}-${language}`)}` }
}
