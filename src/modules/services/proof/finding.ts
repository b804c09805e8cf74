import type { Complaint } from '../../../kernel/errors.ts'
import type { TextKey } from '../../../kernel/texts/keys.ts'

/** Where something stands in a service's folder. `path` is a JSON path in `file`; in a file of texts it is the key. */
export type Place = { file: string; path: string; page?: string; fact?: string }

/** What the proof says of a service. What stops keeps it from being published; what warns should be looked at. */
export type Finding = { level: Level; rule: string; place: Place; message: Complaint }

export type Level = 'stops' | 'warns'

type Args = Record<string, string | number>

export const finding = (level: Level, rule: string, place: Place, key: TextKey, args: Args = {}): Finding => ({
  level,
  rule,
  place,
  message: { key, args },
})
