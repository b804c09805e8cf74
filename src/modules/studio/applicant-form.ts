import { Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import type { Definition } from '../services/index.ts'
import { numberFrom } from './forms.ts'

type Applicant = Definition['applicant']

/** Whom the studio lets one choose. Organisations are kept as they are. */
export const chosenKinds = ['person', 'guardian'] as const

/** Who may apply, as the form says; what the form does not ask of is kept. Throws Invalid with what to write instead. */
export const actingFrom = (fields: Fields, before: Applicant, refusedWhen: string[]): Applicant => {
  // A form without these questions changes nothing of them.
  if (!fields.has('soker') && !fields.has('barn-under')) return withRefusals(before, refusedWhen)
  const ticked = fields.all('soker')
  const kinds = [
    ...chosenKinds.filter(kind => ticked.includes(kind)),
    ...before.kinds.filter(kind => kind === 'organisation'),
  ]
  if (kinds.length === 0) throw new Invalid({ soker: { key: 'studio.applicant.nobody' } })
  if (before.anonymous && kinds.includes('guardian'))
    throw new Invalid({ soker: { key: 'studio.applicant.anonymous' } })
  const { refusedWhen: _refused, guardian: _guardian, kinds: _kinds, ...kept } = before
  const under = kinds.includes('guardian') ? underFrom(fields) : undefined
  return {
    kinds,
    ...kept,
    ...(under === undefined ? {} : { guardian: { under } }),
    ...(refusedWhen.length > 0 ? { refusedWhen } : {}),
  }
}

const withRefusals = ({ refusedWhen: _before, ...kept }: Applicant, refusedWhen: string[]): Applicant => ({
  ...kept,
  ...(refusedWhen.length > 0 ? { refusedWhen } : {}),
})

/** Children younger than so many years; undefined for all under age. */
const underFrom = (fields: Fields): number | undefined => {
  const under = numberFrom(fields, 'barn-under')
  if (fields.text('barn-under') === '' || under === 18) return undefined
  if (under === undefined || !Number.isInteger(under) || under < 1 || under > 18)
    throw new Invalid({ 'barn-under': { key: 'studio.applicant.under-wrong' } })
  return under
}
