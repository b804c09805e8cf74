import { randomUUIDv7 } from 'node:crypto'

/** A new identifier: UUIDv7, so that rows made later sort later. */
export const newId = (): string => randomUUIDv7()

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside has the form of an identifier; ask before it reaches a uuid column. */
export const isId = (text: string): boolean => pattern.test(text)
