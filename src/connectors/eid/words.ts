import { compile } from '../../kernel/texts/message.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import en from './texts/en.json' with { type: 'json' }
import sv from './texts/sv.json' with { type: 'json' }

// The simulator stands for a program of somebody else: it speaks for itself, in no municipality's words.
const tables = { sv, en }

export type Say = (key: keyof typeof sv, args?: Record<string, string | number>) => string

/** The simulator's own words in a language. */
export const wordsIn = (locale: Locale): Say => {
  return (key, args) => compile(tables[locale][key], locale)(args)
}

/** The first language of a wish list such as `ui_locales` or `Accept-Language` that we speak; else Swedish. */
export const localeOf = (wishes: string | undefined): Locale => {
  for (const wish of (wishes ?? '').toLowerCase().split(/[\s,]+/)) {
    if (wish.startsWith('sv')) return 'sv'
    if (wish.startsWith('en')) return 'en'
  }
  return 'sv'
}
