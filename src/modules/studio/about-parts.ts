import { sketchUrl } from './urls.ts'

/** The pages about a service as a whole, in the order in which one fills them in. */
export const aboutParts = [
  'om',
  'sokande',
  'underskrifter',
  'handlaggning',
  'avgifter',
  'lag',
  'sedan',
  'sprak',
] as const
export type AboutPart = (typeof aboutParts)[number]

/** The page's address; the first is that of all of them. */
export const aboutUrl = (slug: string, part: AboutPart): string =>
  sketchUrl(slug, part === 'om' ? 'tjansten' : `tjansten/${part}`)
