import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/events/leaf.ts'

/** SHA-256 of what was sent in canonical form. */
export const contentHash = (sent: { number: string; definition: string; answers: unknown }): string =>
  createHash('sha256').update(canonical(sent)).digest('hex')
