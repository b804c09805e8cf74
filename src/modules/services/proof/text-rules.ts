import { lix, wordsOf } from '../../../kernel/texts/lix.ts'
import type { TextSources } from '../words.ts'
import { bureaucraticWords } from './bureaucratic.ts'
import { type Finding, finding, type Place } from './finding.ts'

/** From so many words on a weight says something. */
const weighable = 10
/** From so many words on a heavy text stops. */
const long = 20
const heavy = 40
const tooHeavy = 50
const longestSentence = 25
const longestLabel = 100

/** What is wrong with how a service speaks, text by text. */
export const textFindings = (texts: TextSources, languages: readonly string[]): Finding[] => [
  ...Object.entries(texts).flatMap(([language, own]) =>
    Object.entries(own).flatMap(([key, text]) => oneText(language, key, text)),
  ),
  ...inBothLanguages(texts, languages),
]

const oneText = (language: string, key: string, text: string): Finding[] => {
  // Search words are no sentences.
  if (key === 'service.words') return []
  const place: Place = { file: `texts/${language}.json`, path: key, ...factIn(key) }
  const plain = text.replaceAll(/\{[^}]*\}/g, 'x').replaceAll(/\S+@\S+/g, 'x')
  return [
    ...(language === 'sv' ? [...weight(place, plain), ...bureaucracy(place, plain)] : []),
    ...longSentences(place, plain),
    ...links(place, key, text),
    ...longLabels(place, key, text),
  ]
}

/** `fact.children.name.label` is of the fact children.name. */
const factIn = (key: string): { fact?: string } => {
  const fact = /^fact\.(.+?)\.(label|hint|missing|summary|choice|must|unit|statement|one|add|none)(\.|$)/.exec(key)?.[1]
  return fact === undefined ? {} : { fact }
}

const weight = (place: Place, text: string): Finding[] => {
  const words = wordsOf(text).length
  const lixValue = Math.round(lix(text))
  if (words < weighable || lixValue <= heavy) return []
  const stops = lixValue > tooHeavy && words >= long
  return [
    finding(stops ? 'stops' : 'warns', 'heavy-text', place, 'services.proof.heavy-text', {
      lix: lixValue,
      most: heavy,
    }),
  ]
}

const bureaucracy = (place: Place, text: string): Finding[] =>
  bureaucraticWords(text).map(({ word, plain }) =>
    finding('warns', 'bureaucratic-word', place, 'services.proof.bureaucratic-word', { word, plain }),
  )

const longSentences = (place: Place, text: string): Finding[] =>
  text
    // A point that ends a sentence has a space or nothing after it.
    .split(/[.!?](?=\s|$)|\n/)
    .map(sentence => wordsOf(sentence).length)
    .filter(count => count > longestSentence)
    .map(count =>
      finding('warns', 'long-sentence', place, 'services.proof.long-sentence', { words: count, most: longestSentence }),
    )

/** Who follows a link in a hint leaves the form. */
const links = (place: Place, key: string, text: string): Finding[] =>
  key.endsWith('.hint') && /https?:\/\/|www\.|\]\(/.test(text)
    ? [finding('warns', 'link-in-hint', place, 'services.proof.link-in-hint')]
    : []

const longLabels = (place: Place, key: string, text: string): Finding[] =>
  key.endsWith('.label') && [...text].length > longestLabel
    ? [
        finding('warns', 'long-label', place, 'services.proof.long-label', {
          length: [...text].length,
          most: longestLabel,
        }),
      ]
    : []

const inBothLanguages = ({ sv = {}, en }: TextSources, languages: readonly string[]): Finding[] => {
  if (!languages.includes('en') || !en)
    return [
      finding('warns', 'missing-language', { file: 'service.json', path: 'languages' }, 'services.proof.no-english'),
    ]
  return Object.entries(sv).flatMap(([key, text]) => {
    if (text !== en[key] || wordsOf(text).length < 2) return []
    return [
      finding(
        'warns',
        'not-translated',
        { file: 'texts/en.json', path: key, ...factIn(key) },
        'services.proof.not-translated',
      ),
    ]
  })
}
