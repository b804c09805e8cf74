import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { Ask } from '../../processes/index.ts'
import { crumbs } from '../maps/studio-crumbs.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { askTypes } from './ask-form.ts'
import type { HowView } from './how-view.ts'
import { askUrl, howUrl } from './urls.ts'

/** A question that is asked of whoever does a step. */
export const AskPage = ({ map, id, name, ask }: HowView & { ask: Ask | undefined }, c: Context) => {
  const title = c.t(ask ? 'studio.runs.ask-change' : 'studio.runs.ask-new')
  const step = name || c.t('studio.maps.nameless')
  return (
    <Page
      c={c}
      title={`${title} – ${map.name}`}
      crumbs={[...crumbs(c, step, map).slice(0, -1), { text: step, href: howUrl(map.id, id) }, { text: title }]}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.runs.ask-lead', { step })}</Lead>
      <EditForm c={c} action={askUrl(map.id, id, ask?.name)} rev={map.rev} submit={c.t('studio.runs.ask-save')}>
        <TextField
          c={c}
          name="text-sv"
          label={c.t('studio.runs.ask-words')}
          hint={c.t('studio.runs.ask-words-hint')}
          value={ask?.label.sv}
          width="full"
        />
        <TextField
          c={c}
          name="text-en"
          label={c.t('studio.runs.ask-words-en')}
          value={english(ask?.label)}
          width="full"
          optional
        />
        <Radios
          c={c}
          name="slag"
          legend={c.t('studio.runs.type')}
          value={ask?.type ?? 'yes-no'}
          options={askTypes.map(type => ({ value: type, label: c.t(`studio.runs.type-${type}`) }))}
        />
        <TextArea
          c={c}
          name="alternativ"
          label={c.t('studio.runs.options')}
          hint={c.t('studio.runs.options-hint')}
          rows={4}
          value={ask?.options.map(({ label }) => label.sv).join('\n')}
          optional
        />
        <TextArea
          c={c}
          name="alternativ-en"
          label={c.t('studio.runs.options-en')}
          hint={c.t('studio.runs.options-en-hint')}
          rows={4}
          value={
            ask?.options.some(({ label }) => english(label)) ? ask.options.map(({ label }) => label.en).join('\n') : ''
          }
          optional
        />
        <Checkbox c={c} name="frivillig" label={c.t('studio.runs.optional')} checked={ask?.optional} />
        <TextField
          c={c}
          name="namn"
          label={c.t('studio.runs.name')}
          hint={c.t('studio.runs.name-hint')}
          value={ask?.name}
          spellcheck={false}
          optional
        />
      </EditForm>
    </Page>
  )
}

/** Where only Swedish was written, English is the same. */
const english = (label: Ask['label'] | undefined): string | undefined =>
  label === undefined || label.en === label.sv ? undefined : label.en
