import type { Locale } from './texts/texts.ts'

/** A municipality as its folder in `municipalities/` says it. Found by host name; `id` is in every row it owns. */
export type Municipality = {
  id: string
  /** Folder name: `almvik`. */
  slug: string
  name: string
  /** As in "Almviks kommun". */
  formalName: string
  code: string
  organisationNumber: string
  hosts: string[]
  brand: { main: string; accent: string; mark: string }
  locales: Locale[]
  contact: { phone: string; email: string; address: string; hours: Record<Locale, string> }
  /** Absolute path of its folder. */
  folder: string
}
