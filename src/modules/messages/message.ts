/** A stored file as it hangs on a message or a case. */
export type MessageFile = { id: string; name: string; type: string; size: number }

/** `in` is from the resident to the municipality. */
export type MessageView = {
  id: string
  direction: 'in' | 'out'
  own: boolean
  author: string
  body: string
  files: MessageFile[]
  sentAt: Temporal.Instant
  readAt?: Temporal.Instant
}

export const longestBody = 5000

type Row = {
  id: string
  direction: 'in' | 'out'
  author_kind: string
  author_id: string
  author_name: string
  body: string
  files: MessageFile[]
  sent_at: Temporal.Instant
  read_at: Temporal.Instant | null
}

/** What somebody wrote before they signed in is theirs afterwards: nobody else could write on that side then. */
export const viewOf = (row: Row, reader: string): MessageView => ({
  id: row.id,
  direction: row.direction,
  own: row.author_id === reader || row.author_kind === 'visitor',
  author: row.author_name,
  body: row.body,
  files: row.files,
  sentAt: row.sent_at,
  ...(row.read_at ? { readAt: row.read_at } : {}),
})
