import { Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import type { Definition } from '../services/index.ts'
import { both, numberFrom } from './forms.ts'

type Applicant = Definition['applicant']

/** Whom the studio lets one choose. */
export const chosenKinds = ['person', 'guardian', 'organisation'] as const

/** Who may apply, as the form says; what the form does not ask of is kept. Throws Invalid with what to write instead. */
export const applicantFrom = (
  fields: Fields,
  { refusedWhen: _refused, anonymous: before, ...kept }: Applicant,
  refusedWhen: string[],
): Applicant => {
  const chosen = fields.text('inloggning')
  const anonymous =
    chosen === 'never' ? undefined : ((['draft', 'send'] as const).find(one => one === chosen) ?? before)
  return {
    ...actingFrom(fields, kept, anonymous !== undefined),
    ...(anonymous ? { anonymous } : {}),
    ...(refusedWhen.length > 0 ? { refusedWhen } : {}),
  }
}

/** Oneself, children, organisations, and what each of them needs. */
const actingFrom = (fields: Fields, before: Applicant, anonymous: boolean): Applicant => {
  // A form without these questions changes nothing of them.
  if (!fields.has('soker') && !fields.has('barn-under')) return before
  const ticked = fields.all('soker')
  const kinds = chosenKinds.filter(kind => ticked.includes(kind))
  const { guardian: _guardian, organisation: _organisation, kinds: _kinds, ...kept } = before
  const [, [under, permission]] = both(
    () => refuseKinds(kinds, anonymous),
    () =>
      both(
        () => (kinds.includes('guardian') ? underFrom(fields) : undefined),
        () => (kinds.includes('organisation') ? permissionFrom(fields) : undefined),
      ),
  )
  return {
    kinds,
    ...kept,
    ...(under === undefined ? {} : { guardian: { under } }),
    ...(permission === undefined ? {} : { organisation: { permission } }),
  }
}

const refuseKinds = (kinds: Applicant['kinds'], anonymous: boolean): void => {
  if (kinds.length === 0) throw new Invalid({ soker: { key: 'studio.applicant.nobody' } })
  if (anonymous && kinds.some(kind => kind !== 'person'))
    throw new Invalid({ soker: { key: 'studio.applicant.anonymous' } })
}

/** Children younger than so many years; undefined for all under age. */
const underFrom = (fields: Fields): number | undefined => {
  const under = numberFrom(fields, 'barn-under')
  if (fields.text('barn-under') === '' || under === 18) return undefined
  if (under === undefined || !Number.isInteger(under) || under < 1 || under > 18)
    throw new Invalid({ 'barn-under': { key: 'studio.applicant.under-wrong' } })
  return under
}

/** The code of the permission that one must hold for an organisation. */
const permissionFrom = (fields: Fields): string => {
  const permission = fields.text('behorighet')
  if (!/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/.test(permission))
    throw new Invalid({ behorighet: { key: 'studio.applicant.permission-wrong' } })
  return permission
}
