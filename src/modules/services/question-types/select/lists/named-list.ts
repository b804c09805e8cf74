import type { Locale } from '../../../../../kernel/texts/texts.ts'

/** Choices that are the same in every service: their codes, which are stored, and their names. */
export type NamedList = { codes: readonly string[]; label: (code: string, locale: Locale) => string }
