import type { FormPage, Item, Said } from '../form.ts'
import { type Cursor, isRecord } from '../ledger.ts'
import { isSaid, together } from '../speech.ts'
import { words } from '../words-for.ts'
import type { Reader } from './reader.ts'

/** A page before the questions, whose texts lie beside the form under keys. Texts that nobody has are told. */
export const introIn = (form: Cursor, reader: Reader): FormPage[] => {
  const intro = form.at('introPage')
  if (!isRecord(intro.peek)) return []
  intro.flag('enabled')
  const items: Item[] = []
  const add = (path: string, text: Said | undefined): void => {
    if (isSaid(text)) items.push({ kind: 'info', path, text, tone: 'info' })
  }
  const opening = intro.at('introduction')
  add(opening.path, said(opening, reader))
  const sections = intro.at('sections')
  for (const name of sections.keys()) add(sections.at(name).path, sectionIn(sections.at(name), reader))
  const declared = said(intro.at('selfDeclaration'), reader)
  if (isSaid(declared)) add(intro.at('selfDeclaration').path, declared)
  return items.length === 0 ? [] : [{ path: 'introPage', key: 'innan', title: words.before, items }]
}

const sectionIn = (section: Cursor, reader: Reader): Said | undefined => {
  const title = said(section.at('title'), reader)
  const description = said(section.at('description'), reader)
  const points = section
    .list('bulletPoints')
    .map(point => said(point, reader))
    .filter(isSaid)
  const list = points.reduce<Said | undefined>((all, one) => together(all, dashed(one), '\n'), undefined)
  return together(together(title, description, '\n\n'), list, '\n\n')
}

const dashed = (said: Said): Said =>
  Object.fromEntries(
    Object.entries(said).map(([language, text]) => [language, `- ${text.replaceAll(/\s*\n\s*/g, ' ')}`]),
  )

/** What a key stands for; keys that nobody explains are told and not shown. */
const said = (c: Cursor, { speech, notes }: Reader): Said | undefined => {
  if (typeof c.peek !== 'string' || c.peek === '') return undefined
  const key = c.text()
  const text = speech.text(key, c.path)
  if (text[speech.language] !== key || /\s/.test(key)) return text
  notes.refused.push({ path: c.path, what: key, why: 'a key of a text that lies elsewhere: write the text here' })
  return undefined
}
