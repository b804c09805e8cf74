import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { AboutView } from '../queries/service-view.ts'
import { Appeals } from './about-appeals.tsx'

type Part = { c: Context; view: AboutView }

/** What gives the right to ask, for how long it is kept, and how decisions are appealed. */
export const Law = ({ c, view: { room } }: Part) => {
  const { body } = room.sketch
  return (
    <>
      <TextArea
        c={c}
        name="rattslig-grund"
        label={c.t('studio.service.legal-basis')}
        hint={c.t('studio.service.lines-hint')}
        value={body.legalBasis.join('\n')}
        rows={3}
      />
      <TextField
        c={c}
        name="gallras"
        label={c.t('studio.service.retention')}
        value={body.retention.years === 'preserved' ? '' : String(body.retention.years)}
        width="xs"
        inputmode="numeric"
      />
      <Checkbox
        c={c}
        name="bevaras"
        label={c.t('studio.service.preserved')}
        hint={c.t('studio.service.preserved-hint')}
        checked={body.retention.years === 'preserved'}
      />
      <TextField
        c={c}
        name="gallringsbeslut"
        label={c.t('studio.service.retention-decision')}
        hint={c.t('studio.service.retention-decision-hint')}
        value={body.retention.decision}
        width="full"
      />
      <Appeals c={c} body={body} />
    </>
  )
}
