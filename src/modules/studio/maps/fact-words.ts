import type { Context } from '../../../kernel/http/context.ts'
import { formatNumber } from '../../../kernel/texts/format.ts'
import type { StepFacts, Time } from '../../processes/index.ts'
import { timeWords } from '../compare/in-words.ts'

type Words = Pick<Context, 't' | 'locale'>

/** What a fact is called. */
export const factName = ({ t }: Words, which: keyof StepFacts): string => t(`studio.maps.fact.${which}`)

/** What is known of a step, in words: what it is called and what it says. */
export const factLines = (c: Words, facts: StepFacts): { term: string; value: string }[] =>
  named.flatMap(which => {
    const value = factInWords(c, which, facts)
    return value === undefined ? [] : [{ term: factName(c, which), value }]
  })

const named = ['worked', 'waited', 'costOre', 'perYear', 'value', 'legalBasis', 'system', 'quotes'] as const

/** One fact; undefined where it is not known. */
export const factInWords = (c: Words, which: keyof StepFacts, facts: StepFacts): string | undefined => {
  switch (which) {
    case 'worked':
    case 'waited': {
      const time = facts[which]
      return time && timeInWords(c, time)
    }
    case 'costOre':
      return facts.costOre === undefined ? undefined : c.t('studio.maps.in-kronor', { n: kronor(c, facts.costOre) })
    case 'perYear':
      return facts.perYear === undefined ? undefined : formatNumber(facts.perYear, c.locale)
    case 'value':
      return facts.value && c.t(`studio.compare.value.${facts.value}`)
    case 'legalBasis':
      return facts.legalBasis
    case 'system':
      return facts.system
    case 'quotes':
      return facts.quotes?.map(quote => `”${quote}”`).join(' ')
  }
}

const kronor = ({ locale }: Words, ore: number): string => {
  const text = ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2)
  return locale === 'sv' ? text.replace('.', ',') : text
}

const timeInWords = (c: Words, time: Time): string => {
  const said = (minutes: number) => timeWords(c, minutes)
  switch (time.is) {
    case 'constant':
      return said(time.minutes)
    case 'normal':
      return c.t('studio.maps.time-about', { usual: said(time.mean) })
    case 'uniform':
      return c.t('studio.maps.time-between', { least: said(time.min), most: said(time.max) })
    case 'triangular':
      return c.t('studio.maps.time-usually', { usual: said(time.mode), least: said(time.min), most: said(time.max) })
  }
}
