import type { Read } from '../../kernel/hands.ts'

/** Whose words and in which language: any hand will do. A decision is worded in Swedish (språklagen 10 §). */
export type Words = Pick<Read, 't' | 'locale' | 'municipality'>

/** Running text as the templates take it: a paragraph with its lines, or a list. */
export type Block = { kind: 'text' | 'list' | 'numbered'; lines: string[] }

export type Fact = { label: string; lines: string[] }

/** What every paper from a municipality has. */
export type Paper = {
  lang: string
  region: string
  /** The document's title, as a screen reader and the window's edge say it. */
  title: string
  /** Year, month, day, hour, minute, second in UTC: the document's date, and the only time in it. */
  date: number[]
  /** In the head of the pages after the first. */
  reference: string
  sender: { name: string; unit: string; colour: string; mark: string; contact: string[] }
  /** `page` holds {page} and {pages}, filled in as the pages are set. */
  labels: { page: string }
}

export const paper = (
  h: Words,
  about: { title: string; reference: string; unit: string; at: Temporal.Instant },
): Paper => {
  const { formalName, brand, contact } = h.municipality
  const at = about.at.toZonedDateTimeISO('UTC')
  return {
    lang: h.locale,
    region: h.locale === 'sv' ? 'SE' : 'GB',
    title: about.title,
    date: [at.year, at.month, at.day, at.hour, at.minute, at.second],
    reference: about.reference,
    sender: {
      name: formalName,
      unit: about.unit,
      colour: brand.main,
      mark: brand.mark,
      contact: [`${formalName}, ${contact.address}`, `${contact.phone}, ${contact.email}`],
    },
    labels: { page: h.t('documents.page', { page: '{page}', pages: '{pages}' }) },
  }
}

/**
 * Plain text as blocks: an empty line parts paragraphs, lines that begin with `- ` are a list, with `1. ` a numbered one.
 * What officers and services write; nothing else of it has a meaning.
 */
export const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = []
  let parted = true
  for (const line of text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(raw => raw.trim())) {
    const [, bullet, number, rest = line] = /^(?:([-•*])|(\d{1,2}[.)]))\s+(.+)$/.exec(line) ?? []
    const kind = bullet ? 'list' : number ? 'numbered' : 'text'
    const last = blocks.at(-1)
    if (line === '') parted = true
    else if (last?.kind === kind && (!parted || kind !== 'text')) last.lines.push(rest)
    else blocks.push({ kind, lines: [rest] })
    if (line !== '') parted = false
  }
  return blocks
}
