import { enabled, has, keyOf, type Marking, moved, type Way, waysTo } from './marking.ts'
import type { FlowNet, Transition } from './net.ts'

/** One step of a case as it was done, or what somebody did beside the map (`manual-…`). */
export type Done = { step: string; byHand?: string }

/** How a step was other than the map has it. */
export type Kind = 'skipped' | 'repeated' | 'out-of-order' | 'by-hand' | 'outside'

export type Deviation = { step: string; kind: Kind }

/** Tokens of a replay (Rozinat and van der Aalst, 2008). */
export type Tokens = { produced: number; consumed: number; missing: number; remaining: number }

export type Replay = Tokens & { deviations: Deviation[] }

/** One way in which it may have gone so far: a log does not tell by which way out of a gateway. `lent` are steps that came without their turn. */
type Course = Omit<Tokens, 'remaining'> & { marking: Marking; lent: readonly number[] }

/** So many are kept in mind at once. */
const mostCourses = 48

/**
 * Lets a case go through the map as it was done: where a step comes that was not its turn, the tokens that it lacks are lent to it and counted as missing, and
 * what is left in the end counts as remaining. Of all ways in which it may have gone, the one that lacks least counts. `ended` tells whether the case is
 * over; of one that goes on nothing remains yet.
 */
export const replay = (net: FlowNet, trace: readonly Done[], ended = true): Replay => {
  let courses: Course[] = [
    {
      marking: moved(new Map(), [], net.initial),
      produced: net.initial.length,
      consumed: 0,
      missing: 0,
      lent: [],
    },
  ]
  for (const [at, { step, byHand }] of trace.entries()) {
    const transition = byHand === undefined && !net.free.has(step) ? net.byStep.get(step) : undefined
    if (transition) courses = onwards(net, courses, transition, at)
  }
  const ends = ended ? courses.map(course => atEnd(net, course)) : courses.map(course => ({ ...course, remaining: 0 }))
  const best = ends.reduce((a, b) => (fitness(b) > fitness(a) ? b : a))
  const { produced, consumed, missing, remaining } = best
  return { produced, consumed, missing, remaining, deviations: deviationsOf(net, trace, best, ended) }
}

/** 1 where every case went as the map has it; less the more tokens had to be lent or were left. */
export const fitness = ({ produced, consumed, missing, remaining }: Tokens): number =>
  (1 - missing / Math.max(1, consumed)) / 2 + (1 - remaining / Math.max(1, produced)) / 2

const onwards = (net: FlowNet, courses: Course[], transition: Transition, at: number): Course[] => {
  const whole = courses.flatMap(course =>
    waysTo(net, course.marking, marking => enabled(marking, transition), transition.from).map(way =>
      fired(gone(course, way), transition),
    ),
  )
  if (whole.length > 0) return different(whole)
  return different(
    courses.map(course => {
      const lacking = transition.from.filter(place => !has(course.marking, place))
      const lent = {
        ...course,
        marking: moved(course.marking, [], lacking),
        missing: course.missing + lacking.length,
        lent: [...course.lent, at],
      }
      return fired(lent, transition)
    }),
  )
}

const gone = <C extends Course>(course: C, way: Way): C => way.fired.reduce((made, each) => fired(made, each), course)

const fired = <C extends Course>(course: C, { from, to }: Transition): C => ({
  ...course,
  marking: moved(course.marking, from, to),
  produced: course.produced + to.length,
  consumed: course.consumed + from.length,
})

/** Of those that stand alike, the one that lacked least; first those that lack least and have least left standing. */
const different = (courses: Course[]): Course[] => {
  const kept = new Map<string, Course>()
  for (const course of courses) {
    const key = keyOf(course.marking)
    const other = kept.get(key)
    if (!other || course.missing < other.missing) kept.set(key, course)
  }
  return [...kept.values()]
    .map(course => ({ course, stands: sum([...course.marking]) }))
    .toSorted(
      (a, b) => a.course.missing - b.course.missing || a.stands - b.stands || a.course.consumed - b.course.consumed,
    )
    .slice(0, mostCourses)
    .map(({ course }) => course)
}

type End = Course & { remaining: number }

/** What can come to its end does; then each token there is taken, and the others are left. */
const atEnd = (net: FlowNet, course: Course): End => {
  const isOver = (marking: Marking): boolean =>
    marking.size > 0 &&
    ([...marking.keys()].every(place => net.final.has(place)) ||
      [...marking.keys()].some(place => net.terminal.has(place)))
  const [way] = waysTo(net, course.marking, isOver)
  const made = way ? gone(course, way) : course
  const stands = [...made.marking]
  const over = sum(stands.filter(([place]) => net.final.has(place) || net.terminal.has(place)))
  return {
    ...made,
    consumed: made.consumed + Math.max(1, over),
    missing: made.missing + (over === 0 ? 1 : 0),
    remaining: stands.some(([place]) => net.terminal.has(place))
      ? 0
      : sum(stands.filter(([place]) => !net.final.has(place))),
  }
}

const sum = (stands: [string, number][]): number => stands.reduce((all, [, n]) => all + n, 0)

const deviationsOf = (net: FlowNet, trace: readonly Done[], end: End, ended: boolean): Deviation[] => {
  const found = new Map<string, Deviation>()
  const note = (step: string, kind: Kind): void => void found.set(`${kind} ${step}`, { step, kind })
  const done = new Set(trace.flatMap(({ step, byHand }) => (byHand === undefined ? [step] : [])))
  const byHand = new Set(trace.flatMap(each => (each.byHand === undefined ? [] : [each.step])))
  for (const step of byHand) note(step, 'by-hand')
  for (const step of done) if (!net.byStep.has(step) && !net.free.has(step)) note(step, 'outside')
  const early = new Set<string>()
  for (const at of end.lent) {
    const step = trace[at]?.step ?? ''
    if (byHand.has(step)) continue
    if (trace.findIndex(each => each.step === step && each.byHand === undefined) < at) note(step, 'repeated')
    else early.add(step)
  }
  for (const [place] of ended && end.remaining > 0 ? end.marking : []) {
    const [step, ...others] = [...net.byStep.values()].flatMap(each =>
      each.from.includes(place) ? [each.step ?? ''] : [],
    )
    // Where one of several could have been next, it can't be told which was left out.
    if (step === undefined || others.length > 0 || byHand.has(step)) continue
    if (!done.has(step)) note(step, 'skipped')
    else if (early.has(step)) note(step, 'out-of-order')
  }
  // A step that came without its turn is told of, unless something before it was left out: then that is what there is to tell.
  if (found.size === 0) for (const step of early) note(step, 'out-of-order')
  return [...found.values()]
}
