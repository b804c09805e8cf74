import { withoutEnds } from '../../kernel/without-ends.ts'

/** The words of a text as the search knows them: small letters, accents gone but å, ä and ö kept, at most 40 letters each. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\p{N}-]+/u)
      .map(word => withoutEnds(plain(word), '-').slice(0, 40))
      .filter(word => word !== ''),
  ),
]

/** å, ä and ö are letters of their own; every other accent is dropped. */
const plain = (word: string): string =>
  word.replace(/[^åäö]/gu, letter => letter.normalize('NFD').replace(/\p{Mn}/gu, ''))

/** The words a case is found by: its number, and the parts of the applicant's name, also of a double name. */
export const caseWords = (number: string, name: string): string[] => [
  ...new Set([...wordsOf(number), ...wordsOf(name).flatMap(word => [word, ...word.split('-')])].filter(Boolean)),
]

/** How a word in a search is looked for: from three letters on also as the beginning of a longer one. */
export const rangeOf = (word: string): { from: string; below: string | undefined } => {
  if (word.length < 3) return { from: word, below: undefined }
  // Above every text that begins with the word, in "C" order: U+10FFFF is the last code point.
  return { from: word, below: `${word}\u{10ffff}` }
}
