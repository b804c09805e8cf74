import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Checkbox } from '../../../ui/components/checkbox.tsx'
import { Checkboxes } from '../../../ui/components/checkboxes.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { type Row, type Sentences, type Term, workshop } from '../../services/index.ts'

const { operatorsFor, valueInField } = workshop

type Props = { c: Context; sentences: Sentences; terms: readonly Term[] }

/**
 * The sentences of a condition: a question, how it is compared, and with what. What can be compared follows from the question, so a
 * new sentence begins with that. Groups are told apart by number.
 */
export const SentenceFields = ({ c, sentences: { within, groups }, terms }: Props) => {
  const count = groups.flat().length
  return (
    <>
      {count > 1 ? (
        <Radios
          c={c}
          name="ihop"
          legend={c.t(groups.length > 1 ? 'studio.sentence.within' : 'studio.sentence.join')}
          value={within}
          options={[
            { value: 'and', label: c.t('studio.sentence.all') },
            { value: 'or', label: c.t('studio.sentence.some') },
          ]}
        />
      ) : null}
      {groups.map((rows, group) => (
        <fieldset class="ds-fieldset torg-sentences" key={group}>
          <legend class="ds-label">{c.t('studio.sentence.group', { n: group + 1 })}</legend>
          {rows.map((row, at) => (
            <Sentence c={c} row={row} name={`${group}.${at}`} terms={terms} alone={count === 1} key={at} />
          ))}
        </fieldset>
      ))}
      <fieldset class="ds-fieldset torg-sentences">
        <legend class="ds-label">{c.t('studio.sentence.more')}</legend>
        <Select
          c={c}
          name="mer-om"
          label={c.t('studio.condition.about')}
          options={terms.map(({ name, label }) => ({ value: name, label }))}
        />
        <div class="torg-buttons">
          {groups.map((_, group) => (
            <Button variant="secondary" name="mer" value={String(group)} key={group}>
              {c.t('studio.sentence.add', { n: group + 1 })}
            </Button>
          ))}
          <Button variant="tertiary" name="mer" value={String(groups.length)}>
            {c.t('studio.sentence.add-group')}
          </Button>
        </div>
      </fieldset>
    </>
  )
}

const Sentence = ({
  c,
  row,
  name,
  terms,
  alone,
}: {
  c: Context
  row: Row
  name: string
  terms: readonly Term[]
  alone: boolean
}) => {
  const term = terms.find(one => one.name === row.name)
  const kind = term?.kind ?? 'other'
  const operators = operatorsFor(kind)
  const own = operators.includes(row.operator) ? operators : [...operators, row.operator]
  const label = term?.label ?? row.name
  return (
    <div class="torg-sentence">
      <p class="torg-sentence-about">
        <strong>{label}</strong>
      </p>
      <Select
        c={c}
        name={`hur.${name}`}
        label={c.t('studio.sentence.how', { label })}
        value={row.operator}
        options={own.map(operator => ({ value: operator, label: c.t(`studio.operator.${operator}`) }))}
      />
      <Value c={c} row={row} name={name} term={term} label={label} />
      {alone ? null : <Checkbox c={c} name={`bort.${name}`} label={c.t('studio.sentence.remove', { label })} />}
    </div>
  )
}

const Value = ({
  c,
  row,
  name,
  term,
  label,
}: {
  c: Context
  row: Row
  name: string
  term: Term | undefined
  label: string
}) => {
  const values = row.values.map(valueInField)
  const words = c.t('studio.sentence.what', { label })
  if (term?.kind === 'choice' && row.operator === 'one-of')
    return <Checkboxes c={c} name={`vad.${name}`} legend={words} value={values} options={term.choices} />
  if (term && term.choices.length > 0)
    return <Select c={c} name={`vad.${name}`} label={words} value={values[0]} options={term.choices} />
  if (term?.kind !== 'number' && term?.kind !== 'day' && term?.kind !== 'text') return null
  return (
    <TextField
      c={c}
      name={`vad.${name}`}
      label={words}
      hint={term.kind === 'day' ? c.t('studio.sentence.day-hint') : undefined}
      value={values.join(', ')}
      width="sm"
      inputmode={term.kind === 'number' ? 'decimal' : undefined}
      autocomplete="off"
    />
  )
}
