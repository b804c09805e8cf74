import type { Info, Item, Said } from '../form.ts'
import type { Cursor } from '../ledger.ts'
import { isSaid, together } from '../speech.ts'
import type { Reader, Spot } from './reader.ts'

const tones: Record<string, Info['tone']> = {
  warning: 'warning',
  advarsel: 'warning',
  error: 'warning',
  danger: 'warning',
  feil: 'warning',
  success: 'success',
  suksess: 'success',
}

/** What is told and not asked. */
export const contentIn = (c: Cursor, spot: Spot, { speech, notes }: Reader): Item[] => {
  const source = ['content', 'html'].map(key => c.text(key)).find(text => text !== '') ?? ''
  const tone = tones[c.text('alerttype').toLowerCase()] ?? 'info'
  const label = c.text('label')
  if (label !== '') notes.unshown.add(label)
  const picture = c.list('image').flatMap(one => one.text('url') || [])
  const alt = c.text('altText')
  const hint = together(
    source === '' ? undefined : speech.text(source, c.at('content').path),
    alt === '' ? undefined : speech.line(alt, c.path),
    '\n\n',
  )
  for (const url of picture)
    notes.refused.push({ path: c.at('image').path, what: url.slice(0, 120), why: 'a picture: texts hold words only' })
  const where = c.text('textDisplay')
  if (where === 'pdf')
    notes.approximated.push({
      path: c.path,
      what: source.slice(0, 200),
      why: 'shown only on paper in the source: shown on the page here',
    })
  if (!isSaid(hint)) {
    if (source !== '')
      notes.refused.push({ path: c.path, what: source.slice(0, 400), why: 'the content holds no words' })
    return []
  }
  return [{ kind: 'info', path: c.path, text: hint, tone, inside: spot.inside }]
}

/** Parts that fold: each told in full, after its heading. */
export const accordionIn = (c: Cursor, spot: Spot, { speech, notes }: Reader): Item[] => {
  const label = c.text('label')
  if (label !== '') notes.unshown.add(label)
  return c.list('accordionValues').flatMap((one): Item[] => {
    const [title, content] = [one.text('title') || one.text('label'), one.text('content')]
    const text = together(
      title === '' ? undefined : speech.line(title, one.path),
      content === '' ? undefined : speech.text(content, one.path),
      '\n\n',
    )
    return isSaid(text) ? [{ kind: 'info', path: one.path, text, tone: 'info', inside: spot.inside }] : []
  })
}

/** The heading of questions that stand together, where it says something. */
export const headingOf = (c: Cursor, spot: Spot, { speech, notes }: Reader): Item[] => {
  const headings = ['legend', 'title'].map(key => speech.at(c.at(key))).filter(isSaid)
  const hidden = c.flag('hideLabel')
  const label = speech.at(c.at('label'))
  const own = label && Object.values(label)[0]
  const shown = own !== undefined && headings.length === 0 && !hidden && !builderWords.test(own)
  if (own !== undefined && !shown) notes.unshown.add(own)
  const told = ['description', 'tooltip'].map(key => speech.at(c.at(key), 'several')).filter(isSaid)
  const text = [...headings, ...(shown && label ? [label] : []), ...told].reduce<Said | undefined>(
    (all, one) => together(all, one, '\n\n'),
    undefined,
  )
  return isSaid(text) ? [{ kind: 'info', path: c.path, text, tone: 'info', inside: spot.inside }] : []
}

/** What the form builder calls things that nobody gave a name: never shown to those who answer. */
const builderWords =
  /^(panel|page ?\d*|side ?\d*|skjemagruppe|beholder|container|field ?set|columns?|kolonner|table|tabell|well|tabs|html|htmlelement|content|innhold|alertstripe|trekkspill|accordion|row|rad|layout)\s*\d*$/i
