import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Fieldset } from '../../../ui/components/fieldset.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { wordsOf } from '../queries/page-view.ts'
import type { Room } from '../queries/room.ts'
import type { AboutView } from '../queries/service-view.ts'
import { sketchUrl } from '../urls.ts'
import { Worded } from './worded.tsx'

/** What happens after sending, step by step; and room for one more. */
export const StepFields = ({ c, room }: { c: Context; room: Room }) => (
  <Fieldset legend={c.t('studio.step.title')} hint={c.t('studio.step.hint')}>
    {[...room.sketch.body.next, undefined].map((step, at) => {
      const name = step === undefined ? 'ny.steg' : `steg.${step}`
      const n = at + 1
      return (
        <div class="torg-choice-row" key={name}>
          <Worded
            c={c}
            name={name}
            label={c.t(step === undefined ? 'studio.step.new' : 'studio.step.name', { n })}
            values={step === undefined ? {} : wordsOf(room, `next.${step}.title`)}
            needed={step !== undefined}
            optional={step === undefined}
          />
          <Worded
            c={c}
            name={`mer.${step ?? ''}`}
            label={c.t('studio.step.text', { n })}
            values={step === undefined ? {} : wordsOf(room, `next.${step}.text`)}
            rows={2}
            optional
          />
          {step === undefined ? null : (
            <div class="torg-choice-do">
              <Button variant="tertiary" icon="up" name="flytta" value={`upp:steg:${step}`}>
                {c.t('studio.step.up', { n })}
              </Button>
              <Button variant="tertiary" icon="down" name="flytta" value={`ner:steg:${step}`}>
                {c.t('studio.step.down', { n })}
              </Button>
              <Checkbox c={c} name={`bort.steg.${step}`} label={c.t('studio.step.remove', { n })} />
            </div>
          )}
        </div>
      )
    })}
  </Fieldset>
)

/** For whom the service is not, and what they are told. */
export const RefusalFields = ({ c, view: { room, conditions } }: { c: Context; view: AboutView }) => {
  const refused = room.sketch.body.applicant.refusedWhen ?? []
  if (conditions.length === 0)
    return (
      <>
        <p>{c.t('studio.service.refused-none')}</p>
        <p>
          <a class="ds-link" href={sketchUrl(room.slug, 'villkor-nytt')}>
            {c.t('studio.condition.new')}
          </a>
        </p>
      </>
    )
  return (
    <>
      <Checkboxes
        c={c}
        name="nekas"
        legend={c.t('studio.service.refused-when')}
        hint={c.t('studio.service.refused-hint')}
        value={refused}
        options={conditions.map(({ name, words }) => ({ value: name, label: words }))}
      />
      {refused.map((name, at) => (
        <Worded
          c={c}
          key={name}
          name={`nekad.${name}`}
          label={c.t('studio.service.refused-text', { n: at + 1 })}
          values={wordsOf(room, `refused.${name}`)}
          rows={2}
          needed
        />
      ))}
    </>
  )
}

/** Why things are asked: what questions can refer to. */
export const PurposeFields = ({ c, room }: { c: Context; room: Room }) => (
  <Fieldset legend={c.t('studio.purpose.title')} hint={c.t('studio.purpose.hint')}>
    {[...Object.entries(room.sketch.body.purposes), undefined].map((entry, at) => {
      const [name, purpose] = entry ?? []
      const n = at + 1
      const field = name === undefined ? 'ny.andamal' : `andamal.${name}`
      return (
        <div class="torg-choice-row" key={field}>
          <Worded
            c={c}
            name={field}
            label={c.t(name === undefined ? 'studio.purpose.new' : 'studio.purpose.name', { n })}
            values={name === undefined ? {} : wordsOf(room, `purpose.${name}`)}
            needed={name !== undefined}
            optional={name === undefined}
          />
          <TextArea
            c={c}
            name={`grund.${name ?? ''}`}
            label={c.t('studio.purpose.basis', { n })}
            hint={c.t('studio.service.lines-hint')}
            value={purpose?.legalBasis.join('\n') ?? ''}
            rows={2}
            optional={name === undefined}
          />
          <TextField
            c={c}
            name={`gallras.${name ?? ''}`}
            label={c.t('studio.purpose.years', { n })}
            hint={c.t('studio.purpose.years-hint')}
            value={typeof purpose?.retention?.years === 'number' ? String(purpose.retention.years) : ''}
            width="xs"
            inputmode="numeric"
            optional
          />
          <Checkbox
            c={c}
            name={`bevaras.${name ?? ''}`}
            label={c.t('studio.purpose.preserved', { n })}
            checked={purpose?.retention?.years === 'preserved'}
          />
          <TextField
            c={c}
            name={`gallringsbeslut.${name ?? ''}`}
            label={c.t('studio.purpose.decision', { n })}
            value={purpose?.retention?.decision ?? ''}
            width="full"
            optional
          />
          {name === undefined ? null : (
            <Checkbox c={c} name={`bort.andamal.${name}`} label={c.t('studio.purpose.remove', { n })} />
          )}
        </div>
      )
    })}
  </Fieldset>
)
