import type { Walk } from '../walked.ts'

/** The first fact that keeps the answers from being sent, by its path. */
export const whatStops = ({ pages, relevant, faults }: Walk): string => {
  const page = pages.find(({ state }) => state !== 'answered')
  for (const item of page?.items ?? []) {
    if (item.kind === 'group' && (!item.answered || item.complaint)) {
      const waiting = item.rows.find(({ walk }) => !walk.complete)
      return waiting ? whatStops(waiting.walk) : item.group.fact
    }
    if (item.kind !== 'question') continue
    const { key, fact } = item.question
    if (relevant[key] === undefined || faults[key]) return fact
  }
  return page?.page.id ?? ''
}
