import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import type { AboutView } from '../queries/service-view.ts'

type Part = { c: Context; view: AboutView }

/** When one signs in, and what it means for the unit. */
export const SignsIn = ({ c, view: { room } }: Part) => (
  <>
    <Heading level={2}>{c.t('studio.service.who-signs-in')}</Heading>
    <Radios
      c={c}
      name="inloggning"
      legend={c.t('studio.service.anonymous')}
      value={room.sketch.body.applicant.anonymous ?? 'never'}
      options={(['never', 'draft', 'send'] as const).map(value => ({
        value,
        label: c.t(`studio.service.anonymous-${value}`),
        hint: c.t(`studio.service.anonymous-${value}-hint`),
      }))}
    />
  </>
)
