import type { Context } from '../../../kernel/http/context.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { EditForm } from '../pages/edit-form.tsx'
import { crumbs } from './crumbs.ts'
import type { RuleView } from './decision-view.ts'
import { typeWords } from './file-page.tsx'
import { ruleUrl } from './urls.ts'

/** One rule: a field for each cell. */
export const RulePage = ({ stored, part, rule }: RuleView, c: Context) => {
  const { table } = part
  const title = rule ? c.t('studio.decisions.rule-number', { n: rule.number }) : c.t('studio.decisions.add-rule')
  const hint = (type: string, allowed: string): string =>
    [
      type === '' ? '' : typeWords(c, type),
      allowed === '' ? '' : c.t('studio.decisions.one-of', { allowed: allowed.replaceAll('"', '”') }),
    ]
      .filter(Boolean)
      .join('. ')
  return (
    <Page c={c} title={`${title} – ${part.name}`} crumbs={crumbs(c, title, stored, part)}>
      <Heading level={1}>{title}</Heading>
      <Details summary={c.t('studio.decisions.cell-help')}>
        <ul>
          {(['any', 'number', 'range', 'text', 'several', 'not', 'date'] as const).map(what => (
            <li key={what}>{c.t('studio.decisions.cell-way', { what })}</li>
          ))}
        </ul>
      </Details>
      <EditForm
        c={c}
        action={ruleUrl(stored.id, part.id, rule?.id ?? 'ny')}
        rev={stored.rev}
        submit={c.t('studio.decisions.save-rule')}
      >
        {table.inputs.length === 0 ? null : <Heading level={2}>{c.t('studio.decisions.when')}</Heading>}
        {table.inputs.map(({ id, label, type, allowed }) => (
          <TextField
            key={id}
            c={c}
            name={`cell-${id}`}
            label={label}
            hint={hint(type, allowed)}
            value={rule ? (rule.cells[id] ?? '') : '-'}
            width="full"
            spellcheck={false}
            autocomplete="off"
          />
        ))}
        <Heading level={2}>{c.t('studio.decisions.comes')}</Heading>
        {table.outputs.map(({ id, label, type, allowed }) => (
          <TextField
            key={id}
            c={c}
            name={`cell-${id}`}
            label={label || part.name}
            hint={hint(type, allowed)}
            value={rule?.cells[id] ?? ''}
            width="full"
            spellcheck={false}
            autocomplete="off"
          />
        ))}
        {table.notes.map((label, i) => (
          <TextField
            key={label}
            c={c}
            name={`cell-note-${i}`}
            label={label || c.t('studio.decisions.side', { side: 'note' })}
            value={rule?.cells[`note-${i}`] ?? ''}
            width="full"
            optional
          />
        ))}
      </EditForm>
    </Page>
  )
}
