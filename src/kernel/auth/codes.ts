import { createHash, createHmac, randomInt } from 'node:crypto'

// Without look-alikes, and without vowels that make words.
const letters = '23456789bcdfghjkmnpqrstvwxz'
const length = 12

/** A code for people to write down and read out: twelve characters, more than fifty-seven bits. */
export const newCode = (): string => codeFrom(Array.from({ length }, () => randomInt(letters.length)))

/** The code that numbers give, one a character: grouped as it is shown. */
const codeFrom = (numbers: readonly number[]): string =>
  numbers
    .slice(0, length)
    .map(n => letters[n % letters.length])
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-')

/**
 * The code that a secret of ours makes of what is named: the same always gives the same, from the code nobody gets the secret, and nobody
 * chooses it who may choose only what is named.
 */
export const madeCode = (secret: string, named: string): string => {
  const bytes = createHmac('sha256', secret).update(named).digest()
  // Two bytes a character: the little that some come oftener than others is nothing.
  return codeFrom(Array.from({ length }, (_, i) => bytes.readUInt16BE(i * 2)))
}

/** What is kept of a code, however it is written. Count the tries before asking for it. */
export const codeHash = (written: string): Buffer => createHash('sha256').update(plain(written)).digest()

/** Whether a text has the form of a code. */
export const isCode = (written: string): boolean => plain(written).length === length

const plain = (written: string): string =>
  [...written.toLowerCase()].filter(letter => letters.includes(letter)).join('')
