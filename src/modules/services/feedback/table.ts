import type { Generated } from 'kysely'

type FeedbackRow = {
  municipality_id: Generated<string>
  id: Generated<string>
  slug: string
  version: number
  month: Temporal.PlainDate
  face: number
  words: string | null
  pilot: Generated<boolean>
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.feedback': FeedbackRow
    'services.feedback_given': { municipality_id: Generated<string>; submission_id: string }
  }
}
