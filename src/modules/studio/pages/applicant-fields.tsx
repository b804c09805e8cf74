import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { Room } from '../queries/room.ts'

/** For whom one may apply: oneself, and organisations by a permission. */
export const ApplicantFields = ({ c, room }: { c: Context; room: Room }) => {
  const { kinds, organisation } = room.sketch.body.applicant
  return (
    <>
      <Checkbox c={c} name="privat" label={c.t('studio.service.for-oneself')} checked={kinds.includes('person')} />
      <Checkbox
        c={c}
        name="organisation"
        label={c.t('studio.service.for-organisations')}
        hint={c.t('studio.service.for-organisations-hint')}
        checked={kinds.includes('organisation')}
      />
      <TextField
        c={c}
        name="behorighet"
        label={c.t('studio.service.permission')}
        hint={c.t('studio.service.permission-hint')}
        value={organisation?.permission ?? ''}
        spellcheck={false}
        autocomplete="off"
        optional
      />
    </>
  )
}
