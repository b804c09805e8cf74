import type { Context } from '../../kernel/http/context.ts'
import { formatDate, formatDateTime, machineDate } from '../../kernel/texts/format.ts'

type Props = { c: Context; at: Temporal.PlainDate | Temporal.Instant; time?: boolean | undefined }

/** A day, or with `time` an instant to the minute, in Swedish time. */
export const When = ({ c, at, time }: Props) => (
  <time dateTime={machineDate(at)}>
    {time && at instanceof Temporal.Instant ? formatDateTime(at, c.locale) : formatDate(at, c.locale)}
  </time>
)
