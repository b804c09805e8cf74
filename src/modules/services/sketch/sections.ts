import { nameFrom } from './naming.ts'
import { type Sketch, textOf, withTextKeys, withTexts } from './sketch.ts'
import { perLanguage, type Words } from './text-input.ts'

/** The section of a page: one that is there, or a new one by its words. */
export type Section = { name: string } | { words: Words }

/** The sections in their order, with their words. */
export const sectionsOf = (sketch: Sketch): { name: string; words: string }[] =>
  [...new Set(sketch.body.pages.map(page => page.section))].map(name => ({
    name,
    words: textOf(sketch, 'sv', `section.${name}`) || name,
  }))

/** The name of a section, and the sketch with its words where it is new. */
export const sectionFor = (sketch: Sketch, section: Section): { section: string; sketch: Sketch } => {
  if ('name' in section) return { section: section.name, sketch }
  const known = sketch.body.pages.map(page => page.section)
  const name = nameFrom(section.words.sv ?? '', known, 'section')
  return { section: name, sketch: withTexts(sketch, perLanguage(section.words, `section.${name}`)) }
}

/** Without the words of sections that no page is in any longer. */
export const withoutEmptySections = (sketch: Sketch): Sketch => {
  const used = new Set(sketch.body.pages.map(page => `section.${page.section}`))
  return withTextKeys(sketch, key => (key.startsWith('section.') && !used.has(key) ? undefined : key))
}
