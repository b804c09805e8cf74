import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { EditForm } from '../pages/edit-form.tsx'
import { kinds } from './change-form.ts'
import type { AddView } from './map-view.ts'
import { crumbs } from './studio-crumbs.ts'
import { addUrl } from './urls.ts'

/** What comes after a step or an answer. */
export const AddPage = ({ map, flow, after, roles }: AddView, c: Context) => (
  <Page
    c={c}
    title={`${c.t('studio.maps.add-title')} – ${map.name}`}
    crumbs={crumbs(c, c.t('studio.maps.add-title'), map)}
  >
    <Heading level={1}>{c.t('studio.maps.add-title')}</Heading>
    {after === '' ? null : <Lead>{c.t('studio.maps.add-lead', { name: after })}</Lead>}
    <EditForm c={c} action={addUrl(map.id, flow)} rev={map.rev} submit={c.t('studio.maps.add')}>
      <Radios
        c={c}
        name="slag"
        legend={c.t('studio.maps.what')}
        value="step"
        options={kinds.map(kind => ({
          value: kind,
          label: c.t(`studio.maps.add-${kind}`),
          hint: c.t(`studio.maps.add-${kind}-hint`),
        }))}
      />
      <TextField c={c} name="text" label={c.t('studio.maps.text')} hint={c.t('studio.maps.text-hint')} width="full" />
      {roles.length === 0 ? null : (
        <Select
          c={c}
          name="roll"
          label={c.t('studio.maps.role')}
          empty={c.t('studio.maps.role-same')}
          options={roles.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextArea
        c={c}
        name="svar"
        label={c.t('studio.maps.answers')}
        hint={c.t('studio.maps.answers-hint')}
        rows={3}
        optional
      />
      <TextField
        c={c}
        name="dagar"
        label={c.t('studio.maps.days')}
        hint={c.t('studio.maps.days-hint')}
        inputmode="numeric"
        width="xs"
        optional
      />
    </EditForm>
  </Page>
)
