import type { Context } from '../../../kernel/http/context.ts'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { chosenKinds } from '../applicant-form.ts'
import { wordsOf } from '../queries/page-view.ts'
import type { Room } from '../queries/room.ts'
import { Worded } from './worded.tsx'

/** For whom one may apply: oneself, a child in one's custody, an organisation by a permission. */
export const ApplicantFields = ({ c, room }: { c: Context; room: Room }) => {
  const { kinds, guardian, organisation } = room.sketch.body.applicant
  return (
    <>
      <Heading level={2}>{c.t('studio.applicant.title')}</Heading>
      <Checkboxes
        c={c}
        name="soker"
        legend={c.t('studio.applicant.kinds')}
        hint={c.t('studio.applicant.kinds-hint')}
        value={kinds}
        options={chosenKinds.map(value => ({ value, label: c.t(`studio.applicant.${value}`) }))}
      />
      <TextField
        c={c}
        name="barn-under"
        label={c.t('studio.applicant.under')}
        hint={c.t('studio.applicant.under-hint')}
        value={guardian ? String(guardian.under) : ''}
        width="xs"
        inputmode="numeric"
        optional
      />
      <TextField
        c={c}
        name="behorighet"
        label={c.t('studio.applicant.permission')}
        hint={c.t('studio.applicant.permission-hint')}
        value={organisation?.permission ?? ''}
        spellcheck={false}
        autocomplete="off"
        optional
      />
      {kinds.includes('person') && kinds.length > 1 ? (
        <Worded
          c={c}
          name="text.applicant"
          label={c.t('studio.applicant.self')}
          hint={c.t('studio.applicant.self-hint')}
          values={wordsOf(room, 'applicant.person')}
          optional
        />
      ) : null}
    </>
  )
}
