import written from './bureaucratic-words.json' with { type: 'json' }

/** Words of offices, each with what people say. The list is data: forms of a word stand together, `|` between them. */
const plainOf = new Map(
  Object.entries(written).flatMap(([forms, plain]) => forms.split('|').map((form): [string, string] => [form, plain])),
)

// The longest first: "i samband med" before any word of it.
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...plainOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
)

/** The words of offices in a Swedish text, as they stand there, each once. */
export const bureaucraticWords = (text: string): { word: string; plain: string }[] => {
  const found = new Map<string, string>()
  for (const [word] of text.matchAll(pattern)) found.set(word.toLowerCase(), plainOf.get(word.toLowerCase()) ?? '')
  return [...found].map(([word, plain]) => ({ word, plain }))
}
