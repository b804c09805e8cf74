import type { Translate } from '../../../kernel/texts/texts.ts'
import type { Difference } from './parts.ts'

/** One difference in words: who, what, and how it was and is. */
export const changeInWords = (t: Translate, who: string, name: string, { kind, before, after }: Difference): string => {
  const part = t(`services.sketch.part.${kind}`)
  if (before === '') return t('services.sketch.difference.added', { who, part, name, after: short(after) })
  if (after === '') return t('services.sketch.difference.removed', { who, part, name, before: short(before) })
  return t('services.sketch.difference.changed', { who, part, name, before: short(before), after: short(after) })
}

/** As one reads it: what is stored as an object is shown without its marks. */
const short = (value: string): string => {
  const plain = /^[[{]/.test(value)
    ? value.replaceAll(/[{}[\]"]/g, '').replaceAll(/[:,]/g, '$& ')
    : value.replaceAll('"', '”')
  return plain.length > 200 ? `${plain.slice(0, 199)}…` : plain
}
