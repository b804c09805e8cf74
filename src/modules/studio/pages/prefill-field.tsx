import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import type { FactSource } from '../../services/index.ts'
import { prefillFor } from '../fact-form.ts'
import type { Room } from '../queries/room.ts'

/** Whether what is known already is filled in; of an organisation only where one can apply for one. */
export const PrefillField = ({ c, fact, room }: { c: Context; fact: FactSource; room: Room }) => {
  const prefill = prefillFor(fact)
  if (fact.type === 'calculated' || prefill === undefined) return null
  const checked = 'prefill' in fact && fact.prefill !== undefined
  if (prefill === 'email' || prefill === 'phone')
    return (
      <Checkbox
        c={c}
        name="forifyll"
        label={c.t('studio.question.prefill')}
        hint={c.t('studio.question.prefill-hint')}
        checked={checked}
      />
    )
  if (!room.sketch.body.applicant.kinds.includes('organisation')) return null
  return (
    <Checkbox
      c={c}
      name="forifyll"
      label={c.t(`studio.question.prefill-${prefill}`)}
      hint={c.t('studio.question.prefill-organisation-hint')}
      checked={checked}
    />
  )
}
