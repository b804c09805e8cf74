import { z } from 'zod'
import type { Complaint } from '../../../../kernel/errors.ts'
import type { Fields } from '../../../../kernel/http/fields.ts'
import type { Asked } from '../../question.ts'
import { oneLine } from '../plain-text.ts'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const limit = z.string().regex(clock, 'write hours and minutes as 08:30')

/** The limits themselves are inside. */
export const options = z.strictObject({ notBefore: limit.optional(), notAfter: limit.optional() })
export type Options = z.infer<typeof options>

/** `08:30`: also in the order of the clock. */
export const value = z.string().regex(clock)

export const parse = (
  fields: Fields,
  asked: Asked<Options>,
): { value: string } | { complaints: Record<string, Complaint> } => {
  const time = readTime(fields.text(asked.fact))
  const complaint: Complaint | undefined =
    time === undefined ? { key: 'services.question.time.form' } : check(time, asked)
  if (time === undefined || complaint) return { complaints: complaint ? { [asked.fact]: complaint } : {} }
  return { value: time }
}

export const check = (time: string, { options: { notBefore, notAfter } }: Asked<Options>): Complaint | undefined => {
  if (notBefore !== undefined && time < notBefore)
    return { key: 'services.question.time.too-early', args: { time: notBefore } }
  if (notAfter !== undefined && time > notAfter)
    return { key: 'services.question.time.too-late', args: { time: notAfter } }
  return undefined
}

/** `8.30`, `0830`, `kl. 8`, `8:30 pm`. Undefined for anything else. */
const readTime = (typed: string): string | undefined => {
  const bare = oneLine(typed)
    .toLowerCase()
    .replace(/^kl(ockan|\.)?\s*/, '')
  const found = /^(\d{1,2})(?:\s*[:.,h]\s*(\d{2})|(?<=\d{2})(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/.exec(bare)
  if (!found) return undefined
  const [, hours = '', apart, joined, half] = found
  const hour = half === undefined ? Number(hours) : onTwentyFour(Number(hours), half.startsWith('p'))
  const time = `${String(hour).padStart(2, '0')}:${apart ?? joined ?? '00'}`
  return clock.test(time) ? time : undefined
}

/** Hours of an English clock; 12 at night is 0. Out of range stays so. */
const onTwentyFour = (hour: number, afternoon: boolean): number =>
  hour < 1 || hour > 12 ? 99 : (hour % 12) + (afternoon ? 12 : 0)
