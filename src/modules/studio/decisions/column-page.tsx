import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { ColumnSide, ColumnWords } from '../../processes/index.ts'
import { EditForm } from '../pages/edit-form.tsx'
import { crumbs } from './crumbs.ts'
import type { TableView } from './decision-view.ts'
import { typeWords } from './file-page.tsx'
import { columnUrl, tableUrl } from './urls.ts'

export type ColumnView = TableView & {
  side: ColumnSide
  /** The word for the side in addresses; for a new column. */
  word: string
  column: (ColumnWords & { id: string }) | undefined
}

/** A column: what it is called, what it looks at, of what type, and what it may say. */
export const ColumnPage = ({ stored, part, model, side, word, column }: ColumnView, c: Context) => {
  const title = column
    ? column.label || c.t('studio.maps.nameless')
    : c.t('studio.decisions.add-column', { side: word })
  const types = ['string', 'number', 'boolean', 'date', 'dateTime', ...model.types.map(({ name }) => name)]
  const own = column?.type ?? 'string'
  const choices = own === '' || types.includes(own) ? types : [...types, own]
  const text = (name: string, label: string, hint: string, value: string, optional = false) => (
    <TextField
      c={c}
      name={name}
      label={label}
      hint={hint}
      value={value}
      width="full"
      optional={optional}
      spellcheck={false}
      autocomplete="off"
    />
  )
  return (
    <Page c={c} title={`${title} – ${part.name}`} crumbs={crumbs(c, title, stored, part)}>
      <Heading level={1}>{title}</Heading>
      <EditForm
        c={c}
        action={column ? columnUrl(stored.id, part.id, column.id) : tableUrl(stored.id, part.id, `ny-kolumn/${word}`)}
        rev={stored.rev}
        submit={c.t('studio.decisions.save-column')}
      >
        <input type="hidden" name="namn-var" value={column?.label ?? ''} />
        <input type="hidden" name="kallas-var" value={column?.name ?? ''} />
        {text(
          'namn',
          c.t('studio.decisions.column-name'),
          c.t('studio.decisions.column-name-hint', { side }),
          column?.label ?? '',
        )}
        {side === 'in'
          ? text(
              'uttryck',
              c.t('studio.decisions.expression'),
              c.t('studio.decisions.expression-hint'),
              column?.expression ?? '',
              true,
            )
          : null}
        {side === 'note' ? null : (
          <>
            <Select
              c={c}
              name="typ"
              label={c.t('studio.decisions.type')}
              value={own}
              empty={c.t('studio.decisions.type-is', { type: 'Any' })}
              options={choices.map(value => ({ value, label: typeWords(c, value) }))}
            />
            {text(
              'varden',
              c.t('studio.decisions.allowed'),
              c.t('studio.decisions.allowed-hint', { side }),
              column?.allowed ?? '',
              true,
            )}
          </>
        )}
        {side === 'out'
          ? text(
              'annars',
              c.t('studio.decisions.otherwise'),
              c.t('studio.decisions.otherwise-hint'),
              column?.otherwise ?? '',
              true,
            )
          : null}
      </EditForm>
      {column ? (
        <form class="torg-decision-remove" method="post" action={tableUrl(stored.id, part.id, 'andra')}>
          <Csrf c={c} />
          <input type="hidden" name="rev" value={String(stored.rev)} />
          <Button variant="tertiary" danger name="gor" value={`kolumn:${column.id}`} icon="trash">
            {c.t('studio.decisions.remove-column')}
          </Button>
        </form>
      ) : null}
    </Page>
  )
}
