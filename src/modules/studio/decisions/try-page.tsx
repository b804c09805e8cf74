import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Notice } from '../../../ui/components/notice.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import { decisionWorkshop, type GivenInput } from '../../processes/index.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { crumbs } from './crumbs.ts'
import { type Tried, typedQuery } from './decision-view.ts'
import { RulesTable } from './rules-table.tsx'
import { valueWords } from './table-findings.tsx'
import { tableUrl } from './urls.ts'

const { feelOf, fieldOf } = decisionWorkshop

/** Values are filled in; what comes of them stands below, with the rule that decided. */
export const TryPage = (view: Tried, c: Context) => {
  const { stored, part, inputs, typed } = view
  const title = c.t('studio.decisions.try')
  return (
    <Page c={c} title={`${title} – ${part.name}`} wide crumbs={crumbs(c, title, stored, part)}>
      <Heading level={1}>{title}</Heading>
      <Lead>{c.t('studio.decisions.try-lead')}</Lead>
      <form class="torg-form torg-studio-form" method="post" action={tableUrl(stored.id, part.id, 'prova')} novalidate>
        <Csrf c={c} />
        {inputs.length === 0 ? <p>{c.t('studio.decisions.try-nothing')}</p> : null}
        {inputs.map((input, at) => (
          <Given key={input.name} c={c} input={input} name={fieldOf(at)} value={typed(fieldOf(at))} />
        ))}
        <div class="torg-form-end">
          <Button>{c.t('studio.decisions.try-button')}</Button>
        </div>
      </form>
      <Outcome c={c} view={view} />
    </Page>
  )
}

const Given = ({ c, input, name, value }: { c: Context; input: GivenInput; name: string; value: string }) => {
  const options =
    input.type === 'boolean'
      ? [true, false].map(one => ({ value: String(one), label: valueWords(c, one) }))
      : input.options.map(one => ({ value: one, label: one }))
  if (options.length > 0)
    return (
      <Select
        c={c}
        name={name}
        label={input.name}
        value={value}
        empty={c.t('studio.decisions.no-value')}
        options={options}
      />
    )
  return (
    <TextField
      c={c}
      name={name}
      label={input.name}
      hint={c.t('studio.decisions.try-hint', { type: input.type || 'Any' })}
      value={value}
      inputmode={input.type === 'number' ? 'decimal' : undefined}
      autocomplete="off"
    />
  )
}

const Outcome = ({ c, view }: { c: Context; view: Tried }) => {
  const { stored, part, outcome, inputs, typed, file } = view
  if (!outcome) return null
  const { value, rules, warnings } = outcome
  const decided = rules.filter(({ table }) => table === part.name)
  const others = rules.filter(({ table }) => table !== part.name && file.parts.some(({ name }) => name === table))
  return (
    <section aria-labelledby="utfall">
      <h2 class="ds-heading torg-heading" data-size="md" id="utfall" tabindex={-1}>
        {c.t('studio.decisions.outcome')}
      </h2>
      <Notice tone={value === null ? 'warning' : 'success'}>
        <p>
          <strong>{valueWords(c, value)}</strong>
        </p>
        <p>
          {decided.length === 0
            ? c.t('studio.decisions.no-rule')
            : c.t('studio.decisions.decided-by', {
                n: decided.length,
                rules: decided.map(({ index }) => index).join(', '),
              })}
        </p>
      </Notice>
      {others.length === 0 ? null : (
        <>
          <p>{c.t('studio.decisions.decided-before')}</p>
          <ul>
            {others.map(({ table, index }) => (
              <li key={`${table}-${index}`}>{c.t('studio.decisions.decided-in', { table, n: index })}</li>
            ))}
          </ul>
        </>
      )}
      {warnings.length === 0 ? null : (
        <Details summary={c.t('studio.decisions.technical')}>
          <ul>
            {warnings.map(warning => (
              <li key={warning} lang="en">
                <code>{warning}</code>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {part.table ? (
        <RulesTable
          c={c}
          view={{ stored, part: { ...part, table: part.table } }}
          decided={decided.map(({ rule }) => rule)}
        />
      ) : null}
      <Heading level={2}>{c.t('studio.decisions.keep-example')}</Heading>
      <EditForm
        c={c}
        action={`${tableUrl(stored.id, part.id, 'exempel')}?${typedQuery(inputs, typed)}`}
        rev={stored.rev}
        submit={c.t('studio.decisions.save-example')}
      >
        {inputs.map((_, at) => (
          <input key={fieldOf(at)} type="hidden" name={fieldOf(at)} value={typed(fieldOf(at))} />
        ))}
        <TextField
          c={c}
          name="exempel"
          label={c.t('studio.decisions.example-name')}
          hint={c.t('studio.decisions.example-name-hint')}
          width="full"
        />
        <TextField
          c={c}
          name="ratt"
          label={c.t('studio.decisions.example-wanted')}
          hint={c.t('studio.decisions.example-wanted-hint')}
          value={feelOf(value)}
          width="full"
          autocomplete="off"
        />
      </EditForm>
    </section>
  )
}
