/** A text as it is compared when spelling is forgiven: small letters, no accents, å ä ö as a a o, only words. */
export const plainOf = (text: string): string => plainWords(text).join(' ')

export const plainWords = (text: string): string[] =>
  spelledWords(text).map(word => word.normalize('NFD').replaceAll(/\p{Mark}/gu, ''))

/** The words of a text in small letters: letters and digits alone, so that they mean nothing to a query language. */
export const spelledWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(word => word !== '')
