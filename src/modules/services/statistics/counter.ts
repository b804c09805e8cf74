import type { Generated } from 'kysely'
import type { Device } from '../../../kernel/http/device.ts'

/** What is counted. `reached`, `answered`, `left` and `time` are of a page; `asked`, `wrong` and `focus` of a question, and `time` of one that is alone on its page. */
export type Counted = {
  what: 'started' | 'sent' | 'left' | 'reached' | 'answered' | 'asked' | 'wrong' | 'time' | 'focus'
  page?: string
  fact?: string
  /** The name of a complaint, or how long something took. */
  detail?: string
}

/** Of which version, in which language and on what; never whose. */
export type Counting = { slug: string; version: number; language: string; device: Device | '' }

/** How many parts a number is kept in. */
export const parts = 8

type CounterRow = {
  municipality_id: Generated<string>
  slug: string
  day: Temporal.PlainDate
  what: Counted['what']
  page: string
  fact: string
  detail: string
  version: number
  language: string
  device: Device | ''
  pilot: Generated<boolean>
  part: number
  n: number
}

declare module '../../../kernel/db/tables.ts' {
  interface Tables {
    'services.counter': CounterRow
  }
}
