import { z } from 'zod'
import { type AppealRegime, appealRegimes, type Outcome, outcomes } from '../cases/index.ts'

const regime = z.enum(appealRegimes)

/** One way, or several of which the officer chooses by what the decision rests on. */
const ways = z.union([regime, z.array(regime).min(2, 'write at least two ways to appeal, or one without brackets')])

/**
 * How decisions are appealed, as a definition writes it: alike whatever the outcome, or by outcome. Whoever gets what they asked for has
 * often nothing to appeal against, and a dismissal can be another matter than a refusal.
 */
export const appealSchema = z.union([
  regime,
  z.strictObject({ approved: ways, refused: ways, dismissed: ways } satisfies Record<Outcome, typeof ways>),
])
export type AppealSource = z.infer<typeof appealSchema>

/** The ways to appeal by outcome, whichever way it is written. */
export type AppealByOutcome = Record<Outcome, AppealRegime[]>

export const appealByOutcome = (source: AppealSource): AppealByOutcome => {
  const of = (outcome: Outcome): AppealRegime[] => [typeof source === 'string' ? source : source[outcome]].flat()
  return { approved: of('approved'), refused: of('refused'), dismissed: of('dismissed') }
}

/** As short as it can be written. */
export const appealSource = (by: AppealByOutcome): AppealSource => {
  const [first] = by.approved
  if (first && outcomes.every(outcome => by[outcome].length === 1 && by[outcome][0] === first)) return first
  const written = (some: AppealRegime[]): z.infer<typeof ways> => (some.length === 1 && some[0] ? some[0] : some)
  return { approved: written(by.approved), refused: written(by.refused), dismissed: written(by.dismissed) }
}

/** The one way that there is whatever the outcome; undefined where they differ. */
export const sameAppeal = (source: AppealSource): AppealRegime | undefined => {
  const short = appealSource(appealByOutcome(source))
  return typeof short === 'string' ? short : undefined
}
