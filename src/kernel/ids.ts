import { randomInt, randomUUIDv7 } from 'node:crypto'

// Time (48 bits) and the 12 bits behind it, of the newest identifier that this process has made.
let newest = 0n

/**
 * A new identifier: UUIDv7. Each sorts after all that this process has made before, also within one millisecond (RFC 9562,
 * section 6.2: the bits behind the time are a counter where they must be): events and deliveries are read in their order.
 */
export const newId = (): string => {
  const fresh = randomUUIDv7().replaceAll('-', '')
  const place = BigInt(`0x${fresh.slice(0, 12)}${fresh.slice(13, 16)}`)
  newest = place > newest ? place : newest + 1n
  const hex = newest.toString(16).padStart(15, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12)}-${fresh.slice(16, 20)}-${fresh.slice(20)}`
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside has the form of an identifier; ask before it reaches a uuid column. */
export const isId = (text: string): boolean => pattern.test(text)

/** A short name for a part of something that is found by its whole: ten characters without look-alikes, or vowels that make words. */
export const shortId = (): string => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')

const letters = '23456789bcdfghjkmnpqrstvwxz'
