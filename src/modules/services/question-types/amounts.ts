import type { Locale } from '../../../kernel/texts/texts.ts'

/** A number as somebody typed it: its whole part and its decimals, as digits. */
export type Typed = { negative: boolean; whole: string; decimals: string }

/**
 * Reads `1 000`, `3,5`, `1.234,50`, `1,234.50`, `−2`: as people write numbers. `unclear` where a mark may stand for decimals or for
 * thousands (`1.234`): a sum is never guessed. Undefined for anything else.
 */
export const readTyped = (typed: string): Typed | 'unclear' | undefined => {
  const compact = typed.replaceAll(/[\s'’]/gu, '').replace(/^[−–]/, '-')
  const plain = /^(-?)(\d{1,15})(?:[.,](\d{1,10}))?$/.exec(compact)
  const grouped =
    /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,10}))?$/.exec(compact) ??
    /^(-?)(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,10}))?$/.exec(compact)
  if (plain && grouped) return 'unclear'
  const found = plain ?? grouped
  if (!found) return undefined
  const [, sign, whole = '', decimals = ''] = found
  return { negative: sign === '-', whole: whole.replaceAll(/[.,]/g, ''), decimals }
}

/** The number itself. */
export const numberOf = ({ negative, whole, decimals }: Typed): number =>
  Number(`${negative ? '-' : ''}${whole}.${decimals || '0'}`)

/** Whole öre, exactly; undefined where there are parts of an öre. */
export const oreOf = ({ negative, whole, decimals }: Typed): number | undefined => {
  const ore = decimals.replace(/0+$/, '')
  if (ore.length > 2) return undefined
  const sum = Number(whole) * 100 + Number(ore.padEnd(2, '0'))
  return negative && sum !== 0 ? -sum : sum
}

/** `1 234,50 kr`, and `1 234 kr` where only whole kronor are asked for. */
export const formatMoney = (ore: number, locale: Locale, whole = false): string =>
  `${plainMoney(ore, locale, whole)}\u00a0kr`

/** The same without its unit: what stands in a field. */
export const plainMoney = (ore: number, locale: Locale, whole = false): string =>
  (whole ? kronor : kronorAndOre)[locale].format(ore / 100)

const names = { sv: 'sv-SE', en: 'en-GB' } as const
const format = (digits: number): Record<Locale, Intl.NumberFormat> => {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return { sv: new Intl.NumberFormat(names.sv, options), en: new Intl.NumberFormat(names.en, options) }
}
const kronor = format(0)
const kronorAndOre = format(2)
