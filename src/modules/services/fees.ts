import { z } from 'zod'
import { formatMoney } from '../../kernel/texts/format.ts'
import { compile } from '../../kernel/texts/message.ts'
import type { Locale, Translate } from '../../kernel/texts/texts.ts'
import type { Definition } from './definition.ts'
import en from './texts/en.json' with { type: 'json' }
import sv from './texts/sv.json' with { type: 'json' }
import type { Words } from './words.ts'

const ore = z.int('write whole öre, as 125000 for 1 250 kronor').min(0).max(100_000_000)

const common = {
  /** What texts know it by: `fee.<id>.label`, `fee.<id>.paid` and `fee.<id>.text`. */
  id: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/, 'write a name in camelCase that begins with a small letter, as in permit'),
  /** What lets the municipality take it: the law, and the decision on the amount. Kommunallagen (2017:725) 2 kap. 5 §. */
  legalBasis: z.array(z.string().min(1)).min(1, 'write what lets the municipality take the fee'),
  per: z.enum(['once', 'month', 'year']).default('once'),
}

/** A fee: an amount, between two, or as it is decided in each case. Amounts are in whole öre. */
export const feeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('fixed'), amount: ore.min(1) }),
  z
    .strictObject({ ...common, kind: z.literal('range'), from: ore, to: ore })
    .refine(({ from, to }) => from < to, { path: ['to'], error: 'write more than from, or one fixed amount' }),
  z.strictObject({ ...common, kind: z.literal('decision') }),
])
export type Fee = z.infer<typeof feeSchema>

/** From when the promised days are counted, and the law where it says so. */
export const serviceLevelSchema = z.strictObject({
  countsFrom: z.enum(['sent', 'complete']),
  legalBasis: z.string().min(1).optional(),
})

export type FeeInWords = {
  id: string
  label: string
  /** "1 250 kr i månaden", "Mellan 5 000 kr och 12 000 kr", "Står i beslutet". */
  amount: string
  /** When and how it is paid. */
  paid: string
  text?: string
  legalBasis: string[]
}

/** What a service costs, in words. Undefined where it does not say; nothing in the list where it costs nothing. */
export const feesInWords = (
  { fees }: Pick<Definition, 'fees'>,
  words: Words,
  locale: Locale,
): FeeInWords[] | undefined =>
  fees?.map(fee => {
    const text = words.maybe(`fee.${fee.id}.text`)
    return {
      id: fee.id,
      label: words.text(`fee.${fee.id}.label`),
      amount: feeSaid(fee, locale),
      paid: words.text(`fee.${fee.id}.paid`),
      ...(text ? { text } : {}),
      legalBasis: fee.legalBasis,
    }
  })

/** The amount in words, in the language asked for and not in that of the request: "1 250 kr i månaden". */
export const feeSaid = (fee: Fee, locale: Locale): string => {
  const kronor = (amount: number): string => formatMoney(amount / 100, locale)
  const { kind, per } = fee
  const args =
    fee.kind === 'fixed'
      ? { amount: kronor(fee.amount) }
      : fee.kind === 'range'
        ? { from: kronor(fee.from), to: kronor(fee.to) }
        : {}
  return compile((locale === 'sv' ? sv : en)[`fee.${kind}`], locale)({ ...args, per })
}

/** The promised time in words: "42 dagar från det att allt har kommit in". */
export const levelInWords = (
  { handlingTimeDays: days, serviceLevel }: Pick<Definition, 'handlingTimeDays' | 'serviceLevel'>,
  t: Translate,
): string => t(`services.level.${serviceLevel?.countsFrom ?? 'sent'}`, { days })
