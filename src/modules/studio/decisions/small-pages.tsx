import type { Context } from '../../../kernel/http/context.ts'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { EditForm } from '../pages/edit-form.tsx'
import { crumbs } from './crumbs.ts'
import { choiceOf, policyChoices } from './decision-forms.ts'
import type { FileView, PartView, TableView } from './decision-view.ts'
import { keyed } from './table-page.tsx'
import { decisionUrl, tableUrl } from './urls.ts'

/** Which rules count where several hold. */
export const PolicyPage = ({ stored, part }: TableView, c: Context) => {
  const title = c.t('studio.decisions.change-policy')
  return (
    <Page c={c} title={`${title} – ${part.name}`} crumbs={crumbs(c, title, stored, part)}>
      <Heading level={1}>{title}</Heading>
      <EditForm
        c={c}
        action={tableUrl(stored.id, part.id, 'traffar')}
        rev={stored.rev}
        submit={c.t('studio.decisions.save-policy')}
      >
        <Radios
          c={c}
          name="traffar"
          legend={c.t('studio.decisions.policy-question')}
          value={choiceOf(part.table.policy, part.table.aggregation)}
          options={policyChoices.map(value => ({
            value,
            label: c.t('studio.decisions.policy', { policy: keyed(value) }),
            hint: c.t('studio.decisions.policy-means', { policy: keyed(value) }),
          }))}
        />
      </EditForm>
    </Page>
  )
}

/** What a decision rests on: other decisions, values that are given, models. */
export const NeedsPage = ({ stored, file, part }: PartView, c: Context) => {
  const title = c.t('studio.decisions.needs')
  const others = file.parts.filter(
    ({ id, kind }) => id !== part.id && ['decision', 'input', 'knowledge'].includes(kind),
  )
  return (
    <Page c={c} title={`${title} – ${part.name}`} crumbs={crumbs(c, title, stored, part)}>
      <Heading level={1}>{title}</Heading>
      {others.length === 0 ? (
        <p>{c.t('studio.decisions.needs-none')}</p>
      ) : (
        <EditForm
          c={c}
          action={tableUrl(stored.id, part.id, 'bygger-pa')}
          rev={stored.rev}
          submit={c.t('studio.decisions.save-needs')}
        >
          <Checkboxes
            c={c}
            name="bygger"
            legend={c.t('studio.decisions.needs-question', { name: part.name })}
            hint={c.t('studio.decisions.needs-hint')}
            value={part.needs}
            options={others.map(({ id, name, kind }) => ({
              value: id,
              label: name,
              hint: c.t('studio.decisions.part-kind', { kind }),
            }))}
          />
        </EditForm>
      )}
    </Page>
  )
}

export const RenamePage = ({ stored, part }: PartView, c: Context) => {
  const title = c.t('studio.decisions.rename')
  return (
    <Page c={c} title={`${title} – ${part.name}`} crumbs={crumbs(c, title, stored, part)}>
      <Heading level={1}>{title}</Heading>
      <EditForm
        c={c}
        action={tableUrl(stored.id, part.id, 'namn')}
        rev={stored.rev}
        submit={c.t('studio.maps.save-name')}
      >
        <TextField
          c={c}
          name="namn"
          label={c.t('studio.decisions.table-name')}
          hint={c.t('studio.decisions.rename-hint')}
          value={part.name}
          width="full"
        />
      </EditForm>
    </Page>
  )
}

/** One more table in a file. */
export const NewTablePage = ({ stored }: FileView, c: Context) => {
  const title = c.t('studio.decisions.add-table')
  return (
    <Page c={c} title={`${title} – ${stored.name}`} crumbs={crumbs(c, title, stored)}>
      <Heading level={1}>{title}</Heading>
      <EditForm c={c} action={decisionUrl(stored.id, 'ny-tabell')} rev={stored.rev} submit={c.t('studio.maps.add')}>
        <TextField
          c={c}
          name="namn"
          label={c.t('studio.decisions.table-name')}
          hint={c.t('studio.decisions.table-name-hint')}
          width="full"
        />
      </EditForm>
    </Page>
  )
}
