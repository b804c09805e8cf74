import type { Context } from '../../kernel/http/context.ts'
import { formatDate, formatDateShort, formatDateTime, machineDate } from '../../kernel/texts/format.ts'

type Props = {
  c: Context
  at: Temporal.PlainDate | Temporal.Instant
  time?: boolean | undefined
  /** The month in three letters: for columns of dates. */
  short?: boolean | undefined
}

/** A day, or with `time` an instant to the minute, in Swedish time. */
export const When = ({ c, at, time, short }: Props) => (
  <time dateTime={machineDate(at)}>{inWords(c, at, time, short)}</time>
)

const inWords = (c: Context, at: Props['at'], time: boolean | undefined, short: boolean | undefined): string => {
  if (time && at instanceof Temporal.Instant) return formatDateTime(at, c.locale)
  return short ? formatDateShort(at, c.locale) : formatDate(at, c.locale)
}
