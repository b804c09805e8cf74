import { createHash } from 'node:crypto'

/** What the hash of an event covers. */
export type Leaf = {
  municipality: string
  id: string
  at: string
  type: string
  subject: string
  visible: boolean
  actorKind: string
  actorId: string
  actorName: string
  body: unknown
  salt: Buffer
}

/** JSON with the keys of every object in order: the same value always gives the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(item => canonical(item ?? null)).join(',')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(',')}}`
  return JSON.stringify(value) ?? 'null'
}

/** SHA-256 of an event; the leading zero byte keeps leaves and links apart (RFC 6962). */
export const leafHash = ({ salt, ...rest }: Leaf): Buffer =>
  createHash('sha256').update(Buffer.of(0)).update(salt).update(canonical(rest)).digest()

/** The hash of a link: over the one before it and its event. The first link of a municipality follows 32 zero bytes. */
export const linkHash = (previous: Buffer, leaf: Buffer): Buffer =>
  createHash('sha256').update(Buffer.of(1)).update(previous).update(leaf).digest()

export const beginning = Buffer.alloc(32)
