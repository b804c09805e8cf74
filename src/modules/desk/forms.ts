import { Invalid } from '../../kernel/errors.ts'
import type { Input } from '../../kernel/http/exchange.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import { type AppealRegime, appealRegimes, type DecisionForm, outcomes } from '../cases/index.ts'

export const numberOf = (input: Input): string => input.params.number ?? ''

/** The revision that the officer had on the screen; none counts as the very first, and is told what has changed since. */
export const revOf = (fields: Fields): number => {
  const text = fields.text('rev')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** Throws Invalid on `sista-dag` when the three fields are no day. */
export const dueFrom = (fields: Fields): Temporal.PlainDate => {
  const [year, month, day] = ['year', 'month', 'day'].map(part => fields.text(`sista-dag-${part}`))
  const wrong = () => new Invalid({ 'sista-dag': { key: 'desk.ask.due-wrong' } })
  if (!/^\d{4}$/.test(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? '')) throw wrong()
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    // 30 February.
    throw wrong()
  }
}

/** Which button of the decision editor was pressed. */
export type Step = { kind: 'look-through' } | { kind: 'take-back' } | { kind: 'begin-from'; reason: number }

export const stepFrom = (fields: Fields): Step => {
  if (fields.has('angra')) return { kind: 'take-back' }
  const reason = fields.names().flatMap(name => /^borja-(\d{1,3})$/.exec(name)?.[1] ?? [])[0]
  return reason === undefined ? { kind: 'look-through' } : { kind: 'begin-from', reason: Number(reason) }
}

/** Throws Invalid on `utfall` when there is no such outcome. */
export const decisionFrom = (fields: Fields, outcome: string | null): DecisionForm => {
  const chosen = outcomes.find(one => one === outcome)
  if (!chosen) throw new Invalid({ utfall: { key: 'cases.decide.choose' } })
  return { outcome: chosen, text: fields.text('beslutstext'), reasons: fields.text('skal') }
}

/** How the decision is appealed, where the officer was asked; undefined where it was not said. */
export const appealFrom = (fields: Fields): AppealRegime | undefined =>
  appealRegimes.find(one => one === fields.text('overklagas'))
