/**
 * How heavy a Swedish text is to read (LIX, Björnsson 1968): words a sentence, plus the share of words longer than six
 * letters in hundredths. Under 30 is very easy, 30–40 easy, over 50 heavy. 0 for a text without words.
 */
export const lix = (text: string): number => {
  const plain = withoutFalseEnds(text)
  const words = wordsOf(plain)
  if (words.length === 0) return 0
  const long = words.filter(word => [...word.replaceAll('-', '')].length > 6).length
  return words.length / sentencesIn(plain) + (100 * long) / words.length
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []

// A point in these ends no sentence.
const abbreviations = [
  'bl.a.',
  'ca.',
  'd.v.s.',
  'dvs.',
  'e.d.',
  'etc.',
  'f.d.',
  'fr.o.m.',
  'jfr.',
  'kap.',
  'kl.',
  'kr.',
  'm.fl.',
  'm.m.',
  'nr.',
  'o.d.',
  'osv.',
  'p.g.a.',
  's.k.',
  'st.',
  't.ex.',
  't.o.m.',
  'tel.',
]

const abbreviation = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${abbreviations.map(word => word.replaceAll('.', '\\.\\s?')).join('|')})`,
  'giu',
)

const withoutFalseEnds = (text: string): string =>
  text
    .replaceAll(abbreviation, found => `${found.replaceAll(/[.\s]/g, '')} `)
    // Numbers, times and addresses: 1.200, 8.30, almvik.example.
    .replaceAll(/(?<=[\p{L}\p{N}])[.:](?=[\p{L}\p{N}])/gu, '')

/** A sentence ends at a point, a colon, a mark or a line's end, with a word before it. At least one. */
const sentencesIn = (plain: string): number =>
  Math.max(1, plain.split(/[.:!?\n]+/).filter(part => wordsOf(part).length > 0).length)
