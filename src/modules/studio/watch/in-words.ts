import type { Context } from '../../../kernel/http/context.ts'
import { type Live, type RunningMap, type StepTime, watch } from '../../processes/index.ts'
import { timeWords } from '../compare/in-words.ts'

type Words = Pick<Context, 't' | 'locale'>

/** "11 minuter", "3 dagar"; under a minute is said so. */
export const secondsInWords = (c: Words, seconds: number): string =>
  seconds < 60 ? c.t('studio.watch.at-once') : timeWords(c, seconds / 60)

/** The same where there is little room: "11 min", "3 tim", "12 d". */
export const secondsInShort = ({ t }: Words, seconds: number): string => {
  if (seconds < 5_400) return t('studio.watch.short-minutes', { n: Math.max(1, Math.round(seconds / 60)) })
  if (seconds < 172_800) return t('studio.watch.short-hours', { n: Math.round(seconds / 3_600) })
  return t('studio.watch.short-days', { n: Math.round(seconds / 86_400) })
}

export const mapName = (c: Words, { title, version }: Pick<RunningMap, 'title' | 'version'>): string =>
  c.t('studio.watch.version', { title, version })

/** "uppskattat 4 minuter, mätt 11 minuter (37 ärenden)": what the map says beside what is so; none where neither is known. */
export const measuredBeside = (
  c: Words,
  estimated: number | undefined,
  measured: StepTime | undefined,
): string | undefined => {
  const guess = estimated === undefined ? undefined : timeWords(c, estimated)
  if (!measured) return guess === undefined ? undefined : c.t('studio.watch.only-estimated', { guess })
  const is = { measured: secondsInWords(c, measured.median), cases: measured.cases }
  return guess === undefined ? c.t('studio.watch.only-measured', is) : c.t('studio.watch.both', { guess, ...is })
}

/** Under this a step holds nobody up. Seconds. */
const noticed = 60

/** At most so many are pointed out. */
const most = 3

/** Where cases are longest, in words: the steps with the longest time in the middle, and the one that at times takes much longer than it most often does. */
export const bottlenecks = (c: Words, { measured, model }: Live): string[] => {
  const times = [...measured.values()].filter(({ median, ninetieth }) => Math.max(median, ninetieth) >= noticed)
  const name = (node: string): string => model.nodes.find(({ id }) => id === node)?.name || node
  const slow = times
    .filter(({ median }) => median >= noticed)
    .toSorted((a, b) => b.median - a.median)
    .slice(0, most)
  const [uneven] = times
    .filter(each => !slow.includes(each) && each.ninetieth > (slow[0]?.median ?? 0))
    .toSorted((a, b) => b.ninetieth - a.ninetieth)
  return [...slow, ...(uneven ? [uneven] : [])].map(({ node, median, ninetieth, cases }) =>
    c.t('studio.watch.slow', {
      step: name(node),
      median: secondsInWords(c, median),
      ninetieth: secondsInWords(c, ninetieth),
      cases,
    }),
  )
}

export const leastCases = watch.leastCases
