import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/events/leaf.ts'
import type { OpenDraft } from './draft.ts'
import type { Json } from './question.ts'

/**
 * SHA-256 of what the check page shows: the answers that count and the version that they answer. The button there carries it, so that nothing
 * else is sent or signed than what was read. That a file has been scanned meanwhile changes nothing of what was read.
 */
export const asRead = ({ service, walk }: Pick<OpenDraft, 'service' | 'walk'>): string =>
  createHash('sha256')
    .update(canonical({ definition: service.hash, answers: withoutScans(walk.relevant) }))
    .digest('hex')

const withoutScans = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutScans)
  if (typeof value !== 'object' || value === null) return value
  const isFile = 'sha256' in value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isFile && key === 'state'))
      .map(([key, one]) => [key, withoutScans(one)]),
  )
}
