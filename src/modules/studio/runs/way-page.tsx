import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { crumbs } from '../maps/studio-crumbs.ts'
import { partUrl } from '../maps/urls.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { wayUrl } from './urls.ts'
import type { WayView } from './way-view.ts'

/** When the way of an answer is taken: after an answer that was given earlier, where no other is, or as is written in FEEL. */
export const WayPage = ({ map, id, name, question, feel, otherwise, known }: WayView, c: Context) => {
  const title = c.t('studio.runs.when')
  const answer = name || c.t('studio.maps.nameless')
  const chosen = known.find(each => each.feel === feel)
  const how = otherwise ? 'annars' : feel === undefined ? undefined : chosen ? 'svar' : 'feel'
  return (
    <Page
      c={c}
      title={`${title} – ${map.name}`}
      crumbs={[
        ...crumbs(c, answer, map).slice(0, -1),
        { text: c.t('studio.maps.answer', { name: answer }), href: partUrl(map.id, id) },
        { text: title },
      ]}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.runs.when-lead', { question, answer })}</Lead>
      <EditForm c={c} action={wayUrl(map.id, id)} rev={map.rev} submit={c.t('studio.runs.save')}>
        <Radios
          c={c}
          name="nar"
          legend={c.t('studio.runs.when-how')}
          value={how ?? (known.length > 0 ? 'svar' : 'annars')}
          options={[
            ...(known.length > 0 ? [{ value: 'svar', label: c.t('studio.runs.when-answer') }] : []),
            { value: 'annars', label: c.t('studio.runs.when-otherwise'), hint: c.t('studio.runs.when-otherwise-hint') },
            { value: 'feel', label: c.t('studio.runs.when-feel'), hint: c.t('studio.runs.when-feel-hint') },
          ]}
        />
        {known.length === 0 ? (
          <p>{c.t('studio.runs.when-nothing')}</p>
        ) : (
          <Select
            c={c}
            name="val"
            label={c.t('studio.runs.when-which')}
            empty={c.t('studio.runs.choose')}
            value={chosen?.feel}
            options={known.map(each => ({ value: each.feel, label: each.words }))}
            optional
          />
        )}
        <TextField
          c={c}
          name="feel"
          label={c.t('studio.runs.feel')}
          hint={c.t('studio.runs.feel-hint')}
          value={how === 'feel' ? feel : undefined}
          width="full"
          spellcheck={false}
          optional
        />
      </EditForm>
    </Page>
  )
}
