import { newQuestion } from '../building.ts'
import type { Expr } from '../expression.ts'
import { type FormPage, factsIn, type Group, type Holder, type Item, type Said } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { type Place as Data, newPlace, putIn } from '../places.ts'
import { isSaid, type Speech } from '../speech.ts'
import { words } from '../words-for.ts'
import { componentIn } from './components.ts'
import type { Place, Reader } from './fields.ts'

export type Made = {
  path: string
  page: FormPage
  /** What everything on the page stands in; the page's own condition is put around it. */
  inside: Holder
  /** Whether the source ends here. */
  ends: boolean
  /** Gives the components their conditions, once those are known. */
  apply: (condition: (name: string) => Expr | undefined) => void
}

/** Reads a page with all that stands on it. */
export const pageIn = (page: Cursor, at: number, root: Data, sections: Map<string, Said>, reader: Reader): Made => {
  const { speech, notes } = reader
  const written = page.text('path')
  const path = `/${written.replace(/^\//, '').replace(/[{}]/g, '')}`
  const controller = page.text('controller')
  const section = page.text('section')
  const inside: Holder = {}
  const conditional: { holder: Holder; name: string }[] = []
  const repeated = repeatIn(page, controller)
  const row = repeated ? newPlace(`${repeated.name}.`) : undefined
  const put: Place['put'] = (name, item) => {
    const part = item.kind === 'group' ? { kind: 'rows' as const, group: item, row: rowOf(item) } : item
    if (row) {
      putIn(row, name, part)
      return
    }
    putIn(root, name, part)
    if (section !== '') putIn(root, `${section}.${name}`, part)
  }
  const items = page.list('components').flatMap(c => {
    const holder: Holder = { ...(repeated ? {} : { inside }) }
    const name = c.at('options').text('condition') || c.text('condition')
    if (name !== '') conditional.push({ holder, name })
    return componentIn(c, { put, inside: holder }, reader)
  })
  if (items.length > 0) reader.used.add(section)
  const titled = speech.at(page.at('title'))
  const title = Object.values(titled ?? {})[0] ?? ''
  const summary = /summary/i.test(controller) || (items.length === 0 && /summary|check-your-answers/.test(path))
  if (summary && title !== '')
    notes.approximated.push({
      path: page.path,
      what: title,
      why: 'the page where answers are checked is the platform’s own',
    })
  else if (items.length === 0 && title !== '')
    notes.approximated.push({ path: page.path, what: title, why: 'a page with nothing on it is not shown' })
  const said = titled ?? speech.line(path.replaceAll(/[-/]+/g, ' ').trim() || `Sida ${at + 1}`, page.path)
  const sectionTitle = sections.get(section)
  return {
    path,
    inside,
    ends: /terminal/i.test(controller),
    page: {
      path: page.path,
      key: path.replace(/^\//, '') || `sida-${at + 1}`,
      title: said,
      ...(isSaid(sectionTitle) ? { section: sectionTitle } : {}),
      items: repeated && row ? grouped(items, repeated, said, page, inside, row, root, reader) : items,
    },
    apply: condition => {
      for (const { holder, name } of conditional) {
        const when = condition(name)
        if (when) holder.when = when
      }
    },
  }
}

const rowOf = (group: Group): Data => {
  const row = newPlace(`${group.key}.`)
  for (const fact of factsIn(group.items)) if (fact.kind === 'question') putIn(row, fact.key, fact)
  return row
}

type Repeat = { name: string; title: string; min: number; max: number; one: string }

/** A page that is answered several times. */
const repeatIn = (page: Cursor, controller: string): Repeat | undefined => {
  const repeat = page.at('repeat')
  const field = page.text('repeatField')
  if (!/repeat/i.test(controller) && !repeat.has('options') && field === '') return undefined
  const custom = page.at('options').at('customText')
  const one = custom.text('samePageTableItemName')
  return {
    name: repeat.at('options').text('name') || page.text('path').replace(/^\//, ''),
    title: repeat.at('options').text('title'),
    min: repeat.at('schema').number('min') ?? 1,
    max: repeat.at('schema').number('max') ?? 25,
    one,
  }
}

const grouped = (
  items: Item[],
  repeat: Repeat,
  title: Said,
  page: Cursor,
  inside: Holder,
  row: Data,
  root: Data,
  { speech, notes }: Reader,
): Item[] => {
  const facts = items.filter(item => item.kind !== 'info')
  const [only] = facts
  // A field of rows on a page that is repeated is one and the same repeating.
  if (facts.length === 1 && only?.kind === 'group') {
    for (const [name, parts] of row.parts) for (const part of parts) putIn(root, name, part)
    for (const item of items) item.inside = { ...item.inside, inside }
    if (repeat.one !== '') only.one = speech.line(repeat.one, page.path)
    return items
  }
  if (facts.length === 0) return items
  const field = page.text('repeatField')
  if (field !== '')
    notes.approximated.push({
      path: page.path,
      what: field,
      why: 'repeated as many times as another answer says: here one adds rows oneself',
    })
  const group: Group = {
    kind: 'group',
    path: page.path,
    key: repeat.name,
    label: repeat.title === '' ? title : speech.line(repeat.title, page.path),
    ...(repeat.one === '' ? {} : { one: speech.line(repeat.one, page.path) }),
    min: repeat.min,
    max: repeat.max,
    items,
    optional: repeat.min === 0,
    inside: { inside },
  }
  putIn(root, repeat.name, { kind: 'rows', group, row })
  return [group]
}

/** What the form has declared before it is sent: a page of its own at the end. */
export const closingIn = (source: Cursor, speech: Speech): FormPage[] => {
  const written = typeof source.at('declaration').peek === 'string' ? source.text('declaration') : ''
  if (written === '') return []
  const text = speech.text(written, 'declaration')
  if (!isSaid(text)) return []
  const statement = {
    sv: 'Jag försäkrar att det ovanstående stämmer',
    en: 'I declare that the above is true',
    cy: 'Rwy’n datgan bod yr uchod yn wir',
  }
  return [
    {
      path: 'declaration',
      key: 'forsakran',
      title: { ...words.questions, sv: 'Försäkran', en: 'Declaration', cy: 'Datganiad' },
      items: [
        { kind: 'info', path: 'declaration', text, tone: 'info' },
        newQuestion({ path: 'declaration', key: 'forsakran', type: 'declaration', label: statement }),
      ],
    },
  ]
}
