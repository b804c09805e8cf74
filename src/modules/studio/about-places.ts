import type { TextKey } from '../../kernel/texts/keys.ts'
import { fieldId } from '../../ui/components/field.ts'
import { serviceTexts } from './about-form.ts'
import { settingName } from './fault-patterns.ts'
import { sketchUrl } from './urls.ts'

/** The fields of the page about the service, by the first names of what they write in the definition. */
const fields: readonly (readonly [path: string, field: string])[] = [
  ['unit', 'enhet'],
  ['caseType', 'arendetyp'],
  ['numberPrefix', 'prefix'],
  ['subjects', 'amnen'],
  ['lifeSituations', 'livssituationer'],
  ['languages', 'sprak'],
  ['legalBasis', 'rattslig-grund'],
  ['retention.years', 'gallras'],
  ['retention.decision', 'gallringsbeslut'],
  ['handlingTimeDays', 'dagar'],
  ['draftDays', 'utkastdagar'],
  ['opens', 'oppnar'],
  ['closes', 'stanger'],
  ['fees', 'kostar'],
  ['serviceLevel', 'raknas-fran'],
  ['purposes', 'ny.andamal-sv'],
]

const names: Record<string, TextKey> = {
  fees: 'studio.fee.title',
  serviceLevel: 'studio.level.legend',
  purposes: 'studio.service.purposes',
}

/** Where on the page about the service something of the definition is written, and what the field is called. */
export const aboutPlace = (slug: string, path: string): { name: TextKey | undefined; href: string } => {
  const page = sketchUrl(slug, 'tjansten')
  const [first, field] =
    fields.find(([one]) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`)) ?? []
  if (field === undefined || first === undefined) return { name: undefined, href: page }
  return { name: names[first] ?? settingName(first, undefined), href: `${page}#${fieldId(field)}` }
}

/** The same of a text of the service, by its key in the texts. */
export const aboutTextPlace = (slug: string, key: string): { name: TextKey | undefined; href: string } => {
  const page = sketchUrl(slug, 'tjansten')
  const own = serviceTexts.find(one => key === `service.${one.key}`)
  if (!own) return { name: undefined, href: page }
  return { name: `studio.service.text-${own.key}`, href: `${page}#${fieldId(`text.${own.key}-sv`)}` }
}
