import { Invalid } from '../../kernel/errors.ts'
import type { Fields } from '../../kernel/http/fields.ts'
import type { Definition } from '../services/index.ts'

/** Who may apply, as the form says; what it does not ask about stays as it was. Throws Invalid with what to write instead. */
export const applicantFrom = (
  fields: Fields,
  { organisation: _, refusedWhen: __, anonymous: before, kinds, ...kept }: Definition['applicant'],
): Definition['applicant'] => {
  const refusedWhen = fields.all('nekas')
  const chosen = fields.text('inloggning')
  const anonymous =
    chosen === 'never' ? undefined : ((['draft', 'send'] as const).find(one => one === chosen) ?? before)
  const others = kinds.filter(kind => kind !== 'organisation' && kind !== 'person')
  const organisations = fields.has('organisation')
  const persons = fields.has('privat') || (!organisations && others.length === 0)
  const permission = fields.text('behorighet')
  if (organisations && !/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/.test(permission))
    throw new Invalid({ behorighet: { key: 'studio.service.permission-wrong' } })
  return {
    ...kept,
    kinds: [...(persons ? ['person' as const] : []), ...others, ...(organisations ? ['organisation' as const] : [])],
    ...(organisations ? { organisation: { permission } } : {}),
    ...(anonymous ? { anonymous } : {}),
    ...(refusedWhen.length > 0 ? { refusedWhen } : {}),
  }
}
