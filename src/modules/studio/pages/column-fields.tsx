import type { Context } from '../../../kernel/http/context.ts'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Fieldset } from '../../../ui/components/fieldset.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { columnsOf, columnTypes, limitsOf } from '../column-form.ts'
import { wordsOf } from '../queries/page-view.ts'
import type { QuestionView } from '../queries/question-view.ts'
import { settingWords } from '../setting-words.ts'
import { typeWords } from '../type-words.ts'
import { Worded } from './worded.tsx'

/** The columns of a table, each with its words, its kind and its limits; and room for one more. */
export const ColumnFields = ({ c, view }: { c: Context; view: QuestionView }) => {
  const { room, path, fact } = view
  return (
    <Fieldset legend={c.t('studio.column.title')} hint={c.t('studio.column.hint')}>
      {[...columnsOf(fact.columns), undefined].map((column, at) => {
        const name = column ? `columns.${column.id}` : 'ny.columns'
        return (
          <div class="torg-choice-row" key={name}>
            <Worded
              c={c}
              name={name}
              label={c.t(column ? 'studio.column.label' : 'studio.column.new', { n: at + 1 })}
              values={column ? wordsOf(room, `fact.${path}.column.${column.id}`) : {}}
              needed={column !== undefined}
              optional={column === undefined}
            />
            <Select
              c={c}
              name={`${name}.type`}
              label={c.t('studio.column.type', { n: at + 1 })}
              value={column?.type ?? 'text'}
              options={columnTypes.map(type => ({ value: type, label: c.t(typeWords(type).name) }))}
            />
            {column
              ? limitsOf(column.type).map(limit =>
                  limit === 'whole' ? (
                    <Checkbox
                      c={c}
                      key={limit}
                      name={`${name}.${limit}`}
                      label={c.t(settingWords(column.type, limit).label)}
                      checked={column[limit] === true}
                    />
                  ) : (
                    <TextField
                      c={c}
                      key={limit}
                      name={`${name}.${limit}`}
                      label={c.t(settingWords(column.type, limit).label)}
                      value={column[limit] === undefined ? '' : String(column[limit]).replace('.', ',')}
                      width="sm"
                      inputmode="decimal"
                    />
                  ),
                )
              : null}
            {column ? (
              <div class="torg-choice-do">
                <Checkbox
                  c={c}
                  name={`${name}.optional`}
                  label={c.t('studio.column.optional', { n: at + 1 })}
                  checked={column.optional === true}
                />
                <Checkbox c={c} name={`${name}.bort`} label={c.t('studio.column.remove', { n: at + 1 })} />
              </div>
            ) : null}
          </div>
        )
      })}
    </Fieldset>
  )
}
