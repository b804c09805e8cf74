import type { Clock } from '../../../kernel/feel/open/evaluate-open.ts'
import { asString } from '../../../kernel/feel/open/write-value.ts'
import type { Timer } from '../bpmn/program.ts'
import { evaluated, Incident } from './expressions.ts'
import type { Variables, Wait } from './state.ts'

type OnTimer = Extract<Wait['on'], { type: 'timer' }>

/** When a timer goes off first, and how often after that. ISO 8601; a time without a zone is one of the municipality's. */
export const timerOf = (timer: Timer, variables: Variables, clock: Clock): OnTimer => {
  const { now, zone } = clock
  const written = writtenOf(timer, variables, clock)
  try {
    if (timer.type === 'date') return { type: 'timer', due: instantOf(written, zone).toString(), left: 0 }
    if (timer.type === 'duration') return { type: 'timer', due: after(now, written, zone), left: 0 }
    return cycleOf(written, now, zone)
  } catch (fault) {
    if (fault instanceof Incident) throw fault
    throw new Incident('timer', `"${written}" is no ${words[timer.type]}`, { kind: timer.type, source: written })
  }
}

const words = {
  date: 'point in time, as 2026-11-22T08:00:00Z',
  duration: 'length of time, as P3D or PT2H',
  cycle: 'repetition, as R3/P1D',
}

/** When it goes off the next time; undefined when it does no more. */
export const again = ({ due, left, every }: OnTimer, zone: string): OnTimer | undefined => {
  if (left === 0 || every === undefined) return undefined
  return { type: 'timer', due: after(Temporal.Instant.from(due), every, zone), left: left < 0 ? left : left - 1, every }
}

/** The first time after `now`: what has passed is left out, and counted as gone off. Undefined when none is left. */
export const firstAfter = (on: OnTimer, now: Temporal.Instant, zone: string): OnTimer | undefined => {
  let next: OnTimer | undefined = on.every === undefined ? on : nearTo(on, on.every, now, zone)
  while (next && Temporal.Instant.compare(next.due, now) <= 0) next = again(next, zone)
  return next
}

/** Close before `now` at once where the steps are of one length, so that a short one from long ago is not counted up one by one. */
const nearTo = (on: OnTimer, every: string, now: Temporal.Instant, zone: string): OnTimer => {
  const { years, months, weeks, days, hours, minutes, seconds } = Temporal.Duration.from(every)
  const start = Temporal.Instant.from(on.due).toZonedDateTimeISO(zone)
  const length = Temporal.Duration.from(every).total({ unit: 'seconds', relativeTo: start })
  const passed = (now.epochMilliseconds - start.epochMilliseconds) / 1000
  const steps = Math.min(Math.floor(passed / length) - 2, on.left < 0 ? Number.POSITIVE_INFINITY : on.left)
  if (years + months > 0 || !Number.isInteger(steps) || steps <= 0 || seconds + minutes + hours + days + weeks === 0)
    return on
  const at = start.add({
    weeks: weeks * steps,
    days: days * steps,
    hours: hours * steps,
    minutes: minutes * steps,
    seconds: seconds * steps,
  })
  return { ...on, due: at.toInstant().toString(), left: on.left < 0 ? on.left : on.left - steps }
}

/** ISO 8601 as it stands; anything else is FEEL. */
const writtenOf = ({ value }: Timer, variables: Variables, clock: Clock): string => {
  const juel = /^[$#]\{(.*)\}$/.exec(value)?.[1]
  if (juel === undefined && /^(P|-P|R\d*\/|\d{4}-\d\d-\d\d)/.test(value)) return value
  const found = evaluated(juel ?? value.replace(/^=/, ''), variables, clock)
  if (found === null) throw new Incident('timer', `The time "${value}" has no value`, { kind: 'none', source: value })
  return asString(found)
}

/** FEEL writes a zone by name after `@`. */
const instantOf = (whole: string, own: string): Temporal.Instant => {
  const [written = '', zone = own] = whole.split('@')
  return /(Z|[+-]\d\d:?\d\d)(\[.*\])?$/.test(written)
    ? Temporal.Instant.from(written.replace(/\[.*\]$/, ''))
    : Temporal.PlainDateTime.from(written).toZonedDateTime(zone).toInstant()
}

const after = (from: Temporal.Instant, duration: string, zone: string): string =>
  from.toZonedDateTimeISO(zone).add(Temporal.Duration.from(duration)).toInstant().toString()

/** `R3/P1D`, `R/PT1H`, `R2/2026-01-01T00:00:00Z/P1D`: the first after one length of time, or at the time that is named. */
const cycleOf = (written: string, now: Temporal.Instant, zone: string): OnTimer => {
  const [repeat = '', ...parts] = written.split('/')
  const times = /^R(\d*)$/.exec(repeat)
  const every = parts.at(-1)
  if (!times || every === undefined || parts.length > 2)
    throw new Incident('timer', `"${written}" is no ${words.cycle}`, { kind: 'cycle', source: written })
  if (Temporal.Duration.compare(every, 'PT0S', { relativeTo: now.toZonedDateTimeISO(zone) }) <= 0)
    throw new Incident('timer', `"${written}" repeats without any time between`, { kind: 'no_gap', source: written })
  const left = times[1] === '' ? -1 : Number(times[1]) - 1
  if (left < -1) throw new Incident('timer', `"${written}" never happens`, { kind: 'never', source: written })
  const [start] = parts.length === 2 ? parts : []
  return {
    type: 'timer',
    due: start === undefined ? after(now, every, zone) : instantOf(start, zone).toString(),
    left,
    every,
  }
}
