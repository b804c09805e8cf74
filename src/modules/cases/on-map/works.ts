import type { OpenStep, RunningCase, Variables } from '../../processes/index.ts'
import type { CaseEnd, CaseFacts, CaseState, Outcome } from '../case.ts'
import type { ReplyKind } from '../reply.ts'

/** Steps of a map that Torg has pages of its own for; what they are called in the map. */
export const works = ['ask', 'decide', 'reply', 'close'] as const
export type Work = (typeof works)[number]

/** What the map asks for now, of these. A case that has left its map is closed by hand. */
const worksIn = ({ steps, ended }: Pick<RunningCase, 'steps' | 'ended'>): Work[] =>
  ended ? ['close'] : works.filter(work => steps.some(step => step.work === work))

/** What the standard map would ask for now: a case of before there were maps is set on it when somebody does something with it. */
export const beforeMaps = (state: CaseState, ends: CaseEnd): Pick<CaseFacts, 'works' | 'steps'> => ({
  works: state === 'closed' ? [] : [state === 'decided' ? 'close' : ends === 'reply' ? 'reply' : 'decide'],
  steps: { resident: 0, staff: 0 },
})

/** Steps with a page made from what the map asks, for people of this kind. */
export const stepsOf = ({ steps }: Pick<RunningCase, 'steps'>, who: 'resident' | 'staff'): OpenStep[] =>
  steps.filter(step => !works.some(work => work === step.work) && (step.who === 'resident') === (who === 'resident'))

/** Whether a map waits for something, other than that the case is closed: a step, a message or a time. */
export const isUnderWay = ({ steps, ended }: Pick<RunningCase, 'steps' | 'ended'>): boolean =>
  !ended && (steps.length === 0 || steps.some(({ work }) => work !== 'close'))

const outcomesInMaps: Record<Outcome, string> = { approved: 'bifall', refused: 'avslag', dismissed: 'avvisning' }
const repliesInMaps: Record<ReplyKind, string> = {
  done: 'åtgärdat',
  known: 'känt',
  referred: 'hänvisat',
  'not-done': 'ej åtgärdat',
}

/** What a decision is called in a map. */
export const decidedAs = (outcome: Outcome): Variables => ({ utfall: outcomesInMaps[outcome] })

/** What a reply is called in a map. */
export const repliedAs = (kind: ReplyKind): Variables => ({ svar: repliesInMaps[kind] })

/** What the rules need to know of where a case stands on its map. */
export const onMap = (running: Pick<RunningCase, 'steps' | 'ended'>): Pick<CaseFacts, 'works' | 'steps'> => ({
  works: worksIn(running),
  steps: { resident: stepsOf(running, 'resident').length, staff: stepsOf(running, 'staff').length },
})
