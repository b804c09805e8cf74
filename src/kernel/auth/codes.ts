import { createHash, randomInt } from 'node:crypto'

// Without look-alikes, and without vowels that make words.
const letters = '23456789bcdfghjkmnpqrstvwxz'
const length = 12

/** A code for people to write down and read out: twelve characters, more than fifty-seven bits. */
export const newCode = (): string => codeFrom(Array.from({ length }, () => randomInt(letters.length)))

/** The code that numbers give, one a character: grouped as it is shown. */
export const codeFrom = (numbers: readonly number[]): string =>
  numbers
    .slice(0, length)
    .map(n => letters[n % letters.length])
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-')

/** What is kept of a code, however it is written. Count the tries before asking for it. */
export const codeHash = (written: string): Buffer => createHash('sha256').update(plain(written)).digest()

/** Whether a text has the form of a code. */
export const isCode = (written: string): boolean => plain(written).length === length

const plain = (written: string): string =>
  [...written.toLowerCase()].filter(letter => letters.includes(letter)).join('')
