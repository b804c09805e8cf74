import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import type { AboutView } from '../queries/service-view.ts'
import { LevelFields } from './about-fees.tsx'

type Part = { c: Context; view: AboutView }

/** When it is open, and how long things take. */
export const Times = ({ c, view: { room } }: Part) => {
  const { body } = room.sketch
  return (
    <>
      <Heading level={2}>{c.t('studio.service.times')}</Heading>
      <TextField
        c={c}
        name="dagar"
        label={c.t('studio.service.days')}
        value={String(body.handlingTimeDays)}
        width="xs"
        inputmode="numeric"
      />
      <LevelFields c={c} room={room} />
      <TextField
        c={c}
        name="utkastdagar"
        label={c.t('studio.service.draft-days')}
        value={String(body.draftDays)}
        width="xs"
        inputmode="numeric"
      />
      <TextField
        c={c}
        name="oppnar"
        label={c.t('studio.service.opens')}
        hint={c.t('studio.service.day-hint')}
        value={body.opens}
        width="sm"
        optional
      />
      <TextField
        c={c}
        name="stanger"
        label={c.t('studio.service.closes')}
        hint={c.t('studio.service.day-hint')}
        value={body.closes}
        width="sm"
        optional
      />
    </>
  )
}
